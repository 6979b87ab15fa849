import Diagnostics
import Testing

@testable import Notation

@Suite("JSON that can't be read")
struct JSONRefusedTests {
    static func expectRefused(_ text: String, _ problems: Problem...) {
        let (node, diagnostics) = JSONParser.parse(SourceFile(path: "r.json", text: text))
        #expect(node == nil)
        #expect(diagnostics == problems.map { $0.diagnostic(in: text, path: "r.json") })
    }

    @Test(
        "A file without a value is empty",
        arguments: [("", 1, 1), ("\u{FEFF}", 1, 1), ("  ", 1, 3), ("\n\r\n\t", 3, 2), ("\r", 2, 1)])
    func empty(text: String, line: Int, column: Int) {
        Self.expectRefused(text, Problem(line, column, "the file is empty", .jsonSyntax))
    }

    @Test(
        "A word that JSON doesn't have is no value",
        arguments: [
            ("nul", 1, "n"), ("tru", 1, "t"), ("True", 1, "T"), ("NULL", 1, "N"), ("NaN", 1, "N"), ("Infinity", 1, "I"),
            ("undefined", 1, "u"), ("'a'", 1, "'"), ("+1", 1, "+"), (".5", 1, "."), ("５", 1, "５"), ("张", 1, "张"),
            ("]", 1, "]"), ("}", 1, "}"), (",", 1, ","), (":", 1, ":"), ("// x\n{}", 1, "/"), ("/* */1", 1, "/"),
            ("\\", 1, "\\"),
            ("[,]", 2, ","), ("[,1]", 2, ","), ("[1,,2]", 4, ","), (#"{"a":}"#, 6, "}"), (#"{"a":,"b":1}"#, 6, ","),
            ("[nope]", 2, "n"), ("\u{A0}1", 1, "\u{A0}"), ("\u{FEFF}\u{FEFF}1", 1, "\u{FEFF}"),
            ("[\u{2028}]", 2, "\u{2028}"),
            ("[🀄]", 2, "🀄"),
        ])
    func values(text: String, column: Int, found: String) {
        Self.expectRefused(text, Problem(1, column, "expected a value, found \"\(found)\"", .jsonSyntax))
    }

    @Test(
        "A control character where a value belongs is named, not printed",
        arguments: ["\u{0}", "\u{1}", "\u{1B}", "\u{C}", "\u{7F}"])
    func controls(control: String) {
        Self.expectRefused("[\(control)]", Problem(1, 2, "expected a value, found a control character", .jsonSyntax))
    }

    @Test(
        "A number without its digits ends the reading",
        arguments: [
            ("-", 2, "the end of the file"), ("-a", 2, "\"a\""), ("--1", 2, "\"-\""), ("-.5", 2, "\".\""),
            ("1.", 3, "the end of the file"), ("1.e5", 3, "\"e\""), ("[1.]", 4, "\"]\""),
            ("1e", 3, "the end of the file"),
            ("1e+", 4, "the end of the file"), ("1E-x", 4, "\"x\""), ("[-]", 3, "\"]\""), ("1e.5", 3, "\".\""),
            ("-٣", 2, "\"٣\""),
        ])
    func numbers(text: String, column: Int, found: String) {
        Self.expectRefused(text, Problem(1, column, "expected a digit, found \(found)", .jsonSyntax))
    }

    @Test(
        "Text behind the value is not read over",
        arguments: [
            ("{}x", 1, 3, "\"x\""), ("{} {}", 1, 4, "\"{\""), ("1 2", 1, 3, "\"2\""), ("0x10", 1, 2, "\"x\""),
            ("truex", 1, 5, "\"x\""),
            ("[]]", 1, 3, "\"]\""), ("{}\r\n\n}", 3, 1, "\"}\""), ("\"a\"\"b\"", 1, 4, "\"\"\""),
            ("1\u{0}", 1, 2, "a control character"),
            ("1.5.2", 1, 4, "\".\""), ("1,", 1, 2, "\",\""), ("null张", 1, 5, "\"张\""),
        ])
    func behind(text: String, line: Int, column: Int, found: String) {
        Self.expectRefused(text, Problem(line, column, "expected the end of the file, found \(found)", .jsonSyntax))
    }

    @Test(
        "Where a comma or the end belongs, nothing else is guessed at",
        arguments: [
            ("[1 2]", 1, 4, "]", "\"2\""), ("[1", 1, 3, "]", "the end of the file"), ("[1}", 1, 3, "]", "\"}\""),
            ("[1 [2]]", 1, 4, "]", "\"[\""), ("{\"a\":1", 1, 7, "}", "the end of the file"),
            ("{\"a\":1]", 1, 7, "}", "\"]\""),
            ("{\"a\":1;\"b\":2}", 1, 7, "}", "\";\""), ("[true\nfalse]", 2, 1, "]", "\"f\""),
            ("[[1,2]", 1, 7, "]", "the end of the file"),
            ("[1：2]", 1, 3, "]", "\"：\""),
        ])
    func between(text: String, line: Int, column: Int, close: String, found: String) {
        let message = "expected \",\" or \"\(close)\", found \(found)"
        Self.expectRefused(text, Problem(line, column, message, .jsonSyntax))
    }

    @Test(
        "A key is a text in double quotes",
        arguments: [
            ("{a:1}", 2, "\"a\""), ("{'a':1}", 2, "\"'\""), ("{,}", 2, "\",\""), ("{", 2, "the end of the file"),
            ("{1:2}", 2, "\"1\""),
            ("{\"a\":1,,\"b\":2}", 8, "\",\""), ("{null:1}", 2, "\"n\""), ("{“a”:1}", 2, "\"“\""),
            ("{{}:1}", 2, "\"{\""), ("{]", 2, "\"]\""),
            ("{\"a\":1,", 8, "the end of the file"), ("{\"a\":1,b:2}", 8, "\"b\""),
        ])
    func keys(text: String, column: Int, found: String) {
        Self.expectRefused(
            text,
            Problem(
                1, column, "expected a key in double quotes, found \(found)", .jsonSyntax,
                help: "a key looks like \"month\":"))
    }

    @Test(
        "A key is followed by a colon",
        arguments: [
            ("{\"a\"}", 5, "\"}\""), ("{\"a\" 1}", 6, "\"1\""), ("{\"a\"", 5, "the end of the file"),
            ("{\"a\",\"b\"}", 5, "\",\""),
            ("{\"a\"=1}", 5, "\"=\""), ("{\"a\"：1}", 5, "\"：\""),
        ])
    func colons(text: String, column: Int, found: String) {
        Self.expectRefused(text, Problem(1, column, "expected \":\", found \(found)", .jsonSyntax))
    }

    @Test(
        "A text that is not closed is shown where it begins",
        arguments: [
            ("\"abc", 1, 1), ("[\"a\", \"b]", 1, 7), ("{\"a\":\"", 1, 6), ("\"\\", 1, 1), ("\"a\\\"", 1, 1),
            ("[1,\n\"x\\u00", 2, 1),
            ("{\"a", 1, 2),
        ])
    func notClosed(text: String, line: Int, column: Int) {
        let (node, diagnostics) = JSONParser.parse(SourceFile(path: "r.json", text: text))
        #expect(node == nil)
        let expected = Problem(line, column, "the text that begins here is not closed", .jsonSyntax)
        #expect(diagnostics.last == expected.diagnostic(in: text, path: "r.json"))
    }

    @Test(
        "A text that is not closed on its line is shown where it begins",
        arguments: [
            ("\"abc\n\"", 1, 1), ("[\"a\",\n  \"b\r\n]", 2, 3), ("{\"a\r\": 1}", 1, 2),
            ("{\"x\": 1, \"a: 2,\n \"b\": 3}", 1, 10),
            ("\"a\\\nb\"", 1, 1),
        ])
    func notClosedOnItsLine(text: String, line: Int, column: Int) {
        let (node, diagnostics) = JSONParser.parse(SourceFile(path: "r.json", text: text))
        #expect(node == nil)
        let expected = Problem(line, column, "the text that begins here is not closed on its line", .jsonSyntax)
        #expect(diagnostics.last == expected.diagnostic(in: text, path: "r.json"))
    }

    @Test(
        "More than 64 objects and lists within each other are refused at the 65th, however many follow",
        arguments: [65, 100_000])
    func nesting(depth: Int) {
        let message = "more than 64 objects and lists within each other"
        let open = String(repeating: "[", count: depth)
        Self.expectRefused(open, Problem(1, 65, message, .jsonSyntax))
        Self.expectRefused(open + String(repeating: "]", count: depth), Problem(1, 65, message, .jsonSyntax))
        Self.expectRefused(String(repeating: "{\"a\":", count: depth), Problem(1, 321, message, .jsonSyntax))
    }

    @Test(
        "Bytes that are not UTF-8 are refused at the first of them",
        arguments: [
            ([0x22, 0xC4, 0xEA, 0x22], 1, 2), ([0xFF, 0xFE, 0x7B, 0x00], 1, 1),
            ([0x5B, 0x0A, 0x22, 0xE5, 0xBC, 0x22, 0x5D], 2, 2),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], 1, 2), ([0x7B, 0x7D, 0x80], 1, 3),
        ] as [([UInt8], Int, Int)])
    func encoding(bytes: [UInt8], line: Int, column: Int) {
        let (node, diagnostics) = JSONParser.parse(SourceFile(path: "r.json", bytes: bytes))
        #expect(node == nil)
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .encoding, path: "r.json", position: Position(line: line, column: column),
                    message: "the file is not UTF-8 from this byte on", help: "save it again as UTF-8")
            ])
    }
}
