import Diagnostics
import Points
import Testing

/// A rule book of the same city with everything that a rule book can have, one of each: to be spoilt piece by piece.
/// The articles are numbered through, so that a piece is easily said.
enum HarbourMethod {
    static let text = """
        format: rule-book/1
        id: harbour
        title: { en: Harbour points }
        instruments:
          - { id: first, title: { en: First Rules }, from: 2010-01-01, until: 2019-12-31, confidence: high }
          - { id: second, title: { en: Second Rules }, short: { en: Second }, from: 2020-01-01, confidence: medium }
        insurance: pension
        tests:
          - { test: state, says: { en: Paid }, dated: [{ instrument: first, article: { en: Art. 1 }, confidence: low }] }
          - test: payer
            says: { en: By the employer. }
            dated: [{ instrument: first, article: { en: Art. 2 }, confidence: high }]
        absence:
          latestMonths: 2
          not-posted: { says: { en: Late. }, dated: [{ instrument: first, article: { en: Art. 3 }, confidence: low }] }
          gap: { says: { en: Never. }, dated: [{ instrument: first, article: { en: Art. 4 }, confidence: low }] }
        indicators:
          - id: years
            group: basic
            kind: accumulation
            unit: points
            title: { en: Years }
            dated:
              - { instrument: first, article: { en: Art. 5 }, confidence: high, points: 1, months: 12, run: continuous }
              - instrument: second
                article: { en: Art. 6 }
                confidence: high
                share: pro-rata
                cap: 90
                insurances: [pension, medical]
                bands:
                  - { from: 1, to: 36, points: 4, months: 12 }
                  - { from: 37, to: 60, points: 5, months: 12 }
                  - { from: 61, points: 6, months: 12 }
          - id: base
            group: bonus
            kind: base-tiers
            unit: points
            title: { en: Base }
            dated:
              - instrument: first
                article: { en: Art. 7 }
                confidence: high
                tiers:
                  - { points: 25, times: 0.8, months: 36, of: 48 }
                  - { points: 50, times: 1, months: 36, of: 48 }
          - id: age
            group: basic
            kind: age-bands
            unit: points
            title: { en: Age }
            dated:
              - instrument: first
                article: { en: Art. 8 }
                confidence: high
                bands:
                  - { to: 43, points: 30 }
                  - { from: 44, to: 60, points: 28, lessPerYear: 1 }
                  - { from: 61, points: 3 }
          - id: skill
            group: basic
            kind: levels
            unit: points
            evidence: skill
            title: { en: Skill }
            dated:
              - instrument: first
                article: { en: Art. 9 }
                confidence: high
                levels:
                  - { level: level-3, points: 60 }
                  - { level: level-2, points: 100, needs: { times: 2, months: 6, of: 12 } }
          - id: graduate
            group: bonus
            kind: statement
            unit: points
            evidence: freshGraduate
            title: { en: Graduate }
            dated:
              - { instrument: first, article: { en: Art. 10 }, confidence: high, points: 10 }
              - { instrument: second, article: { en: Art. 11 }, confidence: high, unchanged: true }
              - { instrument: second, article: { en: Art. 12 }, from: 2023-01-01, confidence: medium, points: 15 }
          - id: island
            group: bonus
            kind: full-years
            unit: points
            evidence: remoteArea
            title: { en: Work on the island }
            dated:
              - { instrument: first, article: { en: Art. 13 }, confidence: high, points: 2, least: 5, cap: 20 }
          - id: business
            group: bonus
            kind: amounts
            unit: points
            title: { en: Business }
            dated:
              - instrument: first
                article: { en: Art. 14 }
                confidence: high
                cap: 120
                amounts:
                  - { of: averageTax, unit: yuan, each: 100000, points: 10 }
                  - { of: averageLocalEmployees, unit: persons, each: 10, points: 10 }
          - id: forgery
            group: deduction
            kind: deduction
            unit: points
            evidence: false-materials
            title: { en: Forgery }
            dated: [{ instrument: first, article: { en: Art. 15 }, confidence: high, points: 150, years: 3 }]
          - id: family
            group: veto
            kind: veto
            unit: points
            evidence: familyPlanningViolation
            title: { en: Family }
            dated:
              - { instrument: first, article: { en: Art. 16 }, confidence: high }
              - { instrument: second, article: { en: Art. 17 }, confidence: high, repealed: true }
        alternatives:
          - of: [skill, graduate]
            says: { en: The better one. }
            dated: [{ instrument: first, article: { en: Art. 18 }, confidence: high }]
        pass-mark:
          unit: points
          dated:
            - { instrument: first, article: { en: Art. 19 }, confidence: high, points: 120 }
        apply-now:
          unit: months
          tests: [state, payer]
          dated:
            - { instrument: first, article: { en: Art. 20 }, confidence: high, months: 4, of: 6 }
        points-reference:
          title: { en: Reference }
          source: { en: The bureau }
          unit: yuan-a-month
          dated:
            - { from: 2019-07, confidence: high, amount: 8000 }
            - { from: 2020-07, confidence: low, amount: 9000.50 }
            - { from: 2021-07, unknown: true }
        contribution-bounds:
          title: { en: Bounds }
          source: { en: The office }
          unit: yuan-a-month
          dated:
            - { from: 2019-01, confidence: high, floor: 4000, cap: 24000 }
            - { from: 2020-01, confidence: medium, floor: 4500, cap: 27000 }
        personal-shares:
          - insurance: medical
            title: { en: Share }
            source: { en: The council }
            unit: percent
            dated: [{ from: 2020-02, confidence: low, percent: 2.5 }]
        examples:
          - says: { en: One year. }
            asOf: 2021-06
            person: { bornOn: 1980-05-17 }
            contracts: [{ employer: Juniper, from: 2015-01-01 }]
            contributions: [{ months: { first: 2020-07, last: 2021-06 }, payer: Juniper }]
            evidence: { freshGraduate: true }
            expect: { points: 4, age: 30, graduate: 10 }

        """

    /// The text with one piece of it replaced; the piece must stand there once.
    static func source(replacing old: String, by new: String) throws -> SourceFile {
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "\(old) stands there \(parts.count - 1) times")
        return SourceFile(path: HarbourRules.path, text: parts.joined(separator: new))
    }

    /// Some lines of the text, from line 1 on, for a slip of more than a few words.
    static func lines(_ numbers: ClosedRange<Int>) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines[(numbers.lowerBound - 1)..<numbers.upperBound].joined(separator: "\n")
    }

    /// What is said to whoever writes a number of points in another way.
    static let numberHelp = "write digits, with at most three after a point; it must be above zero and at most 10000"

    /// The kinds of indicators, as a message lists them.
    static let kinds = "accumulation, base-tiers, age-bands, levels, statement, full-years, amounts, deduction, veto"
}

extension Slip {
    /// Reads the method with the slip in it: this is said of it, and nothing else.
    func checkMethod(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let source = try HarbourMethod.source(replacing: old, by: new)
        let (book, diagnostics) = RuleBookReader.read(source)
        let problem = HarbourRules.problem(code, at: line, column, message, help: help, in: source)
        #expect(diagnostics == [problem], sourceLocation: sourceLocation)
        #expect(book == nil, sourceLocation: sourceLocation)
    }
}
