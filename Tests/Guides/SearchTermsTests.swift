import Testing

@testable import Guides

@Suite("Terms of the search")
struct SearchTermsTests {
    @Test(
        "The first and last of the Han ranges are Han, and what is next to them is not",
        arguments: [
            (0x2E80, 0x2E99), (0x2E9B, 0x2EF3), (0x2F00, 0x2FD5), (0x3005, 0x3005), (0x3007, 0x3007), (0x3021, 0x3029),
            (0x3038, 0x303B), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFA6D), (0xFA70, 0xFAD9),
            (0x16FE2, 0x16FE3), (0x16FF0, 0x16FF6), (0x20000, 0x2A6DF), (0x2A700, 0x2B81D), (0x2B820, 0x2CEAD),
            (0x2CEB0, 0x2EBE0), (0x2EBF0, 0x2EE5D), (0x2F800, 0x2FA1D), (0x30000, 0x3134A), (0x31350, 0x33479),
        ] as [(UInt32, UInt32)])
    func han(first: UInt32, last: UInt32) {
        let around = [first - 1, first, last, last + 1].map { Unicode.Scalar($0)?.isHan }
        #expect(around == [false, true, true, false])
    }

    @Test("Punctuation, kana and Latin are not Han", arguments: ["。", "「", "・", "ー", "あ", "ア", "a", "7", "Ａ", "한"])
    func notHan(sign: Unicode.Scalar) {
        #expect(!sign.isHan)
    }

    @Test("Terms of terms are the same terms: a query is read as the text was")
    func stable() throws {
        for vector in try SearchVectors.shared.get().terms {
            for term in vector.terms { #expect(SearchTerms(term).terms == [term]) }
        }
    }

    @Test("A long text without an end of its words is one term")
    func long() {
        let word = String(repeating: "a", count: 100_000)
        #expect(SearchTerms(word).terms == [word])
        #expect(SearchTerms(String(repeating: "证", count: 100_000)).terms.count == 99_999)
        #expect(SearchTerms("a" + String(repeating: "\u{301}", count: 1000)).terms.count == 1)
    }
}
