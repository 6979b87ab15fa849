import Calendar
import Records
import Testing

@testable import Points

/// Spells of work as they follow one another.
@Suite struct SpellTests {
    private func joined(_ spells: [(String, String?)], until: String = "2026-06-30") throws -> [String] {
        let spells = try spells.map { Evidence.Spell(from: try day($0.0), to: try $0.1.map(day)) }
        return Evidence.Spell.joined(spells, until: try day(until)).map { "\($0.lowerBound) \($0.upperBound)" }
    }

    @Test("What overlaps is one spell, whatever its order")
    func overlap() throws {
        #expect(
            try joined([("2023-01-01", nil), ("2020-01-01", "2024-12-31"), ("2021-01-01", "2021-02-01")])
                == ["2020-01-01 2026-06-30"])
    }

    @Test("What goes on the next day is one spell; a day between makes two")
    func touching() throws {
        #expect(
            try joined([("2021-07-01", "2023-01-20"), ("2023-01-21", "2026-06-30")]) == ["2021-07-01 2026-06-30"])
        #expect(
            try joined([("2021-07-01", "2023-01-19"), ("2023-01-21", "2026-06-30")])
                == ["2021-07-01 2023-01-19", "2023-01-21 2026-06-30"])
    }

    @Test("What begins after the day is left out, and what goes on ends with it")
    func until() throws {
        #expect(
            try joined([("2020-01-01", "2030-01-01"), ("2027-01-01", nil)], until: "2026-06-30")
                == ["2020-01-01 2026-06-30"])
        #expect(try joined([("2026-06-30", nil)], until: "2026-06-29") == [])
    }

    private func remote(_ spells: [(String, String?)]) throws -> Outcome? {
        var record = Record()
        record.evidence.work[.remoteArea] = try spells.map { .init(from: try day($0.0), to: try $0.1.map(day)) }
        return try ShippedRules.shanghai().assess(record, asOf: month("2026-06")).indicators
            .first { $0.indicator.id == "remote-area" }?.outcome
    }

    @Test("Two employers on end are five years, two at once are not six")
    func years() throws {
        #expect(try remote([("2021-07-01", "2023-01-20"), ("2023-01-21", nil)]) == .awarded(10))
        #expect(try remote([("2023-07-01", nil), ("2023-07-01", nil)]) == .notMet)
    }
}
