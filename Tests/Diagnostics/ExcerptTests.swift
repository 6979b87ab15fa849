import Testing

@testable import Diagnostics

@Suite("The line that is shown, and its caret")
struct ExcerptTests {
    /// The two lines as the terminal gets them, without their indent.
    static func shown(column: Int, of line: String) throws -> [String] {
        let problem = Diagnostic(
            .error, .jsonSyntax, path: "p", position: Position(line: 1, column: column), message: "m", excerpt: line)
        let text = TerminalVoice(inColour: false).text(problem)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
        for line in lines { try #require(line.hasPrefix("    ")) }
        return lines.map { String($0.dropFirst(4)) }
    }

    static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    @Test(
        "The caret stands under its character, however wide those before it are",
        arguments: [
            ("abc", 1, "abc", 0), ("abc", 3, "abc", 2), ("abc", 4, "abc", 3),
            ("\"姓名\": 5", 7, "\"姓名\": 5", 8), ("张三李四", 3, "张三李四", 4), ("Ａ，b", 3, "Ａ，b", 4), ("ｱｲb", 3, "ｱｲb", 2),
            ("e\u{301}x", 3, "e\u{301}x", 1), ("\tx", 2, " x", 1), ("\t\t张\tx", 5, "  张 x", 5),
            ("😀x", 2, "😀x", 2), ("\u{1B}x", 2, "␛x", 1), ("\u{202E}x", 2, "<U+202E>x", 8), ("张", 2, "张", 2),
        ])
    func caret(line: String, column: Int, shown: String, spaces: Int) throws {
        #expect(try Self.shown(column: column, of: line) == [shown, Self.spaces(spaces) + "^"])
    }

    @Test("A column behind the end of the line has its caret behind the end")
    func behindTheEnd() throws {
        #expect(try Self.shown(column: 6, of: "abc") == ["abc", "     ^"])
        #expect(try Self.shown(column: 4, of: "张三") == ["张三", "     ^"])
    }

    @Test("A line of 100 columns is shown whole, and of a longer one the first 100")
    func width() throws {
        let hundred = String(repeating: "0123456789", count: 10)
        #expect(try Self.shown(column: 1, of: hundred) == [hundred, "^"])
        #expect(try Self.shown(column: 1, of: hundred + "x") == [hundred + "…", "^"])
        #expect(try Self.shown(column: 75, of: hundred + hundred) == [hundred + "…", Self.spaces(74) + "^"])
        let wide = String(repeating: "张", count: 50)
        #expect(try Self.shown(column: 2, of: wide) == [wide, "  ^"])
        #expect(try Self.shown(column: 2, of: wide + "三") == [wide + "…", "  ^"])
    }

    @Test("A long line is shown from a little before the column on")
    func window() throws {
        let line = (0..<300).map { String(UnicodeScalar(UInt8(0x61 + $0 % 26))) }.joined()
        let middle = String(line.dropFirst(100).prefix(99))
        #expect(try Self.shown(column: 150, of: line) == ["…" + middle + "…", Self.spaces(50) + "^"])
        let end = String(line.dropFirst(250))
        #expect(try Self.shown(column: 300, of: line) == ["…" + end, Self.spaces(50) + "^"])
        #expect(try Self.shown(column: 301, of: line) == ["…" + line.dropFirst(251), Self.spaces(50) + "^"])
    }

    @Test(
        "Within a long line of any characters the caret still stands under its own",
        arguments: ["a", "张", "a张", "e\u{301}", "\u{202E}", "\u{1B}张", "\t"])
    func anyColumn(piece: String) throws {
        let filling = Array(String(repeating: piece, count: 200).unicodeScalars.prefix(200))
        for column in 1...200 {
            var scalars = filling
            scalars[column - 1] = "X"
            let shown = try Self.shown(column: column, of: String(String.UnicodeScalarView(scalars)))
            try #require(shown.count == 2)
            let before = shown[0].unicodeScalars.prefix { $0 != "X" }
            // A mark that would join "X" stands behind it, so "X" is found by scalars.
            try #require(before.count < shown[0].unicodeScalars.count, "column \(column) of \(piece) is not shown")
            let columns = TerminalWidth.of(String(String.UnicodeScalarView(before)))
            #expect(shown[1] == Self.spaces(columns) + "^", "column \(column) of \(piece)")
        }
    }

    @Test("A line as long as a file takes a line's place only")
    func minified() throws {
        let line = String(repeating: "[\"2014-03\",\"5036.00\"],", count: 50_000)
        let shown = try Self.shown(column: 700_001, of: line)
        #expect(shown.map(\.count) == [101, 51])
    }
}
