import Diagnostics
import Guides
import Notation
import Testing

@Suite("Reading the guide")
struct GuideReaderTests {
    private func problem(
        _ code: Diagnostic.Code, _ path: String, _ line: Int, _ column: Int,
        _ message: String, help: String? = nil, excerpt: String?
    ) -> Diagnostic {
        Diagnostic(
            .error, code, path: path, position: Position(line: line, column: column), message: message, help: help,
            excerpt: excerpt)
    }

    @Test("Pages stand in the order of their sections, their opening, their number")
    func order() {
        let (guide, diagnostics) = guide([
            "en/questions/why.md": page("", order: 20), "en/query/b.md": page("", order: 20),
            "en/query/a.md": page("", order: 30), "en/query/index.md": "---\ntitle: Query\n---\n",
            "zh-Hans/query/a.md": "not read",
        ])
        #expect(diagnostics == [])
        #expect(guide.pages.map(\.id) == ["query", "query-b", "query-a", "questions-why"])
    }

    @Test("Lines of a body are lines of its file, with CRLF too", arguments: ["\n", "\r\n"])
    func lines(end: String) {
        let text = ["---", "title: A", "order: 1", "---", "One.", "", "Two [x](nowhere.md).", ""].joined(separator: end)
        let (_, diagnostics) = guide(["en/query/a.md": text])
        #expect(
            diagnostics == [
                problem(
                    .brokenLink, "en/query/a.md", 7, 9, "there is no page \"nowhere.md\"",
                    excerpt: "Two [x](nowhere.md).")
            ])
    }

    @Test("Front matter that is not closed is none")
    func unclosed() {
        let (_, diagnostics) = guide(["en/query/a.md": "---\ntitle: A\norder: 1\nText.\n"])
        #expect(
            diagnostics == [
                problem(
                    .frontMatter, "en/query/a.md", 1, 1, "the page has no front matter",
                    help: "begin the page with a line ---, then title: and what else it needs, then a line ---",
                    excerpt: nil)
            ])
    }

    @Test("A slip in front matter is placed in the file")
    func slip() {
        let (_, diagnostics) = guide(["en/query/a.md": "---\ntitle: A\norder: 1\nconfidence: hihg\n---\n"])
        #expect(
            diagnostics == [
                problem(
                    .choice, "en/query/a.md", 4, 13, "\"hihg\" is not one of high, medium, low",
                    help: "did you mean \"high\"?", excerpt: "confidence: hihg")
            ])
    }

    @Test("A source that is no article of Content is a broken link")
    func sources() {
        let (_, diagnostics) = guide(["en/query/a.md": "---\ntitle: A\norder: 1\nsources: [law#1]\n---\n"])
        #expect(
            diagnostics == [
                problem(
                    .brokenLink, "en/query/a.md", 4, 11, "Content has no article \"law#1\"",
                    excerpt: "sources: [law#1]")
            ])
    }

    @Test("A page that is not UTF-8 is told at its first such byte")
    func encoding() {
        let source = SourceFile(path: "en/query/a.md", bytes: Array("---\ntitle: A\n".utf8) + [0xD5, 0xC5])
        let (_, diagnostics) = GuideReader.read([ContentFile(path: "en/query/a.md", source: source)], in: .english)
        #expect(
            diagnostics == [
                problem(
                    .encoding, "en/query/a.md", 3, 1, "the file is not UTF-8 from this byte on",
                    help: "save it again as UTF-8", excerpt: nil)
            ])
    }
}
