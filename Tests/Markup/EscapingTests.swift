import Testing

@testable import Markup

@Suite("Text into HTML")
struct EscapingTests {
    static let special: [(text: String, escaped: String)] = [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ]

    /// What `Character` would join with the character before it, and what might end a text early.
    static let followers: [(text: String, escaped: String)] = [
        ("\u{301}", "\u{301}"), ("\u{200D}", "\u{200D}"), ("\u{FE0F}", "\u{FE0F}"), ("\u{0}", "\u{FFFD}"),
        ("\u{202E}", "\u{202E}"), ("\u{20E3}", "\u{20E3}"), ("\u{1F3FB}", "\u{1F3FB}"), ("\n", "\n"),
    ]

    @Test("A special character is written as its reference", arguments: special)
    func alone(text: String, escaped: String) {
        #expect(HTML(text: text).description == escaped)
    }

    @Test("A special character before one that joins it is written as its reference", arguments: special, followers)
    func joined(special: (text: String, escaped: String), follower: (text: String, escaped: String)) {
        let text = special.text + follower.text + " onmouseover=alert(1)"
        #expect(
            Array(HTML(text: text).bytes) == Array((special.escaped + follower.escaped + " onmouseover=alert(1)").utf8))
    }

    @Test("A quote before one that joins it doesn't end an attribute", arguments: special, followers)
    func withinAnAttribute(special: (text: String, escaped: String), follower: (text: String, escaped: String)) {
        var html = HTML("<a title=\"")
        html.text("x" + special.text + follower.text + "onclick=y")
        html.raw("\">z</a>")
        let expected = "<a title=\"x" + special.escaped + follower.escaped + "onclick=y\">z</a>"
        #expect(html.bytes == Array(expected.utf8))
        #expect(html.bytes.count(where: { $0 == UInt8(ascii: "\"") }) == 2)
        #expect(html.bytes.count(where: { $0 == UInt8(ascii: "<") }) == 2)
    }

    @Test(
        "Controls and noncharacters become U+FFFD",
        arguments: [
            0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0x1FFFE...0x1FFFF,
            0x2FFFE...0x2FFFF, 0x3FFFE...0x3FFFF, 0x4FFFE...0x4FFFF, 0x7FFFE...0x7FFFF, 0x8FFFE...0x8FFFF,
            0xFFFFE...0xFFFFF, 0x10FFFE...0x10FFFF,
        ] as [ClosedRange<UInt32>])
    func replaced(values: ClosedRange<UInt32>) throws {
        for value in values {
            let scalar = try #require(Unicode.Scalar(value))
            #expect(HTML(text: "a\(scalar)b").bytes == Array("a\u{FFFD}b".utf8), "U+\(String(value, radix: 16))")
        }
    }

    @Test(
        "The neighbours of controls and noncharacters stand as they are",
        arguments: [
            "\t", "\n", " ", "~", "\u{A0}", "\u{FDCF}", "\u{FDF0}", "\u{FFFD}", "\u{FFFC}", "\u{FEFF}", "\u{10000}",
            "\u{1FFFD}", "\u{20000}", "\u{FFFFD}", "\u{100000}", "\u{10FFFD}", "\u{D7FF}", "\u{E000}", "\u{2028}",
            "\u{85A}",
            "é", "e\u{301}", "张三", "👩‍👩‍👧‍👦",
        ])
    func kept(text: String) {
        #expect(HTML(text: text).bytes == Array(text.utf8))
        #expect(HTML(text: "a" + text + "b").bytes == Array(("a" + text + "b").utf8))
    }

    @Test("A line feed stays, and the carriage return before it becomes a reference")
    func lineEnds() {
        #expect(HTML(text: "a\r\nb\rc\nd").bytes == Array("a\nb\nc\nd".utf8))
    }

    @Test("A long run without a break is copied whole", arguments: ["a", "张", "é", "🀄", "\u{A0}"])
    func longRuns(piece: String) {
        let run = String(repeating: piece, count: 10_000)
        #expect(HTML(text: run).bytes == Array(run.utf8))
        #expect(HTML(text: "<" + run).bytes == Array(("&lt;" + run).utf8))
        #expect(HTML(text: run + "<").bytes == Array((run + "&lt;").utf8))
        #expect(HTML(text: run + "\u{0}" + run).bytes == Array((run + "\u{FFFD}" + run).utf8))
    }

    @Test("Ten thousand special characters become ten thousand references", arguments: special)
    func longRunsOfSpecialCharacters(text: String, escaped: String) {
        let many = HTML(text: String(repeating: text, count: 10_000))
        #expect(many.bytes == Array(String(repeating: escaped, count: 10_000).utf8))
    }

    @Test("A reference in the text is text, and escaped again")
    func references() {
        #expect(HTML(text: "&amp; &#39; &lt;br&gt;").description == "&amp;amp; &amp;#39; &amp;lt;br&amp;gt;")
    }
}
