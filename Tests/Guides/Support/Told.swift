import Diagnostics

@testable import Guides

/// A problem as the places and sentences that it has: `en/query/a.md:5:3 [image] message | help`.
func told(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
        let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
        let severity = diagnostic.severity == .warning ? "warning " : ""
        return "\(severity)\(diagnostic.path)\(place) [\(diagnostic.code.rawValue)] \(diagnostic.message)"
            + (diagnostic.help.map { " | \($0)" } ?? "")
    }
}

/// A page with lines of front matter besides those that it must have; the body begins behind them.
func page(front: String, body: String = "") -> String { "---\ntitle: A page\norder: 10\n\(front)\n---\n\(body)" }
