import Calendar
import Points
import Records
import Testing

/// "A contract covers a month when it runs on any day of it."
@Suite struct ContractCoverTests {
    private func story(from: String?, to: String?, months count: Int, since first: String) throws -> [String] {
        let contract = Record.Contract(
            employer: Worker.employer, from: try from.map { try day($0) }, to: try to.map { try day($0) })
        let months = try months(count, from: first)
        let record = Record(contracts: [contract], contributions: months.map { Worker.paid($0) })
        let last = try #require(months.last)
        return try ShippedRules.shanghai().assess(record, asOf: last).story
    }

    @Test(
        "A contract of one day covers its month and no other",
        arguments: [
            "2024-03-01", "2024-03-15", "2024-03-31",
        ])
    func oneDay(text: String) throws {
        #expect(
            try story(from: text, to: text, months: 3, since: "2024-02") == [
                "2024-02 undetermined", "2024-03 counted", "2024-04 undetermined",
            ])
    }

    @Test("A contract from a month's last day to a month's first day covers both months and what lies between")
    func edges() throws {
        #expect(
            try story(from: "2023-11-30", to: "2024-02-01", months: 6, since: "2023-10") == [
                "2023-10 undetermined", "2023-11 counted", "2023-12 counted", "2024-01 counted", "2024-02 counted",
                "2024-03 undetermined",
            ])
    }

    @Test("A contract from a month's first day to a month's last day covers no day of the months beside it")
    func wholeMonths() throws {
        #expect(
            try story(from: "2024-02-01", to: "2024-03-31", months: 4, since: "2024-01") == [
                "2024-01 undetermined", "2024-02 counted", "2024-03 counted", "2024-04 undetermined",
            ])
    }

    @Test("A contract of 29 February covers the February of a leap year")
    func leapDay() throws {
        #expect(
            try story(from: "2024-02-29", to: "2024-02-29", months: 3, since: "2024-01") == [
                "2024-01 undetermined", "2024-02 counted", "2024-03 undetermined",
            ])
        #expect(
            try story(from: "2023-02-28", to: "2023-02-28", months: 2, since: "2023-02") == [
                "2023-02 counted", "2023-03 undetermined",
            ])
    }

    @Test("A contract across the year's end covers December and January")
    func yearEnd() throws {
        #expect(
            try story(from: "2023-12-31", to: "2024-01-01", months: 4, since: "2023-11") == [
                "2023-11 undetermined", "2023-12 counted", "2024-01 counted", "2024-02 undetermined",
            ])
    }

    @Test("A contract without a last day still runs")
    func stillRuns() throws {
        #expect(
            try story(from: "2024-02-10", to: nil, months: 3, since: "2024-01") == [
                "2024-01 undetermined", "2024-02 counted", "2024-03 counted",
            ])
    }

    @Test("A contract without a first day covers no month", arguments: [nil, "2024-02-29"])
    func withoutFirstDay(to: String?) throws {
        #expect(
            try story(from: nil, to: to, months: 2, since: "2024-02") == [
                "2024-02 undetermined", "2024-03 undetermined",
            ])
    }

    @Test("Only the contract that covers the month is compared with the payer")
    func oneAfterTheOther() throws {
        let contracts = [
            Record.Contract(employer: Worker.agency, from: try day("2023-01-01"), to: try day("2024-02-10")),
            Record.Contract(employer: Worker.employer, from: try day("2024-02-11")),
        ]
        let paid = try months(3, from: "2024-01").map { Worker.paid($0) }
        let record = Record(contracts: contracts, contributions: paid)
        let assessment = try ShippedRules.shanghai().assess(record, asOf: month("2024-03"))
        #expect(assessment.story == ["2024-01 payer-differs", "2024-02 counted", "2024-03 counted"])
        #expect(
            assessment.months.map { $0.decisive?.contracts.compactMap(\.employer) } == [
                [Worker.agency], [Worker.agency, Worker.employer], [Worker.employer],
            ])
    }
}
