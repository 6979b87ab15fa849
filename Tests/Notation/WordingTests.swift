import Diagnostics
import Testing

@testable import Notation

@Suite("A text in several languages")
struct WordingTests {
    static func read(_ yaml: String) -> (Wording?, [Diagnostic]) {
        let source = SourceFile(path: "rules.yaml", text: yaml)
        let (node, problems) = YAMLParser.parse(source)
        var reading = Reading(source, in: .yaml, unknownKeys: .error, diagnostics: problems)
        let wording = reading.wording(node)
        return (wording, reading.diagnostics)
    }

    @Test("Each language has its text, without the last line end of a block")
    func languages() {
        let (wording, diagnostics) = Self.read("zh-Hans: 年龄\nen: |\n  Age\n  in years\n")
        #expect(wording == Wording([(.chinese, "年龄"), (.english, "Age\nin years")]))
        #expect(wording?[.chinese] == "年龄")
        #expect(wording?[.english] == "Age\nin years")
        #expect(diagnostics == [])
    }

    @Test("A language without a text has the English one")
    func fallback() {
        let (wording, _) = Self.read("zh-Hans: 年龄\nen: Age\n")
        #expect(wording?[Language("de")] == "Age")
        #expect(Wording([(.chinese, "年龄")])[Language("de")] == "年龄")
        #expect(Wording([])[.english] == "")
    }

    @Test("English must be there, because every other language falls back to it")
    func english() {
        let text = "zh-Hans: 年龄\n"
        let (wording, diagnostics) = Self.read(text)
        #expect(wording == Wording([(.chinese, "年龄")]))
        let problem = Problem(1, 1, "the text has no \"en\"", .missingKey)
        #expect(diagnostics == [problem.diagnostic(in: text, path: "rules.yaml")])
    }

    @Test("A text alone, and a list under a language, are reported")
    func wrongTypes() {
        let (alone, aloneProblems) = Self.read("Age")
        #expect(alone == nil)
        let notAnObject = Problem(1, 1, "expected a text by language as an object, found text", .wrongType)
        #expect(aloneProblems == [notAnObject.diagnostic(in: "Age", path: "rules.yaml")])
        let text = "en: Age\nzh-Hans: [年龄]\n"
        let (wording, problems) = Self.read(text)
        #expect(wording == Wording([(.english, "Age")]))
        #expect(
            problems == [
                Problem(2, 10, "expected text, found a list", .wrongType).diagnostic(in: text, path: "rules.yaml")
            ])
    }

    @Test("Wordings are equal in their order, languages and texts")
    func equality() {
        #expect(Wording([(.english, "a"), (.chinese, "b")]) != Wording([(.chinese, "b"), (.english, "a")]))
        #expect(Wording([(.english, "a")]) != Wording([(.english, "b")]))
        #expect(Wording([(.english, "a")]) != Wording([(.chinese, "a")]))
        #expect(Wording([(.english, "a")]) != Wording([(.english, "a"), (.chinese, "b")]))
        #expect(Language("en") == .english && Language("zh-Hans") == .chinese && Language("zh") != .chinese)
    }
}
