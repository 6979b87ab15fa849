import Calendar
import Points
import Records
import Testing

/// The sum over all indicators: certain, a range, and what would settle it.
@Suite struct TotalTests {
    /// Everything stated, and nothing of it worth points.
    static func stated() throws -> Record {
        var record = Record(person: .init(bornOn: try day("1950-01-01")))
        record.evidence.education = Evidence.Education.none
        record.evidence.skill = Evidence.Skill.none
        record.evidence.commendation = Evidence.Commendation.none
        for statement in Evidence.Statement.allCases { record.evidence.statements[statement] = false }
        record.evidence.spouse = .init(localHousehold: false)
        for work in Evidence.Work.allCases { record.evidence.work[work] = [] }
        record.evidence.investment = .init(averageTax: Money(fen: 0), averageLocalEmployees: 0)
        record.evidence.deductions = []
        return record
    }

    private func total(_ record: Record, asOf: String = "2026-06") throws -> Total {
        try ShippedRules.shanghai().assess(record, asOf: month(asOf)).total
    }

    @Test("With everything stated the sum is one number")
    func settled() throws {
        let none = try total(Self.stated())
        #expect(none.isSettled)
        #expect([none.points, none.least, none.most] == [0, 0, 0])
        var record = try Self.stated()
        record.person.bornOn = try day("1990-01-01")
        record.evidence.education = .master
        record.evidence.statements[.freshGraduate] = true
        record.evidence.deductions = [.init(kind: .administrativeDetention, on: try day("2025-01-01"))]
        let some = try total(record)
        #expect([some.points, some.least, some.most] == [90, 90, 90])
        #expect(some.settledBy == [])
    }

    @Test("Of alternatives only the better one counts")
    func alternatives() throws {
        var record = try Self.stated()
        record.evidence.education = .college
        record.evidence.skill = .level3
        let assessment = try ShippedRules.shanghai().assess(record, asOf: month("2026-06"))
        #expect(assessment.total.points == 60)
        let outdone = assessment.indicators.filter { $0.outdoneBy != nil }
        #expect(outdone.map(\.indicator.id) == ["education"])
        #expect(outdone.map(\.outdoneBy) == ["skill"])
        record.evidence.work = [
            .remoteArea: [.init(from: try day("2000-01-01"))], .lingang: [.init(from: try day("2000-01-01"))],
        ]
        #expect(try total(record).points == 80)
    }

    @Test("What is open makes a range, and is named with what would settle it")
    func range() throws {
        var record = try Self.stated()
        record.evidence.education = nil
        record.evidence.skill = .level4
        let open = try total(record)
        // Of the two alternatives the better counts, so education can bring no more than 110 in all.
        #expect([open.points, open.least, open.most] == [30, 30, 110])
        #expect(open.undetermined == ["education"])
        #expect(open.settledBy == [.evidence("education")])
    }

    @Test("A deduction that was not ruled out is not counted against anyone, but is in the least")
    func deductions() throws {
        var record = try Self.stated()
        record.person.bornOn = try day("1990-01-01")
        record.evidence.deductions = nil
        let open = try total(record)
        #expect([open.points, open.least, open.most] == [30, -320, 30])
        #expect(open.settledBy == [.evidence("deductions")])
        #expect(open.undetermined == ["false-materials", "administrative-detention", "crime"])
    }

    @Test("An indicator without a limit leaves the most open")
    func noLimit() throws {
        var record = try Self.stated()
        record.evidence.work[.publicService] = nil
        let open = try total(record)
        #expect(open.points == 0)
        #expect(open.most == nil)
    }

    @Test("A veto that holds is named, whatever the points")
    func veto() throws {
        var record = try Self.stated()
        record.evidence.statements[.seriousCrime] = true
        record.evidence.statements[.familyPlanningViolation] = true
        #expect(try total(record).vetoes == ["serious-crime"])
        #expect(try total(record, asOf: "2022-12").vetoes == ["serious-crime", "family-planning"])
    }

    @Test("Of a person who stated nothing, nothing is zero in silence")
    func nothingStated() throws {
        let assessment = try ShippedRules.shanghai().assess(Record(), asOf: month("2026-06"))
        let silent = assessment.indicators.filter { $0.outcome == .notMet }.map(\.indicator.id)
        #expect(silent == ["employment-years", "contribution-base"])
        #expect(assessment.total.undetermined.count == 17)
        #expect(assessment.total.settledBy.count == 15)
    }

    @Test("What would settle two indicators is named once, with the months of both")
    func joined() throws {
        var record = try Self.stated()
        record.contracts = [try Worker.contract()]
        record.evidence.skill = .level2
        record.contributions = try months(36, from: "2023-07").map { month in
            Contribution(month: month, payer: Worker.employer, base: Money("11396"))
        }
        #expect(try total(record).settledBy == [.taxMatches(try months(36, from: "2023-07"))])
    }

    @Test("What can't come to more than its alternative is sure to bring settles nothing")
    func noMatter() throws {
        var record = try Self.stated()
        record.evidence.education = .doctor
        record.evidence.skill = nil
        // A skill may be worth 140, more than a doctor's 110.
        #expect(try total(record).undetermined == ["skill"])
        record.evidence.work[.remoteArea] = [.init(from: try day("2000-01-01"))]
        record.evidence.work[.lingang] = nil
        // Twenty are sure, and Lingang can't bring more.
        #expect(try total(record).undetermined == ["skill"])
        #expect(try total(record).settledBy == [.evidence("skill")])
    }
}
