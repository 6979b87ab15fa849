import Calendar
import Points
import Records
import Testing

/// Each word of the vocabulary in which a city says how months turn into points.
@Suite struct AccrualTests {
    /// The points of each of the numbers of counted months.
    private func points(_ accrual: String, _ counts: [Int]) throws -> [String] {
        let book = try SmallBook.read(accrual: accrual)
        return try counts.map { count in
            let record = try Worker.record(counted: count, from: "1970-01")
            return "\(book.assess(record, asOf: try month("2025-12")).accumulation.points)"
        }
    }

    @Test("For every month")
    func perMonth() throws {
        #expect(
            try points("points: 0.5, months: 1", [0, 1, 2, 3, 23, 480]) == ["0", "0.5", "1", "1.5", "11.5", "240"])
    }

    @Test("For every full year, nothing for what is beyond")
    func perYear() throws {
        #expect(try points("points: 3, months: 12", [0, 11, 12, 23, 24]) == ["0", "0", "3", "3", "6"])
    }

    @Test("For every year, each month its share: halves and thirds are exact")
    func proRata() throws {
        #expect(
            try points("points: 3, months: 12, share: pro-rata", [1, 2, 4, 11, 12, 13])
                == ["0.25", "0.5", "1", "2.75", "3", "3.25"])
        #expect(
            try points("points: 4, months: 12, share: pro-rata", [1, 2, 3, 12, 13, 14])
                == ["1/3", "2/3", "1", "4", "13/3", "14/3"])
    }

    @Test("In bands of counted months")
    func bands() throws {
        let bands =
            "bands: [{ from: 1, to: 36, points: 22, months: 12 }, { from: 37, points: 28, months: 12 }]"
        #expect(
            try points(bands, [11, 12, 24, 35, 36, 37, 47, 48, 60]) == [
                "0", "22", "44", "44", "66", "66", "66", "94", "122",
            ])
    }

    @Test("Up to a cap, which ends the forecast")
    func cap() throws {
        #expect(
            try points("points: 4, months: 12, share: pro-rata, cap: 5", [14, 15, 16, 400]) == ["14/3", "5", "5", "5"])
        let book = try SmallBook.read(accrual: "points: 3, months: 12, cap: 6")
        let below = book.assess(try Worker.record(counted: 23, from: "2022-01"), asOf: try month("2023-11"))
        #expect(below.forecast == ["2023-12: 6"])
        #expect(below.accumulation.monthsToGo == 1)
        let at = book.assess(try Worker.record(counted: 24, from: "2022-01"), asOf: try month("2023-12"))
        #expect(at.forecast == [])
        #expect(at.accumulation.next == nil)
        #expect(at.accumulation.monthsToGo == nil)
    }

    @Test("A cap that isn't a multiple of the step is reached all the same")
    func oddCap() throws {
        #expect(try points("points: 3, months: 12, cap: 7", [24, 35, 36, 48]) == ["6", "6", "7", "7"])
    }

    @Test("Only in a row: what doesn't count begins it anew, what isn't posted doesn't")
    func continuous() throws {
        let book = try SmallBook.read(accrual: "points: 1, months: 1, run: continuous")
        let owed = { (text: String) in Contribution(month: try month(text), state: .owed, payer: Worker.employer) }
        let record = try Worker.record(
            ["2024-01", "2024-02", "2024-04", "2024-05"].map { try Worker.paid($0) } + [owed("2024-03")])
        let assessment = book.assess(record, asOf: try month("2024-07"))
        #expect(assessment.months.map { "\($0.pointsSoFar)" } == ["1", "2", "0", "1", "2", "2", "2"])
        #expect(assessment.accumulation.points == 2)
        #expect(assessment.accumulation.countedMonths == 4)
        #expect(assessment.accumulation.tracks.map(\.counted) == [2])
        // Four in a row with the two that aren't posted, five with the owed one.
        #expect(assessment.matters.map { $0.putRight?.points } == [2, 3])
        #expect(assessment.matters.map(\.status) == [.notPosted, .owed])
    }

    @Test("A gap breaks a row")
    func gapBreaks() throws {
        let book = try SmallBook.read(accrual: "points: 1, months: 1, run: continuous")
        let record = try Worker.record(["2024-01", "2024-02", "2024-04"].map { try Worker.paid($0) })
        #expect(book.assess(record, asOf: try month("2024-04")).accumulation.points == 1)
        #expect(book.assess(record, asOf: try month("2024-07")).accumulation.points == 0)
    }

    @Test("Several insurances are counted by themselves and added up")
    func insurances() throws {
        let book = try SmallBook.read(
            accrual: "points: 2, months: 12, insurances: [pension, medical, injury]")
        var contributions = try months(24, from: "2022-01").map { Worker.paid($0) }
        contributions += try months(13, from: "2021-06").map { month in
            Contribution(month: month, insurance: .medical, payer: Worker.employer)
        }
        contributions += try months(11, from: "2022-01").map { month in
            Contribution(month: month, insurance: .injury, payer: Worker.employer)
        }
        contributions += try months(12, from: "2022-01").map { month in
            Contribution(month: month, insurance: .maternity, payer: Worker.employer)
        }
        let assessment = book.assess(try Worker.record(contributions), asOf: try month("2023-12"))
        #expect(
            assessment.accumulation.tracks.map { "\($0.insurance) \($0.counted)" } == [
                "pension 24", "medical 13", "injury 11",
            ])
        #expect(assessment.accumulation.points == 6)
        #expect(assessment.accumulation.countedMonths == 24)
        // Medical fills its year before pension does; the months of the ledger are pension's.
        #expect(assessment.milestones == ["2022-05: 2", "2022-12: 4", "2023-12: 6"])
        #expect(assessment.months.first?.month == (try month("2022-01")))
        #expect(assessment.months.map { "\($0.pointsSoFar)" }.suffix(2) == ["4", "6"])
        // If every month goes on counting in all three, injury is the first to be full.
        #expect(assessment.forecast.first == "2024-01: 8")
    }

    @Test("Of a record with other insurances alone nothing is judged, and they count")
    func otherInsuranceAlone() throws {
        let book = try SmallBook.read(accrual: "points: 2, months: 12, insurances: [pension, medical]")
        let record = Record(
            contributions: try months(12, from: "2022-01").map { Contribution(month: $0, insurance: .medical) })
        let assessment = book.assess(record, asOf: try month("2022-12"))
        #expect(assessment.months == [])
        #expect(assessment.accumulation.points == 2)
        #expect(assessment.milestones == ["2022-12: 2"])
    }
}
