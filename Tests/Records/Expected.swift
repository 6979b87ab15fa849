import Calendar
import Diagnostics
import Testing

@testable import Records

/// A problem as a test expects it; its place is marked in the text.
struct Problem: Sendable {
    var severity: Diagnostic.Severity
    var code: Diagnostic.Code
    var message: String
    var help: String?

    static func error(_ code: Diagnostic.Code, _ message: String, help: String? = nil) -> Problem {
        Problem(severity: .error, code: code, message: message, help: help)
    }

    static func warning(_ code: Diagnostic.Code, _ message: String, help: String? = nil) -> Problem {
        Problem(severity: .warning, code: code, message: message, help: help)
    }
}

/// A text in which ①②③… stand where the first, second, third problem is expected.
struct Marked: Sendable {
    let text: String
    private let places: [Int: Position]
    private let lines: [String]

    init(_ marked: String) {
        var places: [Int: Position] = [:]
        var lines: [String.UnicodeScalarView] = [.init()]
        var text = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in marked.unicodeScalars {
            if let number = Self.number(scalar) {
                places[number] = Position(line: lines.count, column: lines[lines.count - 1].count + 1)
                continue
            }
            text.append(scalar)
            switch scalar {
            case "\n" where wasReturn: break
            case "\n", "\r": lines.append(.init())
            case "\u{FEFF}" where text.count == 1: break
            default: lines[lines.count - 1].append(scalar)
            }
            wasReturn = scalar == "\r"
        }
        self.text = String(text)
        self.places = places
        self.lines = lines.map { String($0) }
    }

    /// 1 for ①, to 35 for ㉟.
    private static func number(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x2460...0x2473: Int(scalar.value - 0x2460 + 1)
        case 0x3251...0x325F: Int(scalar.value - 0x3251 + 21)
        default: nil
        }
    }

    func source(path: String = "record.json") -> SourceFile { SourceFile(path: path, text: text) }

    /// The problems at their marks, in order.
    func diagnostics(_ problems: [Problem], path: String = "record.json") throws -> [Diagnostic] {
        #expect(places.keys.sorted() == Array(1..<problems.count + 1), "as many marks as problems")
        return try problems.enumerated().map { index, problem in
            let place = try #require(places[index + 1])
            return Diagnostic(
                problem.severity, problem.code, path: path, position: place, message: problem.message,
                help: problem.help,
                excerpt: lines[place.line - 1])
        }
    }
}

enum Written {
    static func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }
    static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
}
