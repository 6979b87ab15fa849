import Calendar
import CommonMark
import Diagnostics
import Notation
import Testing

@testable import Guides

/// What a page is read as: all of its front matter, its body, its place among the others.
@Suite struct PageReadingTests {
    private func page(_ text: String) throws -> Page {
        let (guide, diagnostics) = SmallContent.around(text).read()
        try #require(diagnostics == [])
        return try #require(guide.pages.first { $0.id == "query-a" })
    }

    @Test("All of the front matter is read")
    func frontMatter() throws {
        let text = """
            ---
            title: "At the counter: bring a card"
            order: 20
            lastChecked: 2026-11-02
            confidence: medium
            sources: [harbour-law#6, "harbour-law#38(3)"]
            keywords: [counter, 柜台]
            about: [gap]
            summary: One sentence.
            bring: [an ID card]
            ask: The clerk.
            say: Please.
            ---
            text
            """
        #expect(
            try page(text).front
                == FrontMatter(
                    title: "At the counter: bring a card", order: 20, lastChecked: CivilDate("2026-11-02"),
                    confidence: .medium,
                    sources: [
                        .init(statute: "harbour-law", number: "6"), .init(statute: "harbour-law", number: "38(3)"),
                    ],
                    keywords: ["counter", "柜台"], about: ["gap"], summary: "One sentence.", bring: ["an ID card"],
                    ask: "The clerk.", say: "Please."))
    }

    @Test("A page with CRLF, or a byte order mark, is the same page", arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
    func lineEnds(end: String, mark: String) throws {
        let text = mark + ["---", "title: A", "order: 1", "---", "# b", ""].joined(separator: end)
        let page = try page(text)
        #expect(page.front.title == "A")
        #expect(page.headings.map { "\($0.text) \($0.line)" } == ["b 1"])
    }

    @Test("Front matter with nothing in it says so, on its line")
    func empty() {
        #expect(
            SmallContent.around("---\n---\ntext\n").read().1 == [
                .ofA(.yamlSyntax, 2, 1, "there is nothing in it", excerpt: "---")
            ])
    }

    @Test("A page whose front matter is wrong is there all the same: a link to it is not broken")
    func linkToAWrongPage() {
        var content = SmallContent.around("---\norder: 1\n---\ntext\n")
        content.files.append(("en/query/b.md", SmallContent.page("[a](a.md)\n", title: "B", order: 3)))
        #expect(
            content.read().1 == [.ofA(.missingKey, 2, 1, #"front matter has no "title""#, excerpt: "order: 1")])
        content.files[1].text = "text\n"
        #expect(
            content.read().1 == [
                .ofA(
                    .frontMatter, 1, 1, "the page has no front matter",
                    help: "begin the page with a line ---, then title: and what else it needs, then a line ---",
                    excerpt: nil)
            ])
    }

    @Test("Pages come in the order of the sections, then their own; the opening comes first; then by name")
    func order() {
        let content = SmallContent(files: [
            ("en/law/index.md", "---\ntitle: L\n---\n"),
            ("en/questions/a.md", SmallContent.page("", order: 1)),
            ("en/put-right/a.md", SmallContent.page("", order: 1)),
            ("en/query/z.md", SmallContent.page("", order: 2)),
            ("en/query/b.md", SmallContent.page("", order: 10)),
            ("en/query/a.md", SmallContent.page("", order: 10)),
            ("en/query/index.md", "---\ntitle: Q\norder: 99\n---\n"),
            ("en/points/a.md", SmallContent.page("", order: 0)),
        ])
        let (guide, diagnostics) = content.read()
        #expect(diagnostics == [])
        #expect(
            guide.pages.map(\.id) == [
                "query", "query-z", "query-a", "query-b", "points-a", "put-right-a", "questions-a", "law",
            ])
        #expect(guide.pages(in: .query).map(\.name) == ["z", "a", "b"])
        #expect(guide.opening(of: .query)?.front.title == "Q")
        #expect(guide.opening(of: .points) == nil)
        let reversed = SmallContent(files: content.files.reversed()).read().0
        #expect(reversed == guide)
    }

    @Test(
        "A file that is no page of the language is nobody's business here",
        arguments: [
            "zh-Hans/query/a.md", "en/query/a.txt", "rules/shanghai.yaml", "statutes/sub/a.yaml", "README.md",
            "english/a.md", "en/query/a.md~",
        ])
    func otherFiles(path: String) {
        let file = ContentFile(path: path, source: SourceFile(path: path, bytes: [0xFF]))
        let (guide, diagnostics) = GuideReader.read([file], in: .english)
        #expect(diagnostics == [])
        #expect(guide == Guide(language: .english, pages: [], statutes: []))
    }

    @Test("The problems of all files are found in one run")
    func allFiles() {
        let content = SmallContent(files: [
            ("en/query/a.md", "text\n"), ("en/a.md", "text\n"), ("statutes/x.yaml", "format: statute/2\n"),
            ("en/points/b.md", SmallContent.page("[x](nosuch.md)")),
        ])
        #expect(
            content.read().1.map { "\($0.path) \($0.message)" } == [
                "content/en/query/a.md the page has no front matter",
                "content/en/a.md the page is in no section",
                #"content/statutes/x.yaml the format "statute/2" is not one that this program reads"#,
                #"content/statutes/x.yaml a statute has no "id""#,
                #"content/statutes/x.yaml a statute has no "title""#,
                #"content/statutes/x.yaml a statute has no "short""#,
                #"content/statutes/x.yaml a statute has no "articles""#,
                #"content/en/points/b.md there is no page "nosuch.md""#,
            ])
    }
}
