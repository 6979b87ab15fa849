import Diagnostics
import Testing

@testable import Notation

@Suite("JSON with slips that are read over")
struct JSONRecoveredTests {
    static func expectRead(_ text: String, as spelled: String, _ problems: [Problem]) {
        let (node, diagnostics) = JSONParser.parse(SourceFile(path: "r.json", text: text))
        #expect(node?.spelled == spelled)
        #expect(diagnostics == problems.map { $0.diagnostic(in: text, path: "r.json") })
    }

    @Test(
        "A comma before the end is one too many",
        arguments: [
            ("[1,]", "[#1]", 1, 3, "list"), ("[1 , \n ]", "[#1]", 1, 4, "list"),
            (#"{"a":1,}"#, #"{"a": #1}"#, 1, 7, "object"),
            ("[[],\r\n]", "[[]]", 1, 4, "list"), ("{\n\"a\":{} ,\n}", #"{"a": {}}"#, 2, 8, "object"),
        ])
    func trailingCommas(text: String, spelled: String, line: Int, column: Int, kind: String) {
        Self.expectRead(
            text, as: spelled, [Problem(line, column, "a comma before the end of the \(kind)", .jsonSyntax)])
    }

    @Test(
        "A comma is missing before a text or an object",
        arguments: [
            (#"["a" "b"]"#, #"["a", "b"]"#, 1, 6), ("[{} {}]", "[{}, {}]", 1, 5), ("[{}{}]", "[{}, {}]", 1, 4),
            (#"{"a":1 "b":2}"#, #"{"a": #1, "b": #2}"#, 1, 8), ("[1\n\"b\"]", #"[#1, "b"]"#, 2, 1),
            ("{\"a\":[]\r\n  \"b\":2}", #"{"a": [], "b": #2}"#, 2, 3), (#"["a""b"]"#, #"["a", "b"]"#, 1, 5),
        ])
    func missingCommas(text: String, spelled: String, line: Int, column: Int) {
        Self.expectRead(text, as: spelled, [Problem(line, column, "expected \",\" before this", .jsonSyntax)])
    }

    @Test(
        "A number that begins with 0 is reported",
        arguments: [("[01]", "[#01]", 2), ("-012.5e3", "#-012.5e3", 1), ("00", "#00", 1), ("[1,007]", "[#1, #007]", 4)])
    func leadingZeros(text: String, spelled: String, column: Int) {
        Self.expectRead(text, as: spelled, [Problem(1, column, "a number must not begin with 0", .jsonSyntax)])
    }

    @Test(
        "A control character in a text is reported and kept",
        arguments: ["\u{0}", "\u{1}", "\t", "\u{8}", "\u{C}", "\u{1F}"])
    func controls(control: String) {
        let message = "a control character in a text must be written as an escape"
        Self.expectRead(
            "[\"a\(control)b\"]", as: "[\("a\(control)b".debugDescription)]", [Problem(1, 4, message, .jsonSyntax)])
    }

    @Test(
        "An escape that JSON doesn't have is reported and leaves U+FFFD",
        arguments: [
            (#""\x""#, "\u{FFFD}x", 2), (#""a\'b""#, "a\u{FFFD}'b", 3), (#""\U0041""#, "\u{FFFD}U0041", 2),
            (#""\0""#, "\u{FFFD}0", 2),
            (#""\张""#, "\u{FFFD}张", 2), (#""\v\n""#, "\u{FFFD}v\n", 2), (#""\ ""#, "\u{FFFD} ", 2),
        ])
    func unknownEscapes(text: String, read: String, column: Int) {
        Self.expectRead(
            text, as: read.debugDescription, [Problem(1, column, "an escape that JSON doesn't have", .jsonSyntax)])
    }

    static let notUnicode = "not a Unicode escape: four hexadecimal digits, and surrogates in pairs"

    @Test(
        "A Unicode escape that means no character is reported and leaves U+FFFD",
        arguments: [
            (#""\u12""#, "\u{FFFD}12", 2), (#""\uzzzz""#, "\u{FFFD}zzzz", 2), (#""a\u""#, "a\u{FFFD}", 3),
            (#""\u00g1""#, "\u{FFFD}00g1", 2),
            (#""\u+041""#, "\u{FFFD}+041", 2), (#""\u-041""#, "\u{FFFD}-041", 2), (#""\u{41}""#, "\u{FFFD}{41}", 2),
            (#""\u００４１""#, "\u{FFFD}００４１", 2),
            (#""\uD800""#, "\u{FFFD}", 2), (#""\uDC00""#, "\u{FFFD}", 2), (#""\uDFFFx""#, "\u{FFFD}x", 2),
            (#""\uD800x""#, "\u{FFFD}x", 2),
            (#""\uDBFF x""#, "\u{FFFD} x", 2),
        ])
    func unicodeEscapes(text: String, read: String, column: Int) {
        Self.expectRead(text, as: read.debugDescription, [Problem(1, column, Self.notUnicode, .jsonSyntax)])
    }

    @Test(
        "Half a surrogate pair leaves the escape behind it as it is",
        arguments: [
            (#"\n"#, "\n"), (#"\""#, "\""), (#"\\"#, "\\"), (#"\\n"#, "\\n"), (#"\t"#, "\t"), (#"\"\""#, "\"\""),
        ])
    func escapesBehindHalfAPair(written: String, read: String) {
        Self.expectRead(
            "[\"\\uD800\(written)\", 1]", as: "[\("\u{FFFD}\(read)".debugDescription), #1]",
            [Problem(1, 3, Self.notUnicode, .jsonSyntax)])
    }

    @Test("A key that stands twice is reported at its second place with its first, whose value is kept")
    func duplicateKeys() {
        let text = "{\"a\": 1, \"b\": 2,\n \"\\u0061\": 3, \"c\": {\"a\": 4},\n\"a\": 5}"
        let message = "the key \"a\" stands here again; it stood at line 1, column 2"
        Self.expectRead(
            text, as: #"{"a": #1, "b": #2, "c": {"a": #4}}"#,
            [Problem(2, 2, message, .duplicateKey), Problem(3, 1, message, .duplicateKey)])
    }

    @Test("Several problems are reported in one run, in the order of the text")
    func several() {
        let text = """
            {
              "month": "2014-03"
              "base": 05036,
              "payer": "a\\qb",
              "month": "2014-04",
              "list": [{"x": 1} {"x": "\\uD800"},],
            }
            """
        Self.expectRead(
            text,
            as: #"{"month": "2014-03", "base": #05036, "payer": "a�qb", "list": [{"x": #1}, {"x": "�"}]}"#,
            [
                Problem(3, 3, "expected \",\" before this", .jsonSyntax),
                Problem(3, 11, "a number must not begin with 0", .jsonSyntax),
                Problem(4, 14, "an escape that JSON doesn't have", .jsonSyntax),
                Problem(5, 3, "the key \"month\" stands here again; it stood at line 2, column 3", .duplicateKey),
                Problem(6, 21, "expected \",\" before this", .jsonSyntax),
                Problem(6, 28, Self.notUnicode, .jsonSyntax),
                Problem(6, 36, "a comma before the end of the list", .jsonSyntax),
                Problem(6, 38, "a comma before the end of the object", .jsonSyntax),
            ])
    }

    @Test("What was read over is reported even where the reading then ends")
    func severalAndTheEnd() {
        let text = "[\"a\" \"b\",\n nope, 01]"
        let (node, diagnostics) = JSONParser.parse(SourceFile(path: "r.json", text: text))
        #expect(node == nil)
        let problems = [
            Problem(1, 6, "expected \",\" before this", .jsonSyntax),
            Problem(2, 2, "expected a value, found \"n\"", .jsonSyntax),
        ]
        #expect(diagnostics == problems.map { $0.diagnostic(in: text, path: "r.json") })
    }

    @Test("A thousand problems are a thousand diagnostics")
    func thousand() {
        let text = "[" + String(repeating: "01,\n", count: 1000) + "1]"
        let (node, diagnostics) = JSONParser.parse(SourceFile(path: "r.json", text: text))
        #expect(node != nil)
        let expected = (1...1000).map { Position(line: $0, column: $0 == 1 ? 2 : 1) }
        #expect(diagnostics.map(\.position) == expected)
    }
}
