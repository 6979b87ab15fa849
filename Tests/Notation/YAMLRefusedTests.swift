import Diagnostics
import Testing

@testable import Notation

@Suite("YAML that can't be read")
struct YAMLRefusedTests {
    static func parse(_ text: String) -> (Node?, [Diagnostic]) {
        YAMLParser.parse(SourceFile(path: "rules.yaml", text: text))
    }

    static func expectRefused(_ text: String, _ problem: Problem) {
        let (node, diagnostics) = parse(text)
        #expect(node == nil)
        #expect(diagnostics == [problem.diagnostic(in: text, path: "rules.yaml")])
    }

    @Test("A text without a value has nothing in it", arguments: ["", "# a comment\n", "\n\n", "\u{FEFF}"])
    func nothing(text: String) {
        Self.expectRefused(text, Problem(1, 1, "there is nothing in it", .yamlSyntax))
    }

    @Test(
        "A slip of syntax is reported at its place",
        arguments: [
            ("a: 1\n  b: 2\n", 2, 4, "mapping values are not allowed in this context"),
            ("a: b: c", 1, 5, "mapping values are not allowed in this context"),
            ("a:\n  b\n c: 1\n", 3, 3, "mapping values are not allowed in this context"),
            ("a: -\n", 1, 4, "block sequence entries are not allowed in this context"),
            ("x: 张\n\ty: 1\n", 2, 1, "found a tab character that violates indentation"),
            ("a: @b", 1, 4, "found character that cannot start any token"),
            ("- 张三\n- *x\n", 2, 3, "found undefined alias"), ("&a [*a]\n", 1, 5, "found undefined alias"),
            ("a: \"\\x\"", 1, 7, "did not find expected hexdecimal number"),
            ("a: [1\n", 2, 1, "did not find expected ',' or ']'"), ("a: \"x\n", 2, 1, "found unexpected end of stream"),
        ])
    func syntax(text: String, line: Int, column: Int, message: String) {
        Self.expectRefused(text, Problem(line, column, message, .yamlSyntax))
    }

    @Test(
        "What is missing at the end of a file without a last line end is placed at that end",
        arguments: [
            ("a: [1, 2", 1, 9, "did not find expected ',' or ']'"), ("a: \"x", 1, 6, "found unexpected end of stream"),
            ("a: 1\nb: {c", 2, 6, "did not find expected ',' or '}'"),
        ])
    func atTheEnd(text: String, line: Int, column: Int, message: String) {
        Self.expectRefused(text, Problem(line, column, message, .yamlSyntax))
    }

    @Test(
        "A control character is reported at its place",
        arguments: [
            ("a: \u{1}\n", 1, 4), ("ok: 1\nb: \u{1B}[0m\n", 2, 4), ("a: 1\u{0}b", 1, 5), ("张: \u{7F}", 1, 4),
            ("a: 👩‍👩‍👧‍👦\u{1}", 1, 11), ("a: 1\r\nb:\u{2028} e\u{301}\u{1}\r\n", 2, 7), ("\u{FEFF}a: \u{1}", 1, 4),
            ("a: \u{FFFF}", 1, 4),
        ])
    func controls(text: String, line: Int, column: Int) {
        Self.expectRefused(text, Problem(line, column, "control characters are not allowed", .yamlSyntax))
    }

    @Test("Lines are those of LF, CRLF and CR only, as everywhere else", arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
    func lines(separator: String) {
        Self.expectRefused(
            "a: \"x\(separator)y\"\nb: @\n", Problem(2, 4, "found character that cannot start any token", .yamlSyntax))
    }

    @Test(
        "A key that stands twice is reported where its mapping has it first",
        arguments: [
            ("a: 1\nb: 2\na: 3\n", 1, 1, "\"a\""), ("x:\n  - k: 1\n    k: 2\n", 2, 5, "\"k\""),
            ("{a: 1, a: 2}", 1, 2, "\"a\""),
            ("张: {姓: 1, 姓: 2}", 1, 5, "\"姓\""), ("'a': 1\n\"a\": 2\n", 1, 1, "\"a\""),
            ("a: 1\nc: 0\nb: 2\na: 3\nb: 4\n", 1, 1, "\"a\", \"b\""),
        ])
    func duplicateKeys(text: String, line: Int, column: Int, names: String) {
        Self.expectRefused(text, Problem(line, column, "twice in one mapping: \(names)", .duplicateKey))
    }

    @Test("A second document is refused at its beginning")
    func secondDocument() {
        let (node, diagnostics) = Self.parse("a: 1\n---\nb: 2\n")
        #expect(node == nil)
        let problem = Problem(
            2, 1, "expected a single document in the stream but found another document", .yamlSyntax)
        #expect(diagnostics == [problem.diagnostic(in: "a: 1\n---\nb: 2\n", path: "rules.yaml")])
    }

    @Test("Lists far too deep within each other are refused where the first is too many", arguments: [1001, 100_000])
    func nesting(depth: Int) {
        for (open, close) in [("[", "]"), ("- ", ""), ("{a: ", "}")] {
            let text = String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
            let (node, diagnostics) = Self.parse(text)
            #expect(node == nil)
            #expect(diagnostics.map(\.message) == ["too many lists and mappings within each other"])
            #expect(diagnostics.map(\.position) == [Position(line: 1, column: 1000 * open.count + 1)])
        }
    }

    @Test("Directives without end are refused before they are read")
    func directives() {
        let text = String(repeating: "%TAG !a! x\n", count: 300_000) + "--- a\n"
        Self.expectRefused(text, Problem(1, 1, "more than 100 directives", .yamlSyntax))
        #expect(Self.parse("%YAML 1.1\n--- a\n").0?.spelled == "\"a\"")
    }

    @Test("Lists within each other are read to the thousandth")
    func mostNesting() {
        let (node, diagnostics) = Self.parse(String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000))
        #expect(node != nil)
        #expect(diagnostics == [])
    }

    @Test("Bytes that are not UTF-8 are refused at the first of them")
    func encoding() {
        let (node, diagnostics) = YAMLParser.parse(
            SourceFile(path: "rules.yaml", bytes: [0x61, 0x3A, 0x0A, 0x20, 0xC4]))
        #expect(node == nil)
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .encoding, path: "rules.yaml", position: Position(line: 2, column: 2),
                    message: "the file is not UTF-8 from this byte on", help: "save it again as UTF-8")
            ])
    }

    @Test("A value that is missing at the end of the file stands at its end", arguments: ["---", "# a\n---"])
    func missingAtEnd(text: String) {
        let end = LineIndex(SourceFile(path: "", text: text)).position(at: text.utf8.count)
        #expect(Self.parse(text).0 == Node(.null, at: .position(end)))
    }
}
