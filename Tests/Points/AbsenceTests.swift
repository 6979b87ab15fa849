import Calendar
import Points
import Records
import Testing

/// Months without a contribution, and what "now" makes of them.
@Suite struct AbsenceTests {
    private func assess(_ texts: [String], asOf: String) throws -> Assessment {
        try ShippedRules.shanghai().assess(
            Worker.record(try texts.map { try Worker.paid($0) }), asOf: month(asOf))
    }

    @Test(
        "The two latest months without anything after them are not posted yet; earlier ones are gaps",
        arguments: [
            ("2024-06", ["2024-06 counted"]),
            ("2024-07", ["2024-06 counted", "2024-07 not-posted"]),
            ("2024-08", ["2024-06 counted", "2024-07 not-posted", "2024-08 not-posted"]),
            ("2024-09", ["2024-06 counted", "2024-07 gap", "2024-08 not-posted", "2024-09 not-posted"]),
            ("2024-10", ["2024-06 counted", "2024-07 gap", "2024-08 gap", "2024-09 not-posted", "2024-10 not-posted"]),
        ])
    func latestMonths(asOf: String, story: [String]) throws {
        #expect(try assess(["2024-06"], asOf: asOf).story == story)
    }

    @Test("A hole before the last month on record is a gap, however late it is")
    func holeBeforeTheLast() throws {
        #expect(
            try assess(["2024-06", "2024-08"], asOf: "2024-08").story == [
                "2024-06 counted", "2024-07 gap", "2024-08 counted",
            ])
        #expect(
            try assess(["2024-06", "2024-08"], asOf: "2024-09").story == [
                "2024-06 counted", "2024-07 gap", "2024-08 counted", "2024-09 not-posted",
            ])
    }

    @Test("The two latest months may lie on either side of a year's end")
    func yearEnd() throws {
        #expect(
            try assess(["2023-10"], asOf: "2024-01").story == [
                "2023-10 counted", "2023-11 gap", "2023-12 not-posted", "2024-01 not-posted",
            ])
    }

    @Test("A month that only has something that doesn't count is on record all the same")
    func owedIsOnRecord() throws {
        var owed = try Worker.paid("2024-07")
        owed.state = .owed
        let record = try Worker.record([Worker.paid("2024-06"), owed])
        #expect(
            try ShippedRules.shanghai().assess(record, asOf: month("2024-08")).story == [
                "2024-06 counted", "2024-07 owed", "2024-08 not-posted",
            ])
    }

    @Test("Contributions after as-of are left aside, and so don't make a gap of what is not posted")
    func futureIsLeftAside() throws {
        let asOf = try month("2024-07")
        let present = try ShippedRules.shanghai().assess(Worker.record([Worker.paid("2024-06")]), asOf: asOf)
        let withFuture = try assess(["2024-06", "2024-08", "2024-09", "2030-01"], asOf: "2024-07")
        let isSame = withFuture == present
        #expect(isSame)
        #expect(withFuture.story == ["2024-06 counted", "2024-07 not-posted"])
    }

    @Test("As of a month before the record there is nothing, as with an empty record")
    func beforeTheRecord() throws {
        let assessment = try assess(["2024-06", "2024-07"], asOf: "2024-05")
        let isEmptyRecords = assessment == (try assess([], asOf: "2024-05"))
        #expect(isEmptyRecords)
        #expect(assessment.months == [])
        #expect(assessment.matters == [])
        #expect(assessment.accumulation.countedMonths == 0)
        #expect(assessment.accumulation.points == 0)
        #expect(assessment.accumulation.pointsIfConfirmed == 0)
        #expect(assessment.milestones == [])
        #expect(
            assessment.forecast == [
                "2025-05: 3", "2026-05: 6", "2027-05: 9", "2028-05: 12", "2029-05: 15", "2030-05: 18",
            ])
        #expect(assessment.accumulation.monthsToGo == 12)
    }

    @Test("As of a month in the record, only what is up to it is judged")
    func inTheRecord() throws {
        let texts = ["2024-01", "2024-02", "2024-04", "2024-05"]
        #expect(
            try assess(texts, asOf: "2024-03").story == ["2024-01 counted", "2024-02 counted", "2024-03 not-posted"])
        #expect(
            try assess(texts, asOf: "2024-04").story == [
                "2024-01 counted", "2024-02 counted", "2024-03 gap", "2024-04 counted",
            ])
    }

    @Test(
        "A rule book may take another number of latest months",
        arguments: [
            (0, ["2024-06 counted", "2024-07 gap", "2024-08 gap", "2024-09 gap"]),
            (1, ["2024-06 counted", "2024-07 gap", "2024-08 gap", "2024-09 not-posted"]),
            (3, ["2024-06 counted", "2024-07 not-posted", "2024-08 not-posted", "2024-09 not-posted"]),
        ])
    func otherNumber(latest: Int, story: [String]) throws {
        var book = try ShippedRules.shanghai()
        book.absence.latestMonths = latest
        #expect(try book.assess(Worker.record([Worker.paid("2024-06")]), asOf: month("2024-09")).story == story)
    }
}
