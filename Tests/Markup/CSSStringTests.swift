import Markup
import Testing

/// Compared by their bytes: to `String`, a quote and the mark after it are one character.
@Suite("Text into a CSS string")
struct CSSStringTests {
    private static func written(_ text: String) -> [UInt8] {
        var html = HTML()
        html.styleString(text)
        return html.bytes
    }

    @Test(
        "What would end the string, the line or the element is written as its number",
        arguments: [
            ("\"", "\\22 "), ("\\", "\\5c "), ("\n", "\\a "), ("\r", "\\d "), ("\r\n", "\\d \\a "), ("\u{C}", "\\c "),
            ("<", "\\3c "), ("&", "\\26 "), ("\u{2028}", "\\2028 "), ("\u{2029}", "\\2029 "), ("\t", "\\9 "),
            ("\u{1F}", "\\1f "), ("\u{7F}", "\\7f "), ("\u{85}", "\\85 "), ("\u{9F}", "\\9f "),
        ])
    func numbers(text: String, number: String) {
        #expect(Self.written("a" + text + "b") == Array("\"a\(number)b\"".utf8))
    }

    @Test("NUL, which has no number in a style sheet, is written as what a sheet reads for it")
    func nul() {
        #expect(Self.written("a\0b") == Array("\"a\\fffd b\"".utf8))
    }

    @Test("A hexadecimal digit after a number is no part of it")
    func digitAfter() {
        #expect(Self.written("\"beef") == Array("\"\\22 beef\"".utf8))
    }

    @Test("A text that looks like the end of the element has no < left")
    func element() {
        #expect(Self.written("</style>") == Array("\"\\3c /style>\"".utf8))
        #expect(Self.written("<!--") == Array("\"\\3c !--\"".utf8))
    }

    @Test(
        "A special character before one that joins it is written as its number",
        arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{1F3FB}"])
    func joined(follower: String) {
        #expect(Self.written("\"\(follower)}") == Array("\"\\22 \(follower)}\"".utf8))
        #expect(Self.written("\\\(follower)") == Array("\"\\5c \(follower)\"".utf8))
        #expect(Self.written("<\(follower)") == Array("\"\\3c \(follower)\"".utf8))
    }

    @Test(
        "Everything else stands as it is",
        arguments: [
            "", " ", "~", "}", "{", ";", "'", ">", "/*", "*/", "\u{A0}", "第1页，共2页", "e\u{301}", "\u{E9}",
            "\u{202E}", "\u{2066}", "\u{200F}", "\u{2027}", "\u{202A}", "👩‍👩‍👧‍👦", "\u{10FFFF}",
        ])
    func unchanged(text: String) {
        #expect(Self.written(text) == Array("\"\(text)\"".utf8))
    }

    @Test("It stands after what was there")
    func after() {
        var html = HTML("a{content:")
        html.styleString("b\"")
        html.raw("}")
        #expect(html.bytes == Array("a{content:\"b\\22 \"}".utf8))
    }
}
