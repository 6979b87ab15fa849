import BuiltIn
import Diagnostics
import Notation
import Testing

@Suite("What the program carries of its own files")
struct ImageTests {
    static let files = Array(BuiltIn.files(in: "Content") + BuiltIn.files(in: "Templates"))

    @Test("Each YAML file's image is the tree that its text gives, places included", arguments: [".yaml", ".md"])
    func images(end: String) throws {
        let files = Self.files.filter { "\($0.path)".hasSuffix(end) }
        #expect(files.count > 30)
        for file in files {
            let source = SourceFile(path: "\(file.path)", bytes: Array(file.bytes))
            guard let image = file.image else {
                #expect(!source.bytes.starts(with: Array("---\n".utf8)) && end == ".md", "\(file.path)")
                continue
            }
            let carried = SourceFile(path: source.path, bytes: source.bytes, image: image)
            let (node, problems) = YAMLParser.parse(carried)
            #expect(problems == [])
            let (parsed, _) = end == ".md" ? parseFront(source) : YAMLParser.parse(source, mayBeEmpty: true)
            #expect(node == parsed && node != nil, "\(file.path)")
        }
    }

    private func parseFront(_ source: SourceFile) -> (Node?, [Diagnostic]) {
        let text = String(decoding: source.bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        let front = lines.prefix { $0 != "---" }.joined(separator: "\n") + "\n"
        return YAMLParser.parse(front, in: source, firstLine: 2)
    }

    @Test("A book without its examples is its tree without that entry")
    func without() throws {
        let file = try #require(BuiltIn.file(at: "Content/rules/shanghai.yaml"))
        let source = SourceFile(path: "book", bytes: Array(file.bytes), image: file.image)
        guard case .map(let all) = YAMLParser.parse(source).0?.value,
            case .map(let less) = YAMLParser.parse(source, without: "examples").0?.value
        else {
            Issue.record("a book is a mapping")
            return
        }
        #expect(all.contains { $0.key == "examples" })
        #expect(less == all.filter { $0.key != "examples" })
    }

    @Test("A folder's files are its own, and a path that isn't there has none")
    func folders() {
        #expect(BuiltIn.files(in: "Content").allSatisfy { "\($0.path)".hasPrefix("Content/") })
        #expect(
            BuiltIn.files(in: "Templates/words").map { "\($0.path)" } == [
                "Templates/words/en.yaml", "Templates/words/zh-Hans.yaml",
            ])
        #expect(BuiltIn.files(in: "Nothing").isEmpty)
        #expect(BuiltIn.file(at: "Content/rules/nowhere.yaml") == nil)
        #expect(
            Self.files.allSatisfy { file in BuiltIn.file(at: "\(file.path)").map { "\($0.path)" } == "\(file.path)" })
    }
}
