import SeededRandom
import Testing

@testable import Diagnostics

@Suite("A problem on a very long line")
struct LongLineTests {
    @Test("It carries the part around it, and the caret stands under its character", arguments: ["x", "张"])
    func window(filler: String) throws {
        let line = String(repeating: filler, count: 30_000) + "!" + String(repeating: filler, count: 30_000)
        let lines = LineIndex(SourceFile(path: "r.json", text: "{\n" + line + "\n}\n"))
        let position = Position(line: 2, column: 30_001)
        let diagnostic = Diagnostic(.error, .month, in: lines, at: position, message: "m")
        #expect((diagnostic.excerpt?.utf8.count ?? 0) <= 2004)
        let shown = TerminalVoice(inColour: false).text(diagnostic).split(separator: "\n").map(String.init)
        #expect(shown[0] == "r.json:2:30001: error: m [month]")
        let mark = try #require(shown[1].unicodeScalars.firstIndex(of: "!"))
        let before = String(shown[1].unicodeScalars[..<mark])
        #expect(shown[2] == String(repeating: " ", count: TerminalWidth.of(before)) + "^")
    }

    @Test("Columns of a long line are counted by blocks, and are what counting every scalar gives")
    func columns() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<20 {
            let long = (0..<random.number(in: 3000...9000)).map { _ in random.one(of: ["x", "é", "张", "😀"]) }.joined()
            let text = "ab\n" + long + "\nc\n" + long
            let source = SourceFile(path: "r.json", text: text)
            let lines = LineIndex(source)
            for _ in 0..<50 {
                let offset = random.number(in: 0...source.bytes.count)
                let before = source.bytes[..<offset]
                let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
                let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
                let position = lines.position(at: offset)
                #expect(position.column == column)
                guard let (shown, first) = lines.excerpt(at: position) else {
                    Issue.record("no line of \(position)")
                    continue
                }
                let line = Array((lines.text(ofLine: position.line) ?? "").unicodeScalars)
                let expected = line[first..<min(first + shown.unicodeScalars.count, line.count)]
                #expect(Array(shown.unicodeScalars) == Array(expected))
                #expect((first...first + shown.unicodeScalars.count).contains(column - 1))
            }
        }
    }

    @Test("Thousands of problems on one line of megabytes are placed in no time", .timeLimit(.minutes(5)))
    func manyProblems() {
        let lines = LineIndex(SourceFile(path: "r.json", text: String(repeating: "0123456789", count: 1 << 20)))
        for index in 0..<10_000 {
            let position = lines.position(at: index * 1000)
            #expect(position.column == index * 1000 + 1)
            #expect(lines.excerpt(at: position) != nil)
        }
    }
}
