import CommonMark
import Diagnostics
import Notation
import Testing

@testable import Guides

/// What a page may not have: directives that can't be followed, and blocks too deep in each other.
@Suite struct PageLimitTests {
    @Test("A directive that can't be followed is an error at its line of the file")
    func directives() {
        let (_, diagnostics) = guide([
            "en/query/a.md": page(
                "text\n\n<!-- as: nota -->\n> a\n\n<!-- as: definitions -->\n- a\n  b\n\n<!-- as: tip -->\n")
        ])
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .directive, path: "en/query/a.md", position: Position(line: 7, column: 1),
                    message: "there is no directive \"nota\"",
                    help: "the directives are note, tip, warning, definitions, facts; facts name their columns",
                    excerpt: "<!-- as: nota -->"),
                Diagnostic(
                    .error, .directive, path: "en/query/a.md", position: Position(line: 11, column: 1),
                    message: "the item is no term with a colon and an explanation behind it",
                    help: "write \"- **term**: explanation\"",
                    excerpt: "- a"),
                Diagnostic(
                    .error, .directive, path: "en/query/a.md", position: Position(line: 14, column: 1),
                    message: "nothing behind the directive can be \"tip\"",
                    help: "it stands before a quotation, each line of it with >", excerpt: "<!-- as: tip -->"),
            ])
    }

    @Test("Links within directives are looked at, and lead on")
    func links() {
        let (_, diagnostics) = guide([
            "en/query/a.md": page(
                "<!-- as: facts | A | B -->\n- a | [b](none.md)\n\n<!-- as: note -->\n> [c](#none)\n\n# D\n")
        ])
        #expect(
            told(diagnostics) == [
                "en/query/a.md:6:11 [broken-link] there is no page \"none.md\"",
                "en/query/a.md:9:7 [broken-link] the page \"a.md\" has no heading \"#none\" | its headings are #d",
            ])
    }

    @Test(
        "Thirty-two blocks in each other are a page, thirty-three are told at the deepest",
        arguments: [(31, false), (32, true), (33, true), (5000, true)])
    func deep(quotes: Int, isTold: Bool) {
        let (_, diagnostics) = guide(["en/query/a.md": page("a\n\n" + String(repeating: ">", count: quotes) + " a\n")])
        #expect(
            diagnostics.map(\.message)
                == (isTold ? ["quotations and lists lie in each other \(quotes + 1) deep; the most is 32"] : []))
        #expect(diagnostics.map(\.code) == (isTold ? [.tooLarge] : []))
        #expect(diagnostics.map(\.position) == (isTold ? [Position(line: 7, column: 1)] : []))
        #expect(diagnostics.map(\.help) == (isTold ? ["write it flatter"] : []))
    }

    @Test("Lists in each other count twice, with their items")
    func lists() {
        let text = { (count: Int) in (0..<count).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() }
        #expect(told(guide(["en/query/a.md": page(text(15))]).1) == [])
        #expect(
            told(guide(["en/query/a.md": page(text(16))]).1) == [
                "en/query/a.md:20:1 [too-large] quotations and lists lie in each other 33 deep; the most is 32 | write it flatter"
            ])
    }

    @Test("Where links lead: pages, headings, articles, terms, and outside")
    func destinations() throws {
        let (guide, diagnostics) = guide([
            "statutes/a.yaml": SmallContent.statute,
            "glossary.yaml": "format: glossary/1\nterms: [{ id: gap, term: { en: gap }, says: { en: A. } }]\n",
            "en/index.md": "---\ntitle: Home\n---\n", "en/query/a.md": page("# A\n"), "en/law/b.md": page("b\n"),
        ])
        #expect(told(diagnostics) == [])
        let page = try #require(guide.pages.first { $0.name == "a" })
        let other = try #require(guide.pages.first { $0.name == "b" })
        let statute = try #require(guide.statutes.first)
        let destination = { (url: String) in guide.destination(of: LinkTarget(url), from: page) }
        #expect(destination("#x") == .page(page, heading: "x"))
        #expect(destination("../law/b.md") == .page(other, heading: nil))
        #expect(destination("../law/b.md#y") == .page(other, heading: "y"))
        #expect(destination("../index.md") == guide.home.map { .page($0, heading: nil) })
        #expect(destination("statute:harbour-law#60") == .article(statute, statute.articles[1]))
        #expect(destination("glossary:gap") == .term("gap"))
        #expect(destination("https://x.example/") == .external("https://x.example/"))
        for url in [
            "none.md", "../b.md", "statute:harbour-law#7", "statute:none#6", "glossary:gaps", "javascript:x", "a.png",
        ] {
            #expect(destination(url) == nil, "\(url)")
        }
        #expect(statute.address == "law/harbour-law.html")
        #expect(statute.articles.map(statute.fragment(of:)) == ["art-6", "art-60", "art-38-3"])
    }
}
