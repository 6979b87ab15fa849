import Diagnostics
import Points
import Testing

/// A rule book of one accumulation, said in a few words, for tests of how months turn into points.
enum SmallBook {
    static func text(accrual: String, more: String = "") -> String {
        """
        format: rule-book/1
        id: small
        title: { en: Small }
        instruments:
          - { id: rules-2020, title: { en: Rules }, from: 2020-01-01, confidence: high }
        insurance: pension
        tests:
          - test: state
            says: { en: Paid. }
            dated: [{ instrument: rules-2020, article: { en: Art. 1 }, confidence: high }]
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

    static func read(accrual: String, more: String = "") throws -> RuleBook {
        let source = SourceFile(path: "rules/small.yaml", text: text(accrual: accrual, more: more))
        let (book, diagnostics) = RuleBookReader.read(source)
        #expect(diagnostics == [])
        return try #require(book)
    }
}
