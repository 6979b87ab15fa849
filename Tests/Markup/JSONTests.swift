import Foundation
import SeededRandom
import Testing

@testable import Markup

@Suite("JSON to be written")
struct JSONTests {
    static func text(_ json: JSON, _ layout: JSON.Layout = .compact) -> String {
        String(decoding: json.bytes(layout), as: UTF8.self)
    }

    static let sample = JSON.object([
        .init("name", .text("张三")), .init("months", .integer(142)), .init("gap", .null),
        .init("taxMatches", .bool(true)),
        .init("owed", .bool(false)),
        .init(
            "list",
            .list([.integer(-1), .list([]), .object([]), .list([.text("")]), .object([.init("", .integer(0))])])),
    ])

    @Test("A value in one line has no spaces")
    func compact() {
        #expect(
            Self.text(Self.sample)
                == #"{"name":"张三","months":142,"gap":null,"taxMatches":true,"owed":false,"#
                + #""list":[-1,[],{},[""],{"":0}]}"#)
    }

    @Test("A value in lines has two spaces a level and a line end after the last")
    func indented() {
        let expected = """
            {
              "name": "张三",
              "months": 142,
              "gap": null,
              "taxMatches": true,
              "owed": false,
              "list": [
                -1,
                [],
                {},
                [
                  ""
                ],
                {
                  "": 0
                }
              ]
            }

            """
        #expect(Self.text(Self.sample, .indented) == expected)
    }

    @Test(
        "A value that is no object is written too",
        arguments: [
            (JSON.null, "null"), (.bool(true), "true"), (.bool(false), "false"),
            (.integer(.min), "-9223372036854775808"),
            (.integer(.max), "9223372036854775807"), (.integer(0), "0"), (.text(""), "\"\""), (.list([]), "[]"),
            (.object([]), "{}"), (.list([.null, .null]), "[null,null]"),
        ])
    func scalars(json: JSON, written: String) {
        #expect(Self.text(json) == written)
    }

    @Test("A scalar or an empty value in lines is one line")
    func indentedScalars() {
        #expect(Self.text(.integer(5), .indented) == "5\n")
        #expect(Self.text(.list([]), .indented) == "[]\n")
        #expect(Self.text(.object([]), .indented) == "{}\n")
    }

    @Test("Keys stay in the order given, and what isn't known is left out")
    func known() {
        let json = JSON.object(known: [("z", .integer(1)), ("a", nil), ("m", .null), ("b", .text("x"))])
        #expect(Self.text(json) == #"{"z":1,"m":null,"b":"x"}"#)
        #expect(json == .object([.init("z", .integer(1)), .init("m", .null), .init("b", .text("x"))]))
    }

    @Test(
        "What would end or change a script is written as an escape, in texts and in keys",
        arguments: [
            ("</script>", #"\u003c/script\u003e"#), ("<!--", #"\u003c!--"#), ("-->", #"--\u003e"#),
            ("]]>", #"]]\u003e"#), ("a&b", #"a\u0026b"#), ("\u{2028}", #"\u2028"#), ("\u{2029}", #"\u2029"#),
            ("\u{9B}2J\u{A0}", "\\u009b2J\u{A0}"), ("\u{61C}\u{61B}", "\\u061c\u{61B}"),
            ("\u{200D}\u{200E}", "\u{200D}\\u200e"),
            ("\u{202E}\u{2066}\u{206A}", "\\u202e\\u2066\u{206A}"), ("\u{FEFF}\u{FEFE}", "\\ufeff\u{FEFE}"),
            ("\u{2027}\u{202A}", "\u{2027}\\u202a"), ("\"", #"\""#), ("\\", #"\\"#), ("/", "/"), ("\n", #"\n"#),
            ("\r\n", #"\r\n"#), ("\t", #"\t"#), ("\u{0}", #"\u0000"#), ("\u{8}", #"\u0008"#), ("\u{B}", #"\u000b"#),
            ("\u{C}", #"\u000c"#), ("\u{1B}", #"\u001b"#), ("\u{1F}", #"\u001f"#), ("\u{7F}", #"\u007f"#),
            ("<\u{301}", "\\u003c\u{301}"), ("\"\u{301}", "\\\"\u{301}"), ("\\\u{200D}", "\\\\\u{200D}"),
            ("\n\u{FE0F}", "\\n\u{FE0F}"), ("e\u{301}", "e\u{301}"), ("é", "é"), ("🀄", "🀄"), ("'", "'"),
        ])
    func escapes(text: String, written: String) {
        let expected = Array("{\"\(written)\":\"\(written)\"}".utf8)
        #expect(JSON.object([.init(text, .text(text))]).bytes(.compact) == expected)
    }

    @Test("No text writes a byte that ends a script or the string")
    func bytesThatEnd() {
        let values: ClosedRange<UInt32> = 0...0x2FFF
        let every = values.compactMap { Unicode.Scalar($0) }
        let written = Self.text(.text(String(String.UnicodeScalarView(every)))).unicodeScalars
        let ending = written.filter { scalar in
            switch scalar {
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "<", ">", "&", "\u{61C}", "\u{200E}"..."\u{200F}": true
            case "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}": true
            default: false
            }
        }
        #expect(Array(ending) == [])
        // The two around the string, and the escaped one within it.
        #expect(written.count(where: { $0 == "\"" }) == 3)
        #expect(written.first == "\"" && written.last == "\"")
    }

    @Test("Foundation reads every character back", arguments: [JSON.Layout.compact, .indented])
    func foundationReadsBack(layout: JSON.Layout) throws {
        var texts = (0...0x4FF).compactMap { Unicode.Scalar($0) }.map { "a\($0)b" }
        texts += ["", "\u{2028}\u{2029}", "\u{FFFD}", "\u{10FFFF}", "x\u{FEFF}", "</script><!--", "👩‍👩‍👧‍👦", "e\u{301}"]
        var random = SplitMix64(seed: 99)
        for _ in 0..<300 {
            let scalars = (0..<30).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) }
            texts.append(String(String.UnicodeScalarView(scalars)))
        }
        let json = JSON.object([.init("texts", .list(texts.map { .text($0) }))])
        let read = try JSONSerialization.jsonObject(with: Data(json.bytes(layout)))
        let object = try #require(read as? [String: [String]])
        let readTexts = try #require(object["texts"])
        #expect(readTexts.count == texts.count)
        for (text, readText) in zip(texts, readTexts) {
            #expect(Array(readText.unicodeScalars) == Array(text.unicodeScalars))
        }
    }
}
