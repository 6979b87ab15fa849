import SeededRandom
import Testing

@testable import Diagnostics

@Suite("Several problems at once")
struct ReadingOrderTests {
    static func problem(
        _ path: String, _ line: Int? = nil, _ column: Int = 1, _ severity: Diagnostic.Severity = .error,
        message: String = "m"
    ) -> Diagnostic {
        Diagnostic(
            severity, .money, path: path, position: line.map { Position(line: $0, column: column) }, message: message)
    }

    @Test("They are read by path, then by place, and what has no place comes first in its file")
    func order() {
        let ordered = [
            Self.problem("B.json", 9), Self.problem("a.json"), Self.problem("a.json", 1, 1, .warning),
            Self.problem("a.json", 1, 12), Self.problem("a.json", 2, 3), Self.problem("a.json", 10, 1),
            Self.problem("b.json", 1, 1), Self.problem("中.json", 1, 1),
        ]
        var random = SplitMix64(seed: 11)
        for _ in 0..<50 { #expect(ordered.shuffled(using: &random).inReadingOrder == ordered) }
    }

    @Test("Equal places keep their order")
    func stable() {
        let problems = (0..<200).map { Self.problem("a", 1 + $0 % 2, message: "\($0)") }
        let expected = stride(from: 0, to: 200, by: 2).map { "\($0)" } + stride(from: 1, to: 200, by: 2).map { "\($0)" }
        #expect(problems.inReadingOrder.map(\.message) == expected)
    }

    @Test("Paths that differ in bytes alone are different paths")
    func bytes() {
        let composed = Self.problem("\u{E9}", 1)
        let decomposed = Self.problem("e\u{301}", 2)
        #expect([composed, decomposed].inReadingOrder.map(\.position?.line) == [2, 1])
        #expect([decomposed, composed].inReadingOrder.map(\.position?.line) == [2, 1])
    }

    @Test("One error among warnings is an error")
    func hasErrors() {
        #expect(![Diagnostic]().hasErrors)
        #expect(![Self.problem("a", 1, 1, .warning)].hasErrors)
        #expect([Self.problem("a", 1, 1, .warning), Self.problem("a", 2)].hasErrors)
    }

    @Test("Errors come before warnings")
    func severities() {
        #expect([Diagnostic.Severity.warning, .error].sorted() == [.error, .warning])
        #expect(!(Diagnostic.Severity.error < .error))
        #expect(!(Diagnostic.Severity.warning < .error))
    }

    @Test("A problem at a place of a text carries the text's path and that line")
    func fromLines() {
        let lines = LineIndex(SourceFile(path: "r.json", text: "{\r\n  \"a\": 1\r\n}"))
        let place = Position(line: 2, column: 3)
        let made = Diagnostic(.warning, .unknownKey, in: lines, at: place, message: "no such key", help: "none")
        #expect(
            made
                == Diagnostic(
                    .warning, .unknownKey, path: "r.json", position: place, message: "no such key", help: "none",
                    excerpt: "  \"a\": 1"))
    }

    @Test("Every code is lower-case words with hyphens, and none stands twice")
    func codes() {
        let codes = Diagnostic.Code.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            #expect(code.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty })
            #expect(code.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") })
        }
    }
}
