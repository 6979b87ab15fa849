import Calendar
import Points
import Records
import SeededRandom
import Testing

/// The tiers of the contribution base over random records, against the slow calculation.
@Suite struct BaseTierRandomTests {
    private static func reference(_ month: YearMonth) -> Int? {
        guard month <= YearMonth("2026-06") ?? month else { return nil }
        return YearlySeriesTests.announced.last { $0.from <= "\(month)" }?.reference
    }

    private static func status(_ contribution: Contribution) -> String {
        if contribution.state != .paid || contribution.kind != .regular { return "other" }
        return contribution.payer == nil ? "undetermined" : contribution.payer == Worker.employer ? "counted" : "other"
    }

    private static func contribution(in month: YearMonth, _ random: inout SplitMix64, level: Int) -> Contribution {
        let reference = reference(month) ?? 11396
        // Around the multiples, one fen to either side of them or far away.
        let tenths = [8, 10, 20, 30][max(0, min(3, level + (random.isTrue(oneIn: 10) ? -1 : 0)))]
        let exact = reference * 10 * tenths
        let fen =
            exact + [0, 0, 0, 1, -1, 50_000, -50_000][random.number(in: 0...6)] * (random.isTrue(oneIn: 4) ? 1 : 0)
        return Contribution(
            month: month, kind: random.isTrue(oneIn: 40) ? .backPayment : .regular,
            state: random.isTrue(oneIn: 40) ? .owed : .paid,
            payer: random.isTrue(oneIn: 30) ? nil : random.isTrue(oneIn: 40) ? Worker.agency : Worker.employer,
            base: random.isTrue(oneIn: 40) ? nil : Money(fen: max(0, fen)),
            taxMatches: random.isTrue(oneIn: 40) ? nil : !random.isTrue(oneIn: 40))
    }

    @Test("Fifteen hundred records, of the trial and of the measures, come out as the slow calculation says")
    func agreement() throws {
        let book = try ShippedRules.shanghai()
        let slow = BaseReckoning(reference: Self.reference, status: Self.status)
        var random = SplitMix64(seed: 11_396)
        var seen: Set<String> = []
        for round in 0..<1500 {
            let first = try month("2010-01").advanced(by: random.number(in: 0...125))
            let count = random.number(in: 20...90)
            let level = random.number(in: 0...3)
            var contributions: [Contribution] = []
            for index in 0..<count where !random.isTrue(oneIn: 30) {
                let times = random.isTrue(oneIn: 25) ? 2 : 1
                for _ in 0..<times {
                    contributions.append(
                        Self.contribution(in: first.advanced(by: index), &random, level: level))
                }
            }
            let asOf = first.advanced(by: count - 1 + random.number(in: 0...2))
            let expected = slow.points(contributions, asOf: asOf)
            let outcome = book.assess(try Worker.record(contributions), asOf: asOf).indicators
                .first { $0.indicator.id == "contribution-base" }?.outcome
            let range = try #require(outcome?.range)
            #expect(range.least == Fraction(expected.least), "round \(round)")
            #expect(range.most == Fraction(expected.most), "round \(round)")
            seen.insert("\(expected.least)-\(expected.most)")
        }
        // The records are worth comparing: each tier is reached, and each is open, in some of them.
        for range in [
            "0-0", "25-25", "50-50", "100-100", "120-120", "0-25", "0-50", "25-50", "0-100", "50-100", "100-120",
        ] {
            #expect(seen.contains(range), "no record has \(range)")
        }
    }
}
