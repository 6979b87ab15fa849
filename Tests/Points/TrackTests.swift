import Calendar
import Markup
import Records
import Testing

@testable import Points

/// A book that counts several insurances, each by itself.
@Suite struct TrackTests {
    private func book(_ cap: String = "") throws -> RuleBook {
        try SmallBook.read(accrual: "points: 2, months: 12, insurances: [pension, medical]\(cap)")
    }

    private func paid(_ count: Int, from first: String, _ insurance: Contribution.Insurance) throws -> [Contribution] {
        try months(count, from: first).map { Contribution(month: $0, insurance: insurance, payer: Worker.employer) }
    }

    private func assess(_ contributions: [Contribution], asOf: String, cap: String = "") throws -> Assessment {
        try book(cap).assess(Worker.record(contributions), asOf: month(asOf))
    }

    @Test("An insurance of which nothing is on record is open, not zero")
    func absent() throws {
        let pension = try paid(12, from: "2024-01", .pension)
        let alone = try assess(pension, asOf: "2024-12")
        #expect(alone.accumulation.points == 2)
        #expect(
            alone.indicators[0].outcome == .undetermined(least: 2, most: nil, missing: [.insurances([.medical])]))
        #expect(alone.total.settledBy == [.insurances([.medical])])
        let both = try assess(pension + paid(1, from: "2024-12", .medical), asOf: "2024-12")
        #expect(both.indicators[0].outcome == .awarded(2))
        // Where the cap is reached, nothing of it matters.
        #expect(try assess(pension, asOf: "2024-12", cap: ", cap: 2").indicators[0].outcome == .awarded(2))
        #expect(
            try assess(pension, asOf: "2024-12", cap: ", cap: 3").indicators[0].outcome
                == .undetermined(least: 2, most: 3, missing: [.insurances([.medical])]))
    }

    @Test("The record begins with the first month of any of them")
    func first() throws {
        let contributions = try paid(12, from: "2014-01", .medical) + paid(3, from: "2024-01", .pension)
        let assessment = try assess(contributions, asOf: "2024-03")
        #expect(assessment.accumulation.firstMonth == (try month("2014-01")))
        #expect(assessment.milestones == ["2014-12: 2"])
        #expect(assessment.accumulation.tracks.map(\.countedInAll) == [3, 12])
    }

    @Test("Each goes on from where it stands: from its last month where only what is not posted follows, else from now")
    func forecast() throws {
        // Pension stands at 2024-10 with two months to come, medical at the as-of month.
        let contributions = try paid(10, from: "2024-01", .pension) + paid(11, from: "2024-02", .medical)
        let assessment = try assess(contributions, asOf: "2024-12")
        #expect(assessment.accumulation.tracks.map { "\($0.settled)" } == ["2024-10", "2024-12"])
        #expect(assessment.forecast.prefix(2) == ["2024-12: 2", "2025-01: 4"])
        #expect(assessment.accumulation.monthsToGo == 2)
        // One that nobody pays doesn't go on.
        let pension = try assess(paid(10, from: "2024-01", .pension), asOf: "2024-12")
        #expect(pension.forecast.prefix(2) == ["2024-12: 2", "2025-12: 4"])
    }

    @Test("Undetermined months of each are named")
    func undetermined() throws {
        var contributions = try paid(12, from: "2024-01", .pension) + paid(12, from: "2024-01", .medical)
        contributions[5].payer = nil
        contributions[20].payer = nil
        let book = try SmallBook.read(
            accrual: "points: 2, months: 12, insurances: [pension, medical]", tests: [.state, .payer])
        let assessment = try book.assess(Worker.record(contributions), asOf: month("2024-12"))
        #expect(
            assessment.indicators[0].outcome
                == .undetermined(least: 0, most: 4, missing: [.payer([try month("2024-06"), try month("2024-09")])]))
    }

    @Test("The months of the other insurances stand in the explanation for programs")
    func json() throws {
        let contributions = try paid(1, from: "2024-01", .pension) + paid(1, from: "2024-01", .medical)
        let text = String(decoding: try assess(contributions, asOf: "2024-01").json().bytes(.compact), as: UTF8.self)
        #expect(
            text.contains(
                #""countedMonths":1,"otherInsurances":[{"insurance":"medical","countedMonths":1,"#
                    + #""months":[{"month":"2024-01","status":"counted","reasons":["small/tests/state"]}]}]"#))
    }
}
