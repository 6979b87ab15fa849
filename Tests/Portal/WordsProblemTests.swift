import Diagnostics
import Notation
import Testing

@testable import Portal

@Suite("Problems of a file of words")
struct WordsProblemTests {
    /// The problems of the shipped words with one line of a language's file replaced.
    private func read(
        _ tag: String, replacing start: String, by line: String?
    ) throws -> (text: [String], line: Int, diagnostics: [Diagnostic]) {
        var files = Shipped.templates
        let source = try #require(files["words/\(tag).yaml"])
        var lines = String(decoding: source.bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let index = try #require(lines.firstIndex { $0.hasPrefix(start) })
        if let line { lines[index] = line } else { lines.remove(at: index) }
        files["words/\(tag).yaml"] = SourceFile(path: "words.yaml", text: lines.joined(separator: "\n"))
        let (theme, diagnostics) = Theme.read(files, in: Language(tag))
        #expect(theme == nil)
        return (lines, index + 1, diagnostics)
    }

    private func problem(
        _ line: Int, _ column: Int, _ message: String, help: String? = nil, code: Diagnostic.Code = .words,
        in lines: [String]
    ) -> Diagnostic {
        Diagnostic(
            .error, code, path: "words.yaml", position: Position(line: line, column: column), message: message,
            help: help, excerpt: lines[line - 1])
    }

    @Test("A word that the program needs must be there", arguments: ["en", "zh-Hans"])
    func missing(tag: String) throws {
        let (lines, _, diagnostics) = try read(tag, replacing: "yuan:", by: nil)
        #expect(diagnostics == [problem(2, 1, #"the word "yuan" is missing"#, in: lines)])
    }

    @Test("A word that only templates need must be there in each language")
    func missingInOther() throws {
        let (lines, _, diagnostics) = try read("zh-Hans", replacing: "foot-check:", by: nil)
        #expect(
            diagnostics.filter { $0.code == .words } == [
                problem(2, 1, #"the word "foot-check" is missing"#, in: lines)
            ])
    }

    @Test("A word that English doesn't have is a slip")
    func surplus() throws {
        let (lines, line, diagnostics) = try read("zh-Hans", replacing: "skip:", by: "skip: 直接\nskipp: 直接")
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .words, path: "words.yaml", position: Position(line: line + 1, column: 1),
                    message: #"English has no word "skipp""#, excerpt: "skipp: 直接")
            ])
        #expect(lines[line - 1].hasSuffix("skipp: 直接"))
    }

    @Test("The placeholders are those of English")
    func placeholders() throws {
        let (lines, line, diagnostics) = try read("zh-Hans", replacing: "range:", by: "range: \"{first}至{end}\"")
        #expect(
            diagnostics == [
                problem(
                    line, 1, #"the placeholders of "range" are {end} {first}, in English {first} {last}"#, in: lines)
            ])
        let (plain, at, none) = try read("zh-Hans", replacing: "as-of:", by: "as-of: 截至今天")
        #expect(
            none == [problem(at, 1, #"the placeholders of "as-of" are none, in English {date}"#, in: plain)])
    }

    @Test("The lists of months have twelve entries", arguments: ["months", "short-months", "month-heads"])
    func months(key: String) throws {
        let (lines, line, diagnostics) = try read("en", replacing: "\(key):", by: "\(key): [a, b]")
        #expect(diagnostics == [problem(line, key.count + 3, "\"\(key)\" has not 12 entries", in: lines)])
    }

    @Test("A text by number has two forms and nothing else")
    func forms() throws {
        let (lines, line, diagnostics) = try read(
            "en", replacing: "count-of-months:", by: "count-of-months: { one: a, othr: b }")
        #expect(
            diagnostics == [
                problem(2, 1, #"the word "count-of-months" is missing"#, in: lines),
                problem(line, 18, #"a text by number has no "other""#, code: .missingKey, in: lines),
                problem(
                    line, 28, #"a text by number has no key "othr""#, help: #"did you mean "other"?"#,
                    code: .unknownKey, in: lines),
            ])
    }

    @Test("A language without a file has no words")
    func noLanguage() {
        let (theme, diagnostics) = Theme.read(Shipped.templates, in: Language("fr"))
        #expect(theme == nil)
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .missingTemplate, path: "words/fr.yaml",
                    message: "there are no words for the language \"fr\"")
            ])
    }
}
