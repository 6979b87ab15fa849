import Diagnostics
import Points
import Testing

/// A small rule book of a city that isn't there, to be spoilt line by line.
enum HarbourRules {
    static let path = "rules/harbour.yaml"

    static let text = """
        format: rule-book/1
        id: harbour
        title: { en: Harbour points }
        instruments:
          - { id: first, title: { en: First Rules }, from: 2010-01-01, until: 2019-12-31, confidence: high }
          - { id: second, title: { en: Second Rules }, from: 2020-01-01, confidence: medium }
          - { id: third, title: { en: Third Rules }, from: 2030-01-01, confidence: low }
        insurance: pension
        tests:
          - test: scheme
            accepts: [employees]
            says: { en: Employees only. }
            dated:
              - { instrument: first, article: { en: Art. 1 }, confidence: high }
              - { instrument: second, article: { en: Art. 2 }, confidence: high }
          - test: back-payment
            says: { en: In time only. }
            dated:
              - { instrument: first, article: { en: Art. 3 }, confidence: high }
            exceptions:
              - id: flood
                months: { first: 2012-01, last: 2012-03 }
                paidBy: 2012-06-30
                says: { en: The flood is over. }
                citation: { instrument: first, article: { en: Art. 9 }, confidence: low }
        absence:
          latestMonths: 2
          not-posted:
            says: { en: Not yet. }
            dated: [{ instrument: second, article: { en: Art. 4 }, confidence: low }]
          gap:
            says: { en: Never. }
            dated: [{ instrument: second, article: { en: Art. 4 }, confidence: low }]
        indicators:
          - id: years
            group: basic
            kind: accumulation
            unit: points
            title: { en: Years }
            dated:
              - { points: 1, months: 12, instrument: first, article: { en: Art. 5 }, confidence: high }
              - { points: 2, months: 12, instrument: second, article: { en: Art. 5 }, confidence: low }

        """

    /// The text with one piece of it replaced; the piece must stand there once.
    static func source(replacing old: String, by new: String) throws -> SourceFile {
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "\(old) stands there \(parts.count - 1) times")
        return SourceFile(path: path, text: parts.joined(separator: new))
    }

    /// The problem that the reader is to find, with the line as it then stands.
    static func problem(
        _ code: Diagnostic.Code, at line: Int, _ column: Int, _ message: String, help: String? = nil,
        in source: SourceFile
    ) -> Diagnostic {
        let lines = String(decoding: source.bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        return Diagnostic(
            .error, code, path: path, position: Position(line: line, column: column), message: message, help: help,
            excerpt: String(lines[line - 1]))
    }
}
