import Testing

@testable import Diagnostics

@Suite("Text made safe for a terminal")
struct VisibleTextTests {
    @Test("Every control of ASCII is shown as its picture")
    func pictures() {
        let controls = String(String.UnicodeScalarView((0..<0x20).map { Unicode.Scalar(UInt8($0)) })) + "\u{7F}"
        #expect(VisibleText.of(controls) == "␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟␡")
    }

    @Test(
        "Controls beyond ASCII and those of direction are shown by their numbers",
        arguments: [
            ("\u{80}", "<U+0080>"), ("\u{85}", "<U+0085>"), ("\u{9B}", "<U+009B>"), ("\u{9F}", "<U+009F>"),
            ("\u{61C}", "<U+061C>"), ("\u{200E}", "<U+200E>"), ("\u{200F}", "<U+200F>"), ("\u{2028}", "<U+2028>"),
            ("\u{2029}", "<U+2029>"), ("\u{202A}", "<U+202A>"), ("\u{202B}", "<U+202B>"), ("\u{202C}", "<U+202C>"),
            ("\u{202D}", "<U+202D>"), ("\u{202E}", "<U+202E>"), ("\u{2066}", "<U+2066>"), ("\u{2067}", "<U+2067>"),
            ("\u{2068}", "<U+2068>"), ("\u{2069}", "<U+2069>"), ("\u{FEFF}", "<U+FEFF>"),
        ])
    func numbers(text: String, shown: String) {
        #expect(VisibleText.of(text) == shown)
        #expect(VisibleText.of("a" + text + "\u{301}b") == "a" + shown + "\u{301}b")
    }

    @Test(
        "Everything else stands as it is",
        arguments: [
            "", " ~", "\u{A0}", "张三", "e\u{301}", "é", "👩‍👩‍👧‍👦", "\u{3000}", "مرحبا", "\u{2027}", "\u{202F}", "\u{FFFD}",
        ])
    func kept(text: String) {
        #expect(Array(VisibleText.of(text).utf8) == Array(text.utf8))
    }

    @Test("A control before a combining mark is shown all the same")
    func joined() {
        #expect(
            Array(VisibleText.of("\r\n\u{1B}\u{301}").unicodeScalars) == [
                "\u{240D}", "\u{240A}", "\u{241B}", "\u{301}",
            ])
    }
}

@Suite("Columns of a terminal")
struct TerminalWidthTests {
    @Test(
        "A wide or full-width character takes two",
        arguments: [
            "张", "，", "。", "《", "\u{3000}", "あ", "ア", "한", "\u{1100}", "㎡", "豈", "！", "Ａ", "￥", "\u{20000}",
            "\u{30000}", "😀", "🤖",
        ] as [Unicode.Scalar])
    func wide(scalar: Unicode.Scalar) {
        #expect(TerminalWidth.of(scalar) == 2)
    }

    @Test(
        "A wide character beyond the letters takes two",
        arguments: ["⌚", "⏰", "⭐", "✅", "❌", "🀄", "🈚", "🚀", "🟢", "🪪", "\u{FE10}", "﹐"] as [Unicode.Scalar])
    func wideSymbols(scalar: Unicode.Scalar) {
        #expect(TerminalWidth.of(scalar) == 2)
    }

    @Test(
        "A character that joins the one before it takes none",
        arguments: ["\u{301}", "\u{20DD}", "\u{200D}", "\u{200B}", "\u{FE0F}", "\u{3099}"] as [Unicode.Scalar])
    func joining(scalar: Unicode.Scalar) {
        #expect(TerminalWidth.of(scalar) == 0)
    }

    @Test(
        "Any other takes one",
        arguments: ["a", " ", "é", "…", "␛", "¥", "ｱ", "\u{303F}", "ß", "я", "א", "“", "·"] as [Unicode.Scalar])
    func narrow(scalar: Unicode.Scalar) {
        #expect(TerminalWidth.of(scalar) == 1)
    }

    @Test("A text takes what its characters take", arguments: [("", 0), ("张三 a", 6), ("e\u{301}x", 2), ("Ａ１", 4)])
    func texts(text: String, columns: Int) {
        #expect(TerminalWidth.of(text) == columns)
    }

    @Test("A text of megabytes is made visible in no time", .timeLimit(.minutes(5)))
    func long() {
        #expect(VisibleText.of(String(repeating: "a\n", count: 2 << 20)).unicodeScalars.count == 4 << 20)
    }
}
