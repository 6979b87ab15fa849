import Diagnostics
import Guides
import Testing

@Suite("Problems of front matter")
struct FrontMatterProblemTests {
    /// A page, and the one problem that it has.
    struct Slip: Sendable, CustomTestStringConvertible {
        let page: Marked
        let code: Diagnostic.Code
        let message: String
        let help: String?

        init(_ page: String, _ code: Diagnostic.Code, _ message: String, help: String? = nil) {
            (self.page, self.code, self.message, self.help) = (Marked(page), code, message, help)
        }

        var testDescription: String { page.text }
    }

    static let keys =
        "the keys are title, order, lastChecked, confidence, sources, keywords, about, summary, bring, ask, say, "
        + "rules, aliases, changes, draft"
    static let date = "write a date as YYYY-MM-DD"

    @Test(
        "Each slip is one problem at its place in the file",
        arguments: [
            Slip(
                "---\ntitle: A\norder: 1\n①titel: B\n---\n", .unknownKey, #"front matter has no key "titel""#,
                help: #"did you mean "title"?"#),
            Slip(
                "---\ntitle: A\norder: 1\n①weather: fine\n---\n", .unknownKey, #"front matter has no key "weather""#,
                help: keys),
            Slip("---\n①order: 1\n---\n", .missingKey, #"front matter has no "title""#),
            Slip("---\n①title: A\n---\n", .missingKey, #"front matter has no "order""#),
            Slip(
                "---\ntitle: A\norder: 1\nlastChecked: ①2026-02-29\n---\n", .date, #""2026-02-29" is not a date"#,
                help: date),
            Slip(
                "---\ntitle: A\norder: 1\nlastChecked: ①soon\n---\n", .date, #""soon" is not a date"#, help: date),
            Slip(
                "---\ntitle: A\norder: ①first\n---\n", .wrongType, #""first" is not a whole number from 0 to 9999"#),
            Slip("---\ntitle: A\norder: ①-1\n---\n", .wrongType, #""-1" is not a whole number from 0 to 9999"#),
            Slip("---\ntitle: ①[A]\norder: 1\n---\n", .wrongType, "expected text, found a list"),
            Slip(
                "---\ntitle: A\norder: 1\nsources:\n  - ①law\n---\n", .brokenLink, #""law" is not an article"#,
                help: "write an article as statute#number"),
            Slip("---\ntitle: A\norder: 1\nkeywords: ①a, b\n---\n", .wrongType, "expected a list, found text"),
            Slip(
                "---\ntitle: A\n①title: B\norder: 1\n---\n", .duplicateKey, #"twice in one mapping: "title""#),
        ])
    func slip(slip: Slip) throws {
        let found = problems(of: slip.page.text)
        guard slip.code == .duplicateKey else {
            #expect(found == [slip.page.problem(slip.code, slip.message, help: slip.help)])
            return
        }
        // Where libYAML places a key that stands twice is its own affair.
        #expect(found.map(\.code) == [slip.code])
        #expect(found.map(\.message) == [slip.message])
    }

    @Test(
        "A page that doesn't begin with a line --- has none",
        arguments: [
            "", "Text.\n", "\n---\ntitle: A\norder: 1\n---\n", " ---\ntitle: A\n---\n", "----\ntitle: A\n---\n",
        ])
    func none(page: String) {
        #expect(
            problems(of: page) == [
                Diagnostic(
                    .error, .frontMatter, path: "en/query/a.md", position: Position(line: 1, column: 1),
                    message: "the page has no front matter",
                    help: "begin the page with a line ---, then title: and what else it needs, then a line ---")
            ])
    }

    @Test("What is not YAML is told at its line of the file", arguments: ["\n", "\r\n"])
    func syntax(end: String) throws {
        let text = ["---", "title: A", "order: 1", "ask: \"never closed", "---", "Text.", ""].joined(separator: end)
        let found = problems(of: text)
        #expect(found.map(\.code) == [.yamlSyntax])
        let position = try #require(found.first?.position)
        #expect((4...5).contains(position.line), "\(position)")
        let colon = ["---", "title: A", "order: 1", "ask: a: b", "---", ""].joined(separator: end)
        #expect(
            problems(of: colon) == [
                Marked("---\ntitle: A\norder: 1\nask: a①: b\n---\n").problem(
                    .yamlSyntax, "mapping values are not allowed in this context")
            ])
    }

    @Test("Places are the file's with CRLF and with a byte order mark too")
    func lineEnds() {
        let marked = Marked("---\r\ntitle: A\r\norder: 1\r\nconfidence: ①hihg\r\n---\r\n")
        let expected = marked.problem(
            .choice, #""hihg" is not one of high, medium, low"#, help: #"did you mean "high"?"#)
        #expect(problems(of: marked.text) == [expected])
        #expect(problems(of: "\u{FEFF}" + marked.text) == [expected])
    }

    @Test("All problems of a page are told in one run")
    func several() {
        let page = "---\nordr: 1\nlastChecked: never\n---\n[x](none.md)\n"
        #expect(
            problems(of: page).map(\.message) == [
                #"front matter has no key "ordr""#, #"front matter has no "title""#, #"front matter has no "order""#,
                #""never" is not a date"#,
            ])
    }

    @Test("A section's opening needs no order")
    func opening() {
        let (_, diagnostics) = guide(["en/query/index.md": "---\ntitle: Query\n---\n"])
        #expect(diagnostics == [])
    }
}
