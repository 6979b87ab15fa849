import Diagnostics
import Guides
import Testing

@Suite("What a page may not have or be")
struct LeftOutTests {
    static let front = "---\ntitle: A\norder: 1\n---\n"

    @Test(
        "Raw HTML is left out with a warning at its line",
        arguments: [
            "① one <b>bold</b> word", "Text.\n\n①<div>x</div>", "Text\n①that <br> goes on",
        ])
    func leftOut(body: String) {
        let page = Marked(Self.front + body + "\n")
        #expect(
            problems(of: page.text) == [
                page.problem(.rawHTML, "HTML is left out", help: "write it as Markdown text", severity: .warning)
            ])
    }

    @Test("A comment is left out without a word")
    func comment() {
        #expect(problems(of: Self.front + "<!-- not yet -->\n\nText <!-- here --> too.\n") == [])
    }

    @Test("A page has an end")
    func large() {
        let most = GuideReader.mostBytesOfPage
        let room = most - Self.front.utf8.count
        #expect(problems(of: Self.front + String(repeating: "x", count: room)) == [])
        #expect(
            problems(of: Self.front + String(repeating: "x", count: room + 1)) == [
                Diagnostic(
                    .error, .tooLarge, path: "en/query/a.md", message: "the page has 262145 bytes; the most is 262144",
                    help: "divide it into several pages")
            ])
    }

    @Test("A page lies in the folder of a section", arguments: ["en/a.md", "en/other/a.md", "en/query/deep/a.md"])
    func section(path: String) {
        let (guide, diagnostics) = guide([path: Self.front])
        #expect(guide.pages == [])
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .unknownInput, path: path, message: "the page is in no section",
                    help: "a page lies in the folder of its section: query, points, put-right, questions, law")
            ])
    }

    @Test("One page is about a topic, one statute has an id")
    func duplicates() {
        let about = "---\ntitle: A\norder: 1\nabout: [gap]\n---\n"
        let law = "format: statute/1\nid: law\ntitle: { en: L }\nshort: { en: L }\narticles: []\n"
        let (_, diagnostics) = guide([
            "en/query/a.md": about, "en/query/b.md": about, "statutes/a.yaml": law, "statutes/b.yaml": law,
        ])
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .duplicateName, path: "statutes/b.yaml", message: #"another statute has the id "law" too"#),
                Diagnostic(
                    .error, .duplicateName, path: "en/query/b.md", message: #""en/query/a.md" is about "gap" too"#,
                    help: "one page is about a topic"),
            ])
    }
}
