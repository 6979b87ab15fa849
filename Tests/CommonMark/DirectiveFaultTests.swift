import SeededRandom
import Testing

@testable import CommonMark

/// Directives that can't be followed: each is told at its line, and the text behind it stays what it was.
@Suite struct DirectiveFaultTests {
    typealias Fault = MarkdownDocument.Fault

    private static let directives =
        "the directives are note, tip, warning, definitions, facts; facts name their columns"
    private static let columns = "write <!-- as: facts | Column | Column -->"
    private static let term = "write \"- **term**: explanation\""
    private static let row = "write \"- cell | cell\", one for each column"
    private static let quotation = "it stands before a quotation, each line of it with >"
    private static let terms = "it stands before a list with -, each item \"term: explanation\""
    private static let cells = "it stands before a list with -, each item \"cell | cell\""

    @Test(
        "A name that is none, or columns where there are none, is told with every directive",
        arguments: [
            ("<!-- as: nota -->", "nota", ""), ("<!-- as: -->", "", ""), ("<!-- as: Note -->", "Note", ""),
            ("<!-- as: note tip -->", "note tip", ""), ("<!-- as: note | a -->", "note", " with columns"),
            ("<!-- as: definitions | a | b -->", "definitions", " with columns"),
            ("<!-- as: | facts -->", "", " with columns"), ("<!-- as: <b> -->", "<b>", ""),
        ])
    func unknown(comment: String, name: String, columns: String) {
        let document = MarkdownDocument(text: "a\n\n\(comment)\n> b\n")
        #expect(
            document.faults == [
                Fault(line: 3, message: "there is no directive \"\(name)\"\(columns)", help: Self.directives)
            ])
        #expect(document.html() == "<p>a</p>\n<blockquote><p>b</p>\n</blockquote>\n")
    }

    @Test(
        "Facts without two columns that have names are told",
        arguments: ["facts", "facts | A", "facts | A |", "facts | | B", "facts |", "facts | A | | C"])
    func noColumns(directive: String) {
        let document = MarkdownDocument(text: "<!-- as: \(directive) -->\n- a | b\n")
        #expect(document.faults == [Fault(line: 1, message: "facts name at least two columns", help: Self.columns)])
        #expect(document.html() == "<ul><li>a | b</li>\n</ul>\n")
    }

    @Test(
        "A directive before what it can't make into anything is told, and the block stays",
        arguments: [
            ("note", "text", Self.quotation, "<p>text</p>\n"),
            ("tip", "- a", Self.quotation, "<ul><li>a</li>\n</ul>\n"),
            ("warning", "# a", Self.quotation, "<h1 id=\"a\">a</h1>\n"),
            ("note", "", Self.quotation, ""),
            ("note", "---", Self.quotation, "<hr>\n"),
            ("definitions", "1. a: b", Self.terms, "<ol><li>a: b</li>\n</ol>\n"),
            ("definitions", "> a: b", Self.terms, "<blockquote><p>a: b</p>\n</blockquote>\n"),
            ("definitions", "", Self.terms, ""),
            ("facts", "a | b", Self.cells, "<p>a | b</p>\n"),
            ("facts", "", Self.cells, ""),
        ])
    func stray(name: String, block: String, help: String, html: String) {
        let directive = name == "facts" ? "facts | A | B" : name
        let document = MarkdownDocument(text: "\n<!-- as: \(directive) -->\n\n\(block)\n")
        #expect(
            document.faults == [
                Fault(line: 2, message: "nothing behind the directive can be \"\(name)\"", help: help)
            ])
        #expect(document.html() == html)
    }

    @Test("One before another, at the end of a quotation, and within a paragraph are stray")
    func strayPlaces() {
        func note(_ line: Int) -> Fault {
            Fault(line: line, message: "nothing behind the directive can be \"note\"", help: Self.quotation)
        }
        #expect(MarkdownDocument(text: "<!-- as: note -->\n\n<!-- as: tip -->\n> a\n").faults == [note(1)])
        #expect(MarkdownDocument(text: "> a\n>\n> <!-- as: note -->\n\n> b\n").faults == [note(3)])
        let inline = MarkdownDocument(text: "a\nb <!-- as: note --> c\n\n> d\n")
        #expect(inline.faults == [note(2)])
        #expect(inline.html() == "<p>a\nb  c</p>\n<blockquote><p>d</p>\n</blockquote>\n")
        #expect(MarkdownDocument(text: "<!-- as: note -->\n\n<!-- a remark -->\n\n> a\n").faults == [note(1)])
    }

    @Test(
        "An item without a term is told at its line, and the others are definitions",
        arguments: ["b", "b:c", ": c", "`b: c`", "**b: c**", "b:", "# b: c", "- b: c", "", "：c", "> b: c"])
    func noTerm(item: String) {
        let document = MarkdownDocument(text: "<!-- as: definitions -->\n- a: b\n- \(item)\n- c: d\n")
        #expect(
            document.faults == [
                Fault(
                    line: 3, message: "the item is no term with a colon and an explanation behind it", help: Self.term)
            ])
        #expect(
            document.html()
                == "<dl><div><dt>a</dt><dd>b</dd></div>\n<div><dt>c</dt><dd>d</dd></div>\n</dl>\n")
    }

    @Test(
        "A row that has not a cell for each column is told at its line, and the others are facts",
        arguments: [
            ("b", "1 of 2 cells"), ("b | c | d", "3 of 2 cells"), ("b|c", "1 of 2 cells"), ("`b | c`", "1 of 2 cells"),
            ("[b | c](d.md)", "1 of 2 cells"), ("*b | c*", "1 of 2 cells"), ("b | |", "3 of 2 cells"),
            ("", "1 of 2 cells"),
            ("b | c\n\n  d", "more than a line of cells"), ("b | c\n  - d", "more than a line of cells"),
            ("# b | c", "more than a line of cells"), ("b | c\n  > d", "more than a line of cells"),
        ])
    func cellsOfRow(item: String, found: String) {
        let document = MarkdownDocument(text: "<!-- as: facts | A | B -->\n- a | b\n- \(item)\n- c | d\n")
        #expect(document.faults == [Fault(line: 3, message: "the row has \(found)", help: Self.row)])
        #expect(document.plainText == "a\nb\nc\nd")
    }

    @Test("All faults of a document are told in its order")
    func several() {
        let document = MarkdownDocument(
            text:
                "<!-- as: nope -->\n\n<!-- as: definitions -->\n- a\n- b\n\n<!-- as: facts | A | B -->\n- c\n\n<!-- as: tip -->\n"
        )
        #expect(
            document.faults.map { "\($0.line) \($0.message)" } == [
                "1 there is no directive \"nope\"", "4 the item is no term with a colon and an explanation behind it",
                "5 the item is no term with a colon and an explanation behind it", "8 the row has 1 of 2 cells",
                "10 nothing behind the directive can be \"tip\"",
            ])
    }

    @Test("Whatever is written, what is opened is closed in its order")
    func balanced() {
        let pieces = [
            "<!-- as: note -->\n", "<!-- as: definitions -->\n", "<!-- as: facts | A | B -->\n", "<!-- as: x -->\n",
            "> ",
            "- ", "1. ", "a: b", "a | b", "\n", "\n\n", "  ", "# ", "**", "`", "[a](b.md)", "![a](b.png)", "：", "<b>",
        ]
        var random = SplitMix64(seed: 0xD1EC)
        for _ in 0..<1500 {
            let text = (0..<random.number(in: 1...30)).map { _ in random.one(of: pieces) }.joined()
            var open: [MarkdownDocument.Container] = []
            for step in MarkdownDocument(text: text).steps {
                switch step.event {
                case .enter(let container): open.append(container)
                case .leave(let container): #expect(open.popLast() == container, "\(text)")
                case .leaf: break
                }
            }
            #expect(open == [], "\(text)")
        }
    }
}
