import Diagnostics
import Testing

@testable import Notation

@Suite("Aliases in YAML")
struct YAMLAliasTests {
    private static let tooDeep = "too many lists and mappings within each other"
    private static let noText = "a key that isn't written as a text"

    private func diagnostics(_ text: String) -> [Diagnostic] {
        YAMLParser.parse(SourceFile(path: "rules.yaml", text: text)).1
    }

    @Test("However many there are, each is what it stands for")
    func many() {
        let text = "- &x [1]\n" + String(repeating: "- *x\n", count: 1000)
        #expect(diagnostics(text) == [])
        guard case .list(let items)? = YAMLParser.parse(SourceFile(path: "rules.yaml", text: text)).0?.value else {
            Issue.record("no list")
            return
        }
        #expect(items == Array(repeating: items[0], count: 1001))
    }

    @Test("A long chain of them is refused while it is built")
    func chain() {
        let text = "- &a0 [x]\n" + (1...100_000).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(
            diagnostics(text) == [
                Problem(1, 1, "more than 200000 values", .yamlSyntax).diagnostic(in: text, path: "rules.yaml")
            ])
    }

    @Test("What an alias stands for is as deep as where it stands and what it is together")
    func deep() {
        func nested(_ depth: Int, _ inner: String) -> String {
            String(repeating: "[", count: depth) + inner + String(repeating: "]", count: depth)
        }
        // The list that both stand in is one.
        let text = "- &a \(nested(600, "x"))\n- \(nested(399, "*a"))\n"
        #expect(diagnostics(text) == [])
        let tooDeep = "- &a \(nested(600, "x"))\n- \(nested(400, "*a"))\n"
        #expect(diagnostics(tooDeep).map(\.message) == [Self.tooDeep])
        #expect(diagnostics(tooDeep).map(\.position) == [Position(line: 2, column: 403)])
    }

    @Test(
        "None may be a key, and no list or mapping",
        arguments: [
            ("- &a [x]\n- ? *a\n  : 1\n", 2, 5), ("- &a x\n- {*a : 1}\n", 2, 4), ("- &a x\n- *a : 1\n", 2, 3),
            ("? [x]\n: 1\n", 1, 3), ("{{a: 1}: 2}", 1, 2),
        ])
    func key(text: String, line: Int, column: Int) {
        #expect(
            diagnostics(text) == [
                Problem(line, column, Self.noText, .yamlSyntax).diagnostic(in: text, path: "rules.yaml")
            ])
    }

    @Test("A key may have an anchor, and an alias is its text elsewhere")
    func anchoredKey() {
        let (node, problems) = YAMLParser.parse(SourceFile(path: "rules.yaml", text: "&k key: 1\nother: *k\n"))
        #expect(node?.spelled == #"{"key": "1", "other": "key"}"#)
        #expect(problems == [])
    }

    @Test("An anchor that comes again takes the place of the first")
    func twice() {
        let (node, problems) = YAMLParser.parse(
            SourceFile(path: "rules.yaml", text: "[&x 1, *x, &x 2, *x, &x [*x, *x], *x]"))
        #expect(node?.spelled == #"["1", "1", "2", "2", ["2", "2"], ["2", "2"]]"#)
        #expect(problems == [])
    }

    @Test("A text with stars in it is a text", arguments: ["a: \"2 * 3\"\n", "a: |\n  * one\n  **two**\n", "a: b*c\n"])
    func stars(text: String) {
        #expect(diagnostics(text) == [])
    }
}
