import Calendar
import Records
import Testing

@testable import Points

/// When a number of points is reached, and what putting matters right is worth.
@Suite struct WhatIfTests {
    private func assess(_ contributions: [Contribution], asOf: String, _ change: (inout Record) -> Void = { _ in })
        throws -> Assessment
    {
        var record = try Worker.record(contributions)
        change(&record)
        return try ShippedRules.shanghai().assess(record, asOf: month(asOf))
    }

    @Test(
        "A target is reached by counted months, everything else as it is",
        arguments: [
            ("80", "2024-12", 0), ("81", "2025-12", 12), ("83", "2025-12", 12), ("84", "2026-12", 24),
            ("120", "2038-12", 168),
        ])
    func target(points: String, month text: String, toGo: Int) throws {
        // Ten years of work are 30 points, college is 50.
        let assessment = try assess(months(120, from: "2015-01").map { Worker.paid($0) }, asOf: "2024-12") {
            $0.evidence.education = .college
        }
        let target = assessment.target(try #require(Fraction(points)))
        #expect(target.have == 80)
        #expect(target.month == (try month(text)))
        #expect(target.monthsToGo == toGo)
    }

    @Test("Months that are not posted yet don't put it off")
    func notPosted() throws {
        let assessment = try assess(months(11, from: "2024-01").map { Worker.paid($0) }, asOf: "2025-01")
        let target = assessment.target(3)
        #expect(target.month == (try month("2024-12")))
        #expect(target.monthsToGo == 1)
    }

    @Test("A target beyond a cap is never reached")
    func never() throws {
        let book = try SmallBook.read(accrual: "points: 3, months: 12, cap: 30")
        let assessment = book.assess(try Worker.record(counted: 12, from: "2020-01"), asOf: try month("2020-12"))
        #expect(assessment.target(30).month == (try month("2029-12")))
        #expect(assessment.target(31).month == nil)
        #expect(assessment.target(31).monthsToGo == nil)
    }

    @Test("Putting a matter right is worth the points that its months bring, month by month")
    func matter() throws {
        var paid = try months(24, from: "2023-01").map { Worker.paid($0) }
        for index in 6..<20 { paid[index].payer = Worker.agency }
        let assessment = try assess(paid, asOf: "2024-12")
        // 10 counted; 14 more make 24.
        #expect(assessment.accumulation.points == 0)
        let right = try #require(assessment.matters.first?.putRight)
        #expect(right.points == 6)
        #expect(right.otherPoints == 0)
        #expect(
            right.steps.map { "\($0.month): \($0.points)" } == [
                "2023-07: 0", "2023-08: 3", "2023-09: 3", "2023-10: 3", "2023-11: 3", "2023-12: 3", "2024-01: 3",
                "2024-02: 3", "2024-03: 3", "2024-04: 3", "2024-05: 3", "2024-06: 3", "2024-07: 3", "2024-08: 6",
            ])
        #expect(assessment.allPutRight == right)
    }

    @Test("It is worth what it brings to the tiers of the base, too")
    func base() throws {
        let paid = try months(36, from: "2023-07").enumerated().map { index, month in
            Contribution(
                month: month, payer: index == 35 ? Worker.agency : Worker.employer, base: Money("11396"),
                taxMatches: true)
        }
        let assessment = try assess(paid, asOf: "2026-06")
        #expect(assessment.total.points == 6)
        #expect(assessment.matters.map { $0.putRight?.points } == [3])
        #expect(assessment.matters.map { $0.putRight?.otherPoints } == [50])
    }

    @Test("What can't be put right has no worth")
    func settled() throws {
        var paid = try months(12, from: "2024-01").map { Worker.paid($0) }
        paid[3].kind = .backPayment
        let assessment = try assess(paid, asOf: "2024-12")
        #expect(assessment.matters.map(\.putRight) == [nil])
        #expect(assessment.allPutRight == nil)
    }

    @Test("All matters together may bring what none of them brings alone")
    func together() throws {
        var paid = try months(12, from: "2024-01").map { Worker.paid($0) }
        paid[2].payer = Worker.agency
        paid[8].payer = nil
        let assessment = try assess(paid, asOf: "2024-12")
        #expect(assessment.matters.map { $0.putRight?.points } == [0, 0])
        #expect(assessment.allPutRight?.points == 3)
        #expect(assessment.allPutRight?.steps.map { "\($0.month): \($0.points)" } == ["2024-03: 0", "2024-09: 3"])
    }

    @Test("A back-payment carries no base, whatever else of its month is put right")
    func backPayment() throws {
        var paid = try months(36, from: "2023-07").map { month in
            Contribution(month: month, payer: Worker.employer, base: Money("11396"), taxMatches: true)
        }
        paid[35].payer = Worker.agency
        paid[35].base = Money("5000")
        paid.append(paid[35])
        paid[36].kind = .backPayment
        paid[36].base = Money("11396")
        let assessment = try assess(paid, asOf: "2026-06")
        #expect(assessment.matters.map { $0.putRight?.otherPoints } == [0])
    }

    @Test("Months put right are worth what other indicators make of them, of alternatives only what is more")
    func alternatives() throws {
        var record = try Worker.record(
            months(6, from: "2026-01").map { month in
                Contribution(month: month, payer: Worker.agency, base: Money("11396"), taxMatches: true)
            })
        record.evidence.skill = .level2
        record.evidence.education = .college
        let assessment = try ShippedRules.shanghai().assess(record, asOf: month("2026-06"))
        // The skill level would be worth 100, and counts instead of the 50 of the education.
        #expect(assessment.total.points == 50)
        #expect(assessment.matters.map { $0.putRight?.otherPoints } == [50])
    }

    @Test("A target that is reached unless deductions apply says so")
    func takenOff() throws {
        var record = try TotalTests.stated()
        record.evidence.education = .doctor
        let certain = try ShippedRules.shanghai().assess(record, asOf: month("2026-06"))
        #expect(
            certain.target(110)
                == Target(
                    points: 110, have: 110, month: try month("2026-06"), monthsToGo: 0, mayBeTakenOff: false))
        record.evidence.deductions = nil
        #expect(try ShippedRules.shanghai().assess(record, asOf: month("2026-06")).target(110).mayBeTakenOff)
    }
}
