import SeededRandom
import Testing

@testable import Diagnostics

@Suite("The lines of a source")
struct LineIndexTests {
    static func lines(_ text: String) -> LineIndex {
        LineIndex(SourceFile(path: "record.json", text: text))
    }

    /// Every line's text, until there is none.
    static func texts(_ lines: LineIndex) -> [String] {
        var texts: [String] = []
        while let text = lines.text(ofLine: texts.count + 1) { texts.append(text) }
        return texts
    }

    @Test(
        "LF, CRLF and a lone CR each end one line",
        arguments: [
            ("", [""]), ("a", ["a"]), ("\n", ["", ""]), ("\r", ["", ""]), ("\r\n", ["", ""]), ("\n\r", ["", "", ""]),
            ("a\nb", ["a", "b"]), ("a\r\nb", ["a", "b"]), ("a\rb", ["a", "b"]), ("a\r\r\nb", ["a", "", "b"]),
            ("a\nb\r\nc\rd\n", ["a", "b", "c", "d", ""]), ("a\n\n\nb", ["a", "", "", "b"]),
            ("a\u{2028}b\u{B}c\u{C}d\u{85}e", ["a\u{2028}b\u{B}c\u{C}d\u{85}e"]),
            ("\u{FEFF}a\nb", ["a", "b"]), ("\u{FEFF}", [""]), ("\u{FEFF}\r\nb", ["", "b"]),
            ("a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("e\u{301}\r\u{301}", ["e\u{301}", "\u{301}"]),
        ])
    func texts(text: String, lines: [String]) {
        let read = Self.texts(Self.lines(text))
        #expect(read.map { Array($0.utf8) } == lines.map { Array($0.utf8) })
    }

    @Test("There is no line before the first and none after the last", arguments: [0, -1, 3, 4, Int.max, Int.min + 1])
    func noSuchLine(number: Int) {
        #expect(Self.lines("a\nb").text(ofLine: number) == nil)
    }

    @Test(
        "A column counts characters, whatever bytes they take",
        arguments: [
            // 张 is three bytes, 🀄 four, é two, e and its accent one and two.
            (0, 1, 1), (3, 1, 2), (4, 1, 3), (5, 2, 1), (9, 2, 2), (10, 2, 3), (11, 3, 1), (13, 3, 2), (14, 3, 3),
            (16, 3, 4), (17, 3, 5),
        ])
    func columns(offset: Int, line: Int, column: Int) {
        let lines = Self.lines("张a\n🀄b\né" + "e\u{301}x")
        #expect(lines.position(at: offset) == Position(line: line, column: column))
    }

    @Test(
        "An offset within a line's end belongs to the line that it ends",
        arguments: [(1, 1, 2), (2, 1, 3), (3, 2, 1), (4, 2, 2), (5, 3, 1)])
    func lineEnds(offset: Int, line: Int, column: Int) {
        #expect(Self.lines("a\r\nb\rc").position(at: offset) == Position(line: line, column: column))
    }

    @Test(
        "An offset beyond an end is the end",
        arguments: [
            ("ab\nc", -1, 1, 1), ("ab\nc", .min, 1, 1), ("ab\nc", 4, 2, 2), ("ab\nc", 5, 2, 2), ("ab\nc", .max, 2, 2),
            ("ab\n", 3, 2, 1), ("ab\n", 9, 2, 1), ("", 0, 1, 1), ("", 7, 1, 1), ("\u{FEFF}", 3, 1, 1),
            ("\u{FEFF}a", .max, 1, 2),
        ])
    func beyondTheEnds(text: String, offset: Int, line: Int, column: Int) {
        #expect(Self.lines(text).position(at: offset) == Position(line: line, column: column))
    }

    @Test("A byte order mark takes no column", arguments: [(0, 1), (1, 1), (2, 1), (3, 1), (4, 2), (5, 3)])
    func byteOrderMark(offset: Int, column: Int) {
        #expect(Self.lines("\u{FEFF}ab\n").position(at: offset) == Position(line: 1, column: column))
    }

    @Test("Every offset of a long text has the position that counting from the beginning gives")
    func everyOffset() {
        var random = SplitMix64(seed: 42)
        let pieces = ["a", "\n", "\r\n", "\r", "张", "🀄", "\t", "e\u{301}"]
        let text = (0..<500).compactMap { _ in pieces.randomElement(using: &random) }.joined()
        let bytes = Array(text.utf8)
        let lines = Self.lines(text)
        var (line, column) = (1, 1)
        for offset in bytes.indices {
            let isLead = bytes[offset] & 0xC0 != 0x80
            if isLead { #expect(lines.position(at: offset) == Position(line: line, column: column)) }
            let endsLine =
                bytes[offset] == 0x0A
                || bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
            if endsLine { (line, column) = (line + 1, 1) } else if isLead { column += 1 }
        }
        #expect(lines.position(at: bytes.count) == Position(line: line, column: column))
        #expect(line > 100)
    }

    @Test("A line of bytes that are not UTF-8 is shown with U+FFFD for them")
    func invalidBytes() {
        let source = SourceFile(path: "x", bytes: [0x61, 0x0A, 0x62, 0xFF, 0x63, 0x0A])
        #expect(LineIndex(source).text(ofLine: 2) == "b\u{FFFD}c")
    }
}
