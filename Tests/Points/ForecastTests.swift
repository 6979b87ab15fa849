import Calendar
import Points
import Records
import Testing

/// "Next: with every month from here on counted — from the last month on record if only `not-posted` months follow
/// it, else from as-of — the month in which the next 3 points fall."
@Suite struct ForecastTests {
    private func years(counted count: Int, upTo last: String, asOf: String) throws -> Accumulation {
        let first = try month(last).advanced(by: 1 - count)
        let record = try Worker.record(counted: count, from: "\(first)")
        return try ShippedRules.shanghai().assess(record, asOf: month(asOf)).accumulation
    }

    @Test("The description's example: 142 counted months as of 2026-10 reach 36 points in 2026-12")
    func example() throws {
        let years = try years(counted: 142, upTo: "2026-10", asOf: "2026-10")
        #expect(years.points == 33)
        #expect(years.forecast.first.map { "\($0.month): \($0.points)" } == "2026-12: 36")
        #expect(years.monthsToGo == 2)
    }

    @Test(
        "From the last month on record while only months that are not posted follow it, else from as-of",
        arguments: [
            ("2024-06", "2024-08"), ("2024-07", "2024-08"), ("2024-08", "2024-08"), ("2024-09", "2024-11"),
            ("2024-10", "2024-12"), ("2025-06", "2025-08"),
        ])
    func start(asOf: String, next: String) throws {
        let years = try years(counted: 10, upTo: "2024-06", asOf: asOf)
        #expect(years.forecast.first.map { "\($0.month): \($0.points)" } == "\(next): 3")
        #expect(years.monthsToGo == 2)
    }

    @Test("The next points may fall into months that are not posted yet")
    func withinWhatIsNotPosted() throws {
        let years = try years(counted: 11, upTo: "2024-06", asOf: "2024-08")
        #expect(years.forecast.first.map { "\($0.month): \($0.points)" } == "2024-07: 3")
        #expect(years.monthsToGo == 1)
        #expect(
            years.forecast.map { "\($0.month)" } == ["2024-07", "2025-07", "2026-07", "2027-07", "2028-07", "2029-07"])
    }

    @Test(
        "A month on record that doesn't count is where the coming months begin",
        arguments: [
            MonthStatus.undetermined, .payerDiffers, .backPaid, .owed, .refunded, .transferred, .otherScheme,
        ])
    func afterAMonthThatDoesNotCount(status: MonthStatus) throws {
        var last = try #require(try OneOfEach.contribution(status))
        last.month = try month("2024-06")
        let record = try Worker.record([Worker.paid("2024-05"), last])
        let years = try ShippedRules.shanghai().assess(record, asOf: month("2024-08")).accumulation
        #expect(years.forecast.first.map { "\($0.month): \($0.points)" } == "2025-05: 3")
        #expect(years.monthsToGo == 11)
    }

    @Test("Right after a milestone twelve months are to go")
    func afterAMilestone() throws {
        let years = try years(counted: 24, upTo: "2024-02", asOf: "2024-02")
        #expect(years.forecast.first.map { "\($0.month): \($0.points)" } == "2025-02: 9")
        #expect(years.monthsToGo == 12)
    }

    @Test("The next points may fall in the next year, and after the last year that a record may speak of")
    func yearEnds() throws {
        let december = try years(counted: 11, upTo: "2024-12", asOf: "2024-12")
        #expect(try december.next?.month == month("2025-01"))
        let last = try years(counted: 11, upTo: "2199-12", asOf: "2199-12")
        #expect(last.next.map { "\($0.month)" } == "2200-01")
    }

    @Test("Other rates are read off the rule book")
    func otherRate() throws {
        let book = try ShippedRules.shanghai(points: 5, every: 6)
        let assessment = try book.assess(Worker.record(counted: 14, from: "2023-01"), asOf: month("2024-02"))
        #expect(assessment.milestones == ["2023-06: 5", "2023-12: 10"])
        #expect(assessment.accumulation.points == 10)
        #expect(
            assessment.forecast == [
                "2024-06: 15", "2024-12: 20", "2025-06: 25", "2025-12: 30", "2026-06: 35", "2026-12: 40",
            ])
        #expect(assessment.accumulation.monthsToGo == 4)
    }
}
