import Diagnostics
import Testing

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
}
