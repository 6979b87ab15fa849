import Diagnostics
import Testing

@testable import Notation

@Suite("Aliases in YAML")
struct YAMLAliasTests {
    private func messages(_ text: String) -> [String] {
        YAMLParser.parse(SourceFile(path: "rules.yaml", text: text)).1.map(\.message)
    }

    private static let refused = "more than 100 aliases, or an alias as a key"

    @Test("A few are what they stand for")
    func few() {
        #expect(messages("a: &x [1]\nb: *x\n") == [])
    }

    @Test("A long chain of them is refused before it is built")
    func chain() {
        let links = (1...100_000).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(messages("- &a0 [x]\n" + links) == [Self.refused])
    }

    @Test("None may be a key", arguments: ["- &a [x]\n- ? *a\n  : 1\n", "- &a x\n- {*a : 1}\n", "- &a x\n- *a : 1\n"])
    func key(text: String) {
        #expect(messages(text) == [Self.refused])
    }

    @Test("A text with stars in it is a text", arguments: ["a: \"2 * 3\"\n", "a: |\n  * one\n  **two**\n", "a: b*c\n"])
    func stars(text: String) {
        #expect(messages(text) == [])
    }
}
