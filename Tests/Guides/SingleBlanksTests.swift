import Testing

@testable import Guides

@Suite("White space in what the search shows")
struct SingleBlanksTests {
    @Test(
        "One space stands for any of it, in a plain text as in any other",
        arguments: [
            ("", ""), (" \t\r\n\u{B}\u{C} ", ""), ("a", "a"), (" a  b\n\nc ", "a b c"), ("a\u{1C}b", "a\u{1C}b"),
            ("李 \n雷", "李 雷"), ("\u{3000}a\u{A0}\u{2028}é ", "a é"), ("a\u{85}b", "a b"),
        ])
    func blanks(text: String, expected: String) {
        #expect(Array(text.withSingleBlanks.utf8) == Array(expected.utf8))
    }

    @Test("The terms of a plain text are those that it has beside a letter of another script")
    func plainTerms() {
        let texts = ["", "Two words, 3 NUMBERS", "don't e-mail 2024-01 x_y", "A\u{0}b\u{7F}C", "…"]
        for text in texts {
            #expect(SearchTerms(text + " é").terms == SearchTerms(text).terms + ["é"])
        }
    }
}
