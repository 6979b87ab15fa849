import Diagnostics
import Testing

@testable import Notation

@Suite("The strict reading of a tree")
struct ReadingTests {
    static let notations: [Reading.Notation] = [.json, .yaml, .table]

    /// A reading of a text, and the node of its value under the one key.
    static func reading(
        _ text: String, in notation: Reading.Notation = .json, unknownKeys: Diagnostic.Severity = .error
    ) throws -> (Reading, Fields) {
        let source = SourceFile(path: "r.json", text: text)
        var reading = Reading(source, in: notation, unknownKeys: unknownKeys)
        let node = try #require(JSONParser.parse(source).0)
        let fields = reading.anyFields(node, of: "a thing")
        return (reading, try #require(fields))
    }

    enum Colour: String, CaseIterable { case red, green, darkBlue = "dark-blue" }

    @Test(
        "A key that nobody reads is reported with the key that was probably meant",
        arguments: [Diagnostic.Severity.error, .warning])
    func unknownKey(severity: Diagnostic.Severity) {
        let text = "{\"month\": 1,\n \"mnoth\": 2, \"colour\": 3}"
        let source = SourceFile(path: "r.json", text: text)
        var reading = Reading(source, in: .json, unknownKeys: severity)
        let fields = reading.fields(JSONParser.parse(source).0, known: ["month", "state"], of: "a thing")
        #expect(fields?.entries.map(\.key) == ["month", "mnoth", "colour"])
        let problems = [
            Problem(2, 2, "a thing has no key \"mnoth\"", .unknownKey, help: "did you mean \"month\"?"),
            Problem(2, 14, "a thing has no key \"colour\"", .unknownKey, help: "the keys are month, state"),
        ]
        #expect(reading.diagnostics == problems.map { $0.diagnostic(in: text, path: "r.json", severity: severity) })
    }

    @Test("Where no key is known, an unknown one has no help")
    func noKnownKeys() {
        let text = "{\"a\": 1}"
        let source = SourceFile(path: "r.json", text: text)
        var reading = Reading(source, in: .json, unknownKeys: .warning)
        _ = reading.fields(JSONParser.parse(source).0, known: [], of: "evidence")
        let problem = Problem(1, 2, "evidence has no key \"a\"", .unknownKey)
        #expect(reading.diagnostics == [problem.diagnostic(in: text, path: "r.json", severity: .warning)])
    }

    @Test(
        "What is no object has no fields",
        arguments: [
            ("null", "null"), ("true", "true or false"), ("12", "a number"), ("\"x\"", "text"), ("[{}]", "a list"),
        ])
    func notAnObject(text: String, kind: String) throws {
        let source = SourceFile(path: "r.json", text: text)
        let node = try #require(JSONParser.parse(source).0)
        var reading = Reading(source, in: .json, unknownKeys: .error)
        #expect(reading.fields(node, known: [], of: "a thing") == nil)
        #expect(reading.anyFields(node, of: "a thing") == nil)
        let problem = Problem(1, 1, "expected a thing as an object, found \(kind)", .wrongType).diagnostic(
            in: text, path: "r.json")
        #expect(reading.diagnostics == [problem, problem])
        #expect(reading.fields(nil, known: [], of: "a thing") == nil)
        #expect(reading.diagnostics.count == 2)
    }

    @Test(
        "A key that must be there and isn't, or is null, is reported at its object",
        arguments: ["{\"a\":\n 1}", "{\"month\": null}"])
    func missingKey(text: String) throws {
        var (reading, fields) = try Self.reading(text)
        #expect(reading.required("month", in: fields) == nil)
        let problem = Problem(1, 1, "a thing has no \"month\"", .missingKey)
        #expect(reading.diagnostics == [problem.diagnostic(in: text, path: "r.json")])
    }

    @Test("A key that must be there and is, is its value")
    func requiredKey() throws {
        var (reading, fields) = try Self.reading("{\"month\": \"x\"}")
        #expect(reading.required("month", in: fields) == Node(.text("x"), at: .offset(10)))
        #expect(reading.diagnostics == [])
    }

    @Test("Null says the same as an absent key")
    func null() throws {
        var (reading, fields) = try Self.reading("{\"a\": null}")
        #expect(fields["a"] == nil)
        #expect(fields["b"] == nil)
        #expect(reading.text(fields["a"]) == nil)
        #expect(reading.bool(fields["a"]) == nil)
        #expect(reading.list(fields["a"]) == [])
        #expect(reading.integer(fields["a"], in: 0...1) == nil)
        #expect(reading.choice(fields["a"], of: Colour.self) == nil)
        #expect(reading.diagnostics == [])
    }

    @Test(
        "A value of another kind is reported with what was expected and what was found",
        arguments: [
            ("true", "true or false"), ("12", "a number"), ("\"x\"", "text"), ("[]", "a list"), ("{}", "an object"),
        ])
    func wrongType(value: String, kind: String) throws {
        let text = "{\"a\":\n  \(value)}"
        func expected(_ what: String) -> [Diagnostic] {
            kind == what
                ? []
                : [Problem(2, 3, "expected \(what), found \(kind)", .wrongType).diagnostic(in: text, path: "r.json")]
        }
        var (reading, fields) = try Self.reading(text)
        #expect(reading.text(fields["a"]) == (kind == "text" ? "x" : nil))
        #expect(reading.diagnostics == expected("text"))
        (reading, fields) = try Self.reading(text)
        #expect(reading.list(fields["a"]) == [])
        #expect(reading.diagnostics == expected("a list"))
        (reading, fields) = try Self.reading(text)
        #expect(reading.bool(fields["a"]) == (kind == "true or false" ? true : nil))
        #expect(reading.diagnostics == expected("true or false"))
        (reading, fields) = try Self.reading(text)
        #expect(reading.integer(fields["a"], in: 0...20) == (kind == "a number" ? 12 : nil))
        #expect(reading.diagnostics == (kind == "a number" ? [] : expected("a whole number")))
        (reading, fields) = try Self.reading(text)
        if kind != "text" {
            #expect(reading.choice(fields["a"], of: Colour.self) == nil)
            #expect(reading.value(fields["a"], code: .month, is: "a month", help: "h") { $0 } == nil)
            #expect(reading.diagnostics == expected("text") + expected("text"))
        }
    }

    @Test("A problem reported before stays first")
    func earlierDiagnostics() {
        let source = SourceFile(path: "r.json", text: "x")
        let earlier = Problem(1, 1, "earlier", .jsonSyntax).diagnostic(in: "x", path: "r.json")
        var reading = Reading(source, in: .json, unknownKeys: .error, diagnostics: [earlier])
        reading.report(.money, at: .offset(1), "later", help: "h", severity: .warning)
        let later = Problem(1, 2, "later", .money, help: "h").diagnostic(in: "x", path: "r.json", severity: .warning)
        #expect(reading.diagnostics == [earlier, later])
    }
}
