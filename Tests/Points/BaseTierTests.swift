import Calendar
import Points
import Records
import Testing

/// The contribution base at its edges.
@Suite struct BaseTierTests {
    /// Months up to 2016-06 whose reference is known: 5451 until 2016-03, 5939 from 2016-04.
    private func contributions(_ count: Int, upTo last: String, base: String, tax: Bool? = true) throws
        -> [Contribution]
    {
        let first = try month(last).advanced(by: 1 - count)
        let amount = try #require(Money(base))
        return try months(count, from: "\(first)").map { month in
            Contribution(
                month: month, payer: Worker.employer, base: amount, taxMatches: tax)
        }
    }

    private func base(_ contributions: [Contribution], asOf: String) throws -> IndicatorOutcome {
        let assessment = try ShippedRules.shanghai().assess(Worker.record(contributions), asOf: month(asOf))
        return try #require(assessment.indicators.first { $0.indicator.id == "contribution-base" })
    }

    @Test(
        "0.8 of 11396 is 9116.80, to the fen",
        arguments: [("9116.80", 25), ("9116.79", nil), ("11396", 50), ("11395.99", 25)] as [(String, Int?)])
    func exact(base text: String, points: Int?) throws {
        let outcome = try base(contributions(36, upTo: "2026-06", base: text), asOf: "2026-06").outcome
        #expect(outcome == (points.map { .awarded(Fraction($0)) } ?? .notMet))
    }

    @Test("36 cumulative months of the last 48, whatever stands between them")
    func window() throws {
        // 36 months that end in 2025-06: as of 2026-06 all of them are within the last 48, a month later as well.
        // What is paid now, on a small base, is posted: nothing is open.
        let old = try contributions(36, upTo: "2025-06", base: "11396")
        let now = try contributions(1, upTo: "2026-06", base: "1")
        var later = try contributions(1, upTo: "2026-07", base: "1")
        later[0].taxMatches = false
        #expect(try base(old + now, asOf: "2026-06").outcome == .awarded(50))
        // A month after the last that can be: the first of them is out.
        #expect(try base(old + later, asOf: "2026-07").outcome == .notMet)
        let withGap = old.filter { "\($0.month)" != "2024-01" }
        #expect(try base(withGap + now, asOf: "2026-06").outcome == .notMet)
    }

    @Test("A month that may only not be posted yet may still reach it")
    func notPosted() throws {
        let paid = try contributions(35, upTo: "2026-05", base: "11396")
        let open = try base(paid, asOf: "2026-06").outcome
        #expect(open == .undetermined(least: 0, most: 50, missing: [.posting([try month("2026-06")])]))
        #expect(try base(Array(paid.dropFirst()), asOf: "2026-06").outcome == .notMet)
    }

    @Test("The least sure of the references that carry it is said")
    func confidence() throws {
        // From 2024-07 the reference is from one source, from 2025-07 from a weak one.
        let cases: [(String, Confidence)] = [("2024-06", .high), ("2025-06", .medium), ("2026-06", .low)]
        for (last, confidence) in cases {
            let found = try base(contributions(36, upTo: last, base: "40000"), asOf: last)
            guard case .base(let base) = found.grounds else { throw Unexpected() }
            #expect(base.reached?.outcome.confidence == confidence, "\(last)")
        }
    }

    struct Unexpected: Error {}

    @Test("24 months of the last 36 at three times the reference are 120; at twice only 36 of 48 are 100")
    func highest() throws {
        #expect(try base(contributions(24, upTo: "2026-06", base: "34188"), asOf: "2026-06").outcome == .awarded(120))
        #expect(try base(contributions(23, upTo: "2026-06", base: "34188"), asOf: "2026-06").outcome == .notMet)
        #expect(
            try base(contributions(36, upTo: "2026-06", base: "34187.99"), asOf: "2026-06").outcome == .awarded(100))
    }

    @Test("Until June 2016 it asked for 36 months in a row and had no tier of 120")
    func trial() throws {
        let months = try contributions(36, upTo: "2016-06", base: "20000")
        #expect(try base(months, asOf: "2016-06").outcome == .awarded(100))
        #expect(try base(months, asOf: "2016-07").outcome == .awarded(120))
        let withGap = months.filter { "\($0.month)" != "2014-05" }
        #expect(try base(withGap, asOf: "2016-06").outcome == .notMet)
    }

    @Test("Months that another company paid carry nothing, and months that can't be compared are open")
    func payer() throws {
        var paid = try contributions(36, upTo: "2026-06", base: "11396")
        paid[5].payer = Worker.agency
        #expect(try base(paid, asOf: "2026-06").outcome == .notMet)
        paid[5].payer = nil
        #expect(
            try base(paid, asOf: "2026-06").outcome
                == .undetermined(least: 0, most: 50, missing: [.payer([paid[5].month])]))
    }

    @Test("A tax mismatch takes a month from the base only; what isn't known is open")
    func tax() throws {
        var paid = try contributions(37, upTo: "2026-06", base: "11396")
        paid[0].taxMatches = false
        let assessment = try ShippedRules.shanghai().assess(Worker.record(paid), asOf: month("2026-06"))
        #expect(assessment.accumulation.countedMonths == 37)
        #expect(try base(paid, asOf: "2026-06").outcome == .awarded(50))
        paid[1].taxMatches = false
        #expect(try base(paid, asOf: "2026-06").outcome == .notMet)
        paid[1].taxMatches = nil
        #expect(
            try base(paid, asOf: "2026-06").outcome
                == .undetermined(least: 0, most: 50, missing: [.taxMatches([paid[1].month])]))
    }

    @Test("A base or a reference that isn't known leaves a month open; one too low for the tax doesn't matter")
    func unknown() throws {
        var paid = try contributions(36, upTo: "2026-08", base: "11396")
        #expect(
            try base(paid, asOf: "2026-08").outcome
                == .undetermined(
                    least: 0, most: 50, missing: [.reference([try month("2026-07"), try month("2026-08")])]))
        paid[0].base = nil
        #expect(
            try base(paid, asOf: "2026-08").outcome
                == .undetermined(
                    least: 0, most: 50,
                    missing: [.base([paid[0].month]), .reference([try month("2026-07"), try month("2026-08")])]))
        paid[0].base = Money(fen: 1)
        paid[0].taxMatches = nil
        #expect(try base(paid, asOf: "2026-08").outcome == .notMet)
    }

    @Test("Which months carried it, and how many are missing for the next tier")
    func grounds() throws {
        let low = try contributions(36, upTo: "2026-06", base: "11396").map { contribution in
            var contribution = contribution
            if contribution.month >= (try month("2026-01")) { contribution.base = Money("22792") }
            return contribution
        }
        guard case .base(let base) = try base(low, asOf: "2026-06").grounds else {
            Issue.record("no grounds")
            return
        }
        #expect(base.reached?.points == 50)
        #expect(base.reached?.outcome.carrying == low.map(\.month))
        #expect(base.next?.points == 100)
        #expect(base.next?.outcome.carrying == (try months(6, from: "2026-01")))
        #expect(base.next?.outcome.monthsMissing == 30)
    }

    @Test("A month of several contributions takes the best of them")
    func several() throws {
        let paid = try contributions(36, upTo: "2026-06", base: "11396")
        var low = paid
        for index in low.indices { low[index].base = Money("100") }
        #expect(try base(paid + low, asOf: "2026-06").outcome == .awarded(50))
        #expect(try base(low + paid, asOf: "2026-06").outcome == .awarded(50))
    }
}
