import Diagnostics
import Testing

@testable import Notation

@Suite("JSON that is read")
struct JSONValuesTests {
    static func parse(_ text: String) -> (Node?, [Diagnostic]) {
        JSONParser.parse(SourceFile(path: "r.json", text: text))
    }

    @Test(
        "A text of RFC 8259 is read without a problem",
        arguments: [
            ("null", "null"), ("true", "true"), ("false", "false"), ("{}", "{}"), ("[]", "[]"), ("[ ]", "[]"),
            ("{ }", "{}"),
            (" \t\r\n1 \t\r\n", "#1"), ("\u{FEFF}{}", "{}"), ("\u{FEFF} 1", "#1"), ("[1,2,3]", "[#1, #2, #3]"),
            ("[null,true,false,\"\",[],{}]", #"[null, true, false, "", [], {}]"#),
            (#"{"a":1,"b":{"c":[2]}}"#, #"{"a": #1, "b": {"c": [#2]}}"#),
            (#"{ "a" : 1 , "b" : 2 }"#, #"{"a": #1, "b": #2}"#),
            (#"{"":""}"#, #"{"": ""}"#), (#"{"z":1,"a":2}"#, #"{"z": #1, "a": #2}"#), ("[[[[]]]]", "[[[[]]]]"),
            (#"{"a":{"a":{"a":1}}}"#, #"{"a": {"a": {"a": #1}}}"#), ("[\n1\r\n,\r2]", "[#1, #2]"),
        ])
    func values(text: String, spelled: String) {
        let (node, diagnostics) = Self.parse(text)
        #expect(node?.spelled == spelled)
        #expect(diagnostics == [])
    }

    @Test(
        "A number stays as it was written",
        arguments: [
            "0", "-0", "1", "-1", "10", "123456789012345678901234567890", "0.1", "-0.1", "5036.00", "5036.005", "0.0",
            "1e3", "1E3", "1e+3", "1e-3", "-1.25e+10", "0e0", "0.1E-99", "1e999", "20", "105",
        ])
    func numbers(written: String) {
        let places = [
            (written, "#\(written)"), (" \(written)\n", "#\(written)"), ("[\(written)]", "[#\(written)]"),
            ("[\(written),\(written) ]", "[#\(written), #\(written)]"), ("{\"a\":\(written)}", "{\"a\": #\(written)}"),
        ]
        for (text, spelled) in places {
            let (node, diagnostics) = Self.parse(text)
            #expect(node?.spelled == spelled)
            #expect(diagnostics == [])
        }
    }

    @Test(
        "A string is its characters, escaped or not",
        arguments: [
            ("", ""), ("a", "a"), (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), ("/", "/"),
            (#"\b\f\n\r\t"#, "\u{8}\u{C}\n\r\t"),
            (#"\u0041"#, "A"), (#"\u00e9\u00E9"#, "éé"), (#"\u5f20"#, "张"), ("张三", "张三"), (#"\u0000"#, "\u{0}"),
            (#"\uD83C\uDC04"#, "\u{1F004}"), (#"\ud83c\udc04x"#, "\u{1F004}x"), (#"\uD800\uDC00"#, "\u{10000}"),
            (#"\uDBFF\uDFFF"#, "\u{10FFFF}"), (#"\uFFFF\uFFFE"#, "\u{FFFF}\u{FFFE}"),
            (#"\uD7FF\uE000"#, "\u{D7FF}\u{E000}"),
            (#"\\u0041"#, #"\u0041"#), (#"\\\""#, #"\""#), (#"\u005c"#, "\\"), (#"\u0022"#, "\""),
            ("e\u{301}", "e\u{301}"),
            ("\u{7F}\u{80}\u{2028}\u{FEFF}", "\u{7F}\u{80}\u{2028}\u{FEFF}"), ("\u{1F004}", "\u{1F004}"),
            (#"a\u0301"#, "a\u{301}"),
            (#"\"\#u{301}"#, "\"\u{301}"), ("{}[]:,", "{}[]:,"),
        ])
    func strings(written: String, text: String) throws {
        let (node, diagnostics) = Self.parse("{\"\(written)\":\"\(written)\"}")
        guard case .map(let entries) = try #require(node).value else { throw NotAMap() }
        let entry = try #require(entries.first)
        #expect(Array(entry.key.unicodeScalars) == Array(text.unicodeScalars))
        #expect(entry.node == Node(.text(text), at: .offset(4 + written.utf8.count)))
        #expect(entries.count == 1)
        #expect(diagnostics == [])
    }

    struct NotAMap: Error {}

    @Test("Every value and key has the offset at which it begins")
    func places() {
        let (node, diagnostics) = Self.parse("\u{FEFF}{\r\n \"姓\" : [ -1.0, \"x\" ],\"b\":null , \"c\": true}")
        let expected = Node(
            .map([
                .init(
                    key: "姓", keyPlace: .offset(7),
                    node: Node(
                        .list([Node(.number("-1.0"), at: .offset(17)), Node(.text("x"), at: .offset(23))]),
                        at: .offset(15))),
                .init(key: "b", keyPlace: .offset(29), node: Node(.null, at: .offset(33))),
                .init(key: "c", keyPlace: .offset(40), node: Node(.bool(true), at: .offset(45))),
            ]), at: .offset(3))
        #expect(node == expected)
        #expect(diagnostics == [])
    }

    @Test("Up to 64 objects and lists may stand within each other", arguments: [1, 62, 63, 64])
    func nesting(depth: Int) {
        let lists = Self.parse(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        #expect(lists.0?.spelled == String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        #expect(lists.1 == [])
        let objects = Self.parse(
            String(repeating: "{\"a\":", count: depth - 1) + "{}" + String(repeating: "}", count: depth - 1))
        #expect(
            objects.0?.spelled == String(repeating: "{\"a\": ", count: depth - 1) + "{"
                + String(repeating: "}", count: depth))
        #expect(objects.1 == [])
    }

    @Test("A value within 64 objects and lists is not one more of them", arguments: [62, 63, 64])
    func valueWithinNesting(depth: Int) {
        let (node, diagnostics) = Self.parse(
            String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth))
        #expect(node?.spelled == String(repeating: "[", count: depth) + "#1" + String(repeating: "]", count: depth))
        #expect(diagnostics == [])
    }
}
