import Diagnostics
import Markup
import Notation
import Testing

@testable import Guides

/// Comments, lines of what is left out, and what a page shows without it.
@Suite struct CommentTests {
    private func problems(_ body: String) -> [Diagnostic] { SmallContent.around(SmallContent.page(body)).read().1 }

    private func html(_ line: Int, _ excerpt: String) -> Diagnostic {
        .ofA(
            .rawHTML, line, 1, "HTML is left out", help: "write it as Markdown text", excerpt: excerpt,
            severity: .warning)
    }

    @Test("A tag's line is its own where breaks of the line stand before it")
    func lineOfItsOwn() {
        #expect(problems("a\\\nb  \nc\nd <br>\n") == [html(8, "d <br>")])
    }

    @Test("With CRLF the line is the same")
    func lineEnds() {
        let text = SmallContent.page("text\n\n<div>\n").replacing("\n", with: "\r\n")
        #expect(SmallContent.around(text).read().1 == [html(7, "<div>")])
    }

    @Test(
        "A comment is left out without a word",
        arguments: [
            "<!-- a -->\n", "<!-- a\n\nb -->\n", "text <!-- a --> text\n", "  <!-- a -->\n", "- <!-- a -->\n",
            "<!-- a --> <!-- b -->\n", "<!-- a\n--> <!---->\n", "text\n<!-- a -->\n",
        ])
    func comments(body: String) {
        #expect(problems(body) == [])
    }

    @Test(
        "Text behind a comment is left out with it, and so warned about",
        arguments: [
            "<!-- a --> Bring your card.", "<!-- a --><b>c</b>", "<!-- a --> <!-- b --> c",
            "  <!-- a --> b",
        ])
    func textBehindAComment(body: String) {
        #expect(problems(body + "\n") == [html(5, body)])
    }

    @Test("A comment that nothing closes takes the rest of the page with it, and so is warned about")
    func unclosed() {
        #expect(problems("<!-- a\n\nBring your card.\n") == [html(5, "<!-- a")])
    }

    @Test("A page with warnings is read all the same, without what is left out")
    func stillRead() throws {
        let guide = SmallContent.around(SmallContent.page("a <b>c</b> ![d](e.png)f\n")).read().0
        let page = try #require(guide.pages.first { $0.id == "query-a" })
        #expect(guide.html(of: page, headingOffset: 0).description == "<p>a c f</p>\n")
    }

    @Test("Three hundred unfinished images are three hundred problems, each at its own place")
    func many() {
        let line = String(repeating: "![[]()", count: 300)
        let found = problems(line)
        #expect(found.map(\.position) == (1...300).map { Position(line: 5, column: 6 * $0) })
        #expect(
            found.first
                == .ofA(
                    .linkPolicy, 5, 6, "a page may not link to \"\"",
                    help: "links are https, http, mailto, tel, relative paths to pages, or statute:name#article",
                    excerpt: line))
    }
}
