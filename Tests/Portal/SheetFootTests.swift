import Markup
import Notation
import Testing

@testable import Portal

@Suite("The foot of a sheet")
struct SheetFootTests {
    private func rule(_ left: String, _ size: PaperSize = .a4, in languages: [Language] = [.english]) throws -> [UInt8]
    {
        SheetFoot(left: left, pages: try Shipped.words(in: languages)[.statementPage], size: size).rule.bytes
    }

    @Test(
        "In one language, on each size of paper",
        arguments: [(PaperSize.a4, "A4"), (.letter, "letter;margin:10mm 16mm 13mm")])
    func one(size: PaperSize, keyword: String) throws {
        #expect(
            String(decoding: try rule("Statement 7F3K-91QD · as of 30 June 2024", size), as: UTF8.self)
                == "@page{size:\(keyword);@bottom-left{content:\"Statement 7F3K-91QD · as of 30 June 2024\"}"
                + "@bottom-right{content: \"page \" counter(page) \" of \" counter(pages) }}")
    }

    @Test("In two languages")
    func both() throws {
        #expect(
            String(decoding: try rule("1 · 一", in: Shipped.both), as: UTF8.self)
                == "@page{size:A4;@bottom-left{content:\"1 · 一\"}"
                + "@bottom-right{content: \"page \" counter(page) \" of \" counter(pages) \" · \" "
                + "\"第\" counter(page) \"页，共\" counter(pages) \"页\" }}")
    }

    @Test(
        "No text ends the string that it stands in",
        arguments: [
            ("\"}body{display:none}", "\\22 }body{display:none}"), ("\\", "\\5c "), ("</style>", "\\3c /style>"),
            ("\"\u{301}", "\\22 \u{301}"), ("a\nb", "a\\a b"), ("\0", "\\fffd "),
        ])
    func hostile(left: String, written: String) throws {
        let expected =
            "@page{size:A4;@bottom-left{content:\"\(written)\"}"
            + "@bottom-right{content: \"page \" counter(page) \" of \" counter(pages) }}"
        #expect(try rule(left) == Array(expected.utf8))
    }

    @Test("Nor does one of the words")
    func hostileWords() {
        let pages = PageText([(.english, "\"}{page}</style>{pages}\\{other}")])
        let foot = SheetFoot(left: "", pages: pages, size: .a4)
        #expect(
            foot.rule.description == "@page{size:A4;@bottom-left{content:\"\"}@bottom-right{content: "
                + "\"\\22 }\" counter(page) \"\\3c /style>\" counter(pages) \"\\5c \" counter(pages) }}")
    }
}
