import Diagnostics
import Points
import Testing

/// A rule book of one accumulation, said in a few words, for tests of how months turn into points.
enum SmallBook {
    /// The tests that a small book may have.
    enum Tests: String {
        case scheme, transfer, state, payer

        fileprivate var yaml: String {
            let accepts = self == .scheme ? "accepts: [employees], " : ""
            return "- { test: \(rawValue), \(accepts)says: { en: Paid. }, "
                + "dated: [{ instrument: rules-2020, article: { en: Art. 1 }, confidence: high }] }"
        }
    }

    static func text(accrual: String, more: String = "", tests: [Tests] = [.state]) -> String {
        """
        format: rule-book/1
        id: small
        title: { en: Small }
        instruments:
          - { id: rules-2020, title: { en: Rules }, from: 2020-01-01, confidence: high }
        insurance: pension
        tests:
          \(tests.map(\.yaml).joined(separator: "\n  "))
        absence:
          latestMonths: 2
          not-posted:
            says: { en: Not yet. }
            dated: [{ instrument: rules-2020, article: { en: Art. 2 }, confidence: low }]
          gap:
            says: { en: Never. }
            dated: [{ instrument: rules-2020, article: { en: Art. 2 }, confidence: low }]
        indicators:
          - id: months
            group: basic
            kind: accumulation
            unit: points
            title: { en: Months }
            dated: [{ instrument: rules-2020, article: { en: Art. 3 }, confidence: high, \(accrual) }]
        \(more)
        """
    }

    static func read(accrual: String, more: String = "", tests: [Tests] = [.state]) throws -> RuleBook {
        let source = SourceFile(path: "rules/small.yaml", text: text(accrual: accrual, more: more, tests: tests))
        let (book, diagnostics) = RuleBookReader.read(source)
        #expect(diagnostics == [])
        return try #require(book)
    }
}
