import Calendar
import Points
import Records
import Testing

@Suite struct AccumulationTests {
    private func assess(_ record: Record, asOf: String) throws -> Assessment {
        try ShippedRules.shanghai().assess(record, asOf: month(asOf))
    }

    @Test(
        "Three points for every full twelve counted months, and none for the months beyond",
        arguments: [
            (0, 0), (1, 0), (11, 0), (12, 3), (13, 3), (23, 3), (24, 6), (120, 30), (142, 33), (599, 147), (600, 150),
        ])
    func points(count: Int, points: Int) throws {
        let record = try Worker.record(counted: count, from: "1976-01")
        let assessment = try assess(record, asOf: "2025-12")
        #expect(assessment.accumulation.countedMonths == count)
        #expect(assessment.accumulation.points == Fraction(points))
        let steps = stride(from: 3, through: points, by: 3).map { Fraction($0) }
        #expect(assessment.accumulation.milestones.map(\.points) == steps)
    }

    @Test("A milestone is the month in which a twelfth counted month falls")
    func milestones() throws {
        let assessment = try assess(Worker.record(counted: 26, from: "2014-03"), asOf: "2016-04")
        #expect(assessment.milestones == ["2015-02: 3", "2016-02: 6"])
        #expect(assessment.months.compactMap(\.milestone) == [3, 6])
        #expect(assessment.months.map(\.countedSoFar) == Array(1...26))
    }

    @Test("Gaps are allowed: the twelve months need not follow one another")
    func gaps() throws {
        let texts = (0..<12).map { "20\(10 + $0)-01" }
        let assessment = try assess(Worker.record(texts.map { try Worker.paid($0) }), asOf: "2021-01")
        #expect(assessment.milestones == ["2021-01: 3"])
        #expect(assessment.months.count == 133)
        #expect(assessment.months(with: .gap) == 121)
    }

    @Test("A month of two contributions brings the milestone no nearer")
    func countedOnce() throws {
        let paid = try months(11, from: "2023-01").map { Worker.paid($0) }
        let assessment = try assess(Worker.record(paid + paid), asOf: "2023-11")
        #expect(assessment.accumulation.countedMonths == 11)
        #expect(assessment.milestones == [])
    }

    @Test(
        "Points if confirmed are the same over counted and undetermined months",
        arguments: [
            (11, 1, 0, 3), (12, 11, 3, 3), (12, 12, 3, 6), (0, 24, 0, 6), (6, 5, 0, 0), (18, 7, 3, 6),
        ])
    func ifConfirmed(counted: Int, undetermined: Int, points: Int, confirmed: Int) throws {
        var contributions = try months(counted + undetermined, from: "2010-01").map { Worker.paid($0) }
        for index in counted..<contributions.count { contributions[index].payer = nil }
        let years = try assess(Worker.record(contributions), asOf: "2024-12").accumulation
        #expect(years.countedMonths == counted)
        #expect(years.undeterminedMonths == undetermined)
        #expect(years.points == Fraction(points))
        #expect(years.pointsIfConfirmed == Fraction(confirmed))
    }

    @Test("A record of fifty years has six hundred months, fifty milestones and 150 points")
    func fiftyYears() throws {
        let assessment = try assess(Worker.record(counted: 600, from: "1974-07"), asOf: "2024-06")
        #expect(assessment.months.count == 600)
        #expect(assessment.accumulation.points == 150)
        #expect(assessment.milestones == (1...50).map { "\(1974 + $0)-06: \($0 * 3)" })
        #expect(
            assessment.forecast == [
                "2025-06: 153", "2026-06: 156", "2027-06: 159", "2028-06: 162", "2029-06: 165", "2030-06: 168",
            ])
        #expect(assessment.accumulation.monthsToGo == 12)
    }

    @Test("A record of one month has one month of twelve")
    func oneMonth() throws {
        let assessment = try assess(Worker.record([Worker.paid("2024-02")]), asOf: "2024-02")
        #expect(assessment.story == ["2024-02 counted"])
        #expect(assessment.accumulation.points == 0)
        #expect(
            assessment.forecast == [
                "2025-01: 3", "2026-01: 6", "2027-01: 9", "2028-01: 12", "2029-01: 15", "2030-01: 18",
            ])
        #expect(assessment.accumulation.monthsToGo == 11)
    }

    @Test("A leap year has twelve months like any other", arguments: [2023, 2024, 2000, 1900, 2100])
    func leapYears(year: Int) throws {
        let employer = Record.Contract(employer: Worker.employer, from: try day("1900-01-01"))
        let paid = try months(12, from: "\(year)-01").map { Worker.paid($0) }
        let record = Record(contracts: [employer], contributions: paid)
        let assessment = try assess(record, asOf: "\(year)-12")
        #expect(assessment.milestones == ["\(year)-12: 3"])
    }
}
