import Diagnostics
import Testing

@testable import Notation

@Suite("Objects with many keys")
struct ManyKeysTests {
    /// An object of that many keys, one a line, and then some of them again.
    static func text(keys: Int, again: [Int]) -> String {
        let lines = (1...keys).map { "\"k\($0)\": \($0)" } + again.map { "\"k\($0)\": 0" }
        return "{\n" + lines.joined(separator: ",\n") + "\n}"
    }

    @Test(
        "A key that stands twice is found among few and among many", arguments: [1, 2, 23, 24, 25, 26, 27, 100, 1000])
    func duplicates(keys: Int) {
        let again = [1, (keys + 1) / 2, keys, 1]
        let text = Self.text(keys: keys, again: again)
        let (node, diagnostics) = JSONParser.parse(SourceFile(path: "r.json", text: text))
        let problems = again.enumerated().map { index, key in
            Problem(
                keys + index + 2, 1, "the key \"k\(key)\" stands here again; it stood at line \(key + 1), column 1",
                .duplicateKey)
        }
        #expect(diagnostics == problems.map { $0.diagnostic(in: text, path: "r.json") })
        #expect(node?.spelled == "{" + (1...keys).map { "\"k\($0)\": #\($0)" }.joined(separator: ", ") + "}")
    }

    @Test(
        "A key is the same however its letters are put together, among few and among many", arguments: [1, 24, 25, 30])
    func composed(keys: Int) {
        let text = Self.text(keys: keys, again: []).dropLast(2) + ",\n\"\u{E9}\": 1,\n\"e\u{301}\": 2\n}"
        let (node, diagnostics) = JSONParser.parse(SourceFile(path: "r.json", text: String(text)))
        let problem = Problem(
            keys + 3, 1, "the key \"e\u{301}\" stands here again; it stood at line \(keys + 2), column 1", .duplicateKey
        )
        #expect(diagnostics == [problem.diagnostic(in: String(text), path: "r.json")])
        #expect(
            node?.spelled == "{" + (1...keys).map { "\"k\($0)\": #\($0), " }.joined() + "\"\u{E9}\": #1}")
    }

    @Test("Many keys that all differ are read without a problem", arguments: [24, 25, 26, 500])
    func different(keys: Int) {
        let (node, diagnostics) = JSONParser.parse(SourceFile(path: "r.json", text: Self.text(keys: keys, again: [])))
        #expect(node?.spelled == "{" + (1...keys).map { "\"k\($0)\": #\($0)" }.joined(separator: ", ") + "}")
        #expect(diagnostics == [])
    }
}
