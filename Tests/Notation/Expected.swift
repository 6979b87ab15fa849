import Diagnostics
import Testing

@testable import Notation

/// A problem as a test expects it, as short as can be told: the path and the line's text follow from the input.
struct Problem: Sendable, CustomTestStringConvertible {
    var line: Int
    var column: Int
    var message: String
    var code: Diagnostic.Code
    var help: String?

    init(_ line: Int, _ column: Int, _ message: String, _ code: Diagnostic.Code, help: String? = nil) {
        (self.line, self.column, self.message, self.code, self.help) = (line, column, message, code, help)
    }

    var testDescription: String { "\(line):\(column) \(message)" }

    func diagnostic(in text: String, path: String, severity: Diagnostic.Severity = .error) -> Diagnostic {
        Diagnostic(
            severity, code, path: path, position: Position(line: line, column: column), message: message, help: help,
            excerpt: Self.line(line, of: text).map { shown in
                // Of a very long line that much behind the place; the tests' own such lines have their place early.
                shown.utf8.count <= 2000 ? shown : String(decoding: shown.utf8.prefix(column - 1 + 1000), as: UTF8.self)
            })
    }

    /// The line of a text, found without the code under test.
    private static func line(_ number: Int, of text: String) -> String? {
        var lines: [String.UnicodeScalarView] = [.init()]
        var wasReturn = false
        let hasMark = text.unicodeScalars.first == "\u{FEFF}"
        for scalar in text.unicodeScalars.dropFirst(hasMark ? 1 : 0) {
            switch scalar {
            case "\n" where wasReturn: wasReturn = false
            case "\n", "\r":
                lines.append(.init())
                wasReturn = scalar == "\r"
            default:
                lines[lines.count - 1].append(scalar)
                wasReturn = false
            }
        }
        return number <= lines.count ? String(lines[number - 1]) : nil
    }
}

extension Node {
    /// The tree without its places: `{key: value}`, `[…]`, text in quotes, numbers as written behind a `#`.
    var spelled: String {
        switch value {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let digits): "#" + digits
        case .text(let text): text.debugDescription
        case .list(let nodes): "[" + nodes.map(\.spelled).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { "\($0.key.debugDescription): \($0.node.spelled)" }.joined(separator: ", ") + "}"
        }
    }
}
