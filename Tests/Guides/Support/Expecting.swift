import Diagnostics
import Guides
import Notation
import Testing

/// A text whose mark ① is where the problem is expected; the mark itself is not in the text.
struct Marked: Sendable, CustomTestStringConvertible {
    let text: String
    let position: Position
    /// The line on which the mark stands.
    let line: String

    init(_ marked: String) {
        var line = 1
        var column = 1
        for scalar in marked.unicodeScalars {
            if scalar == "①" { break }
            column = scalar == "\n" ? 1 : column + 1
            if scalar == "\n" { line += 1 }
        }
        text = String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "①" }))
        position = Position(line: line, column: column)
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        self.line = String(String.UnicodeScalarView(lines[line - 1].filter { $0 != "\r" }))
    }

    var testDescription: String { text }

    /// The problem at the mark.
    func problem(
        _ code: Diagnostic.Code, _ message: String, help: String? = nil, severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
        Diagnostic(
            severity, code, path: "en/query/a.md", position: position, message: message, help: help, excerpt: line)
    }
}

/// The problems of one page, with what else Content has.
func problems(of page: String, beside others: [String: String] = [:]) -> [Diagnostic] {
    var files = [ContentFile(path: "en/query/a.md", source: SourceFile(path: "en/query/a.md", text: page))]
    for (path, text) in others.sorted(by: { $0.key < $1.key }) {
        files.append(ContentFile(path: path, source: SourceFile(path: path, text: text)))
    }
    return GuideReader.read(files, in: .english).1
}
