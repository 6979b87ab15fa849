import Calendar
import Points
import Records
import Testing

/// What a person's statements are worth, on both sides of every edge.
@Suite struct EvidenceOutcomeTests {
    private func outcome(_ id: String, asOf: String, _ change: (inout Record) throws -> Void) throws -> Outcome {
        var record = Record()
        try change(&record)
        let assessment = try ShippedRules.shanghai().assess(record, asOf: month(asOf))
        return try #require(assessment.indicators.first { $0.indicator.id == id }).outcome
    }

    @Test(
        "Age in full years on the last day of the as-of month",
        arguments: [
            ("1982-12-01", 30), ("1982-11-30", 29), ("1981-11-30", 27), ("1971-11-30", 7), ("1970-12-01", 7),
            ("1970-11-30", 5), ("1965-12-01", 5), ("1965-11-30", nil), ("2008-02-29", 30),
        ] as [(String, Int?)])
    func age(born: String, points: Int?) throws {
        let outcome = try outcome("age", asOf: "2026-11") { $0.person.bornOn = try day(born) }
        #expect(outcome == (points.map { .awarded(Fraction($0)) } ?? .notMet))
    }

    @Test("Every age from 18 to 70 has the points of the description")
    func everyAge() throws {
        for age in 18...70 {
            let outcome = try outcome("age", asOf: "2026-06") { $0.person.bornOn = try day("\(2026 - age)-01-15") }
            let points = age > 60 ? 0 : age >= 56 ? 5 : min(30, 5 + 2 * (56 - age))
            #expect(outcome == (points > 0 ? .awarded(Fraction(points)) : .notMet), "\(age)")
        }
    }

    @Test("The birth date comes from the citizen number where it isn't stated; without either, age is open")
    func birthDate() throws {
        // The standard's own example, born 1949-12-31.
        #expect(try outcome("age", asOf: "2006-12") { $0.person.idNumber = "11010519491231002X" } == .awarded(5))
        #expect(
            try outcome("age", asOf: "2006-12") { _ in }
                == .undetermined(least: 0, most: 30, missing: [.birthDate]))
        #expect(
            try outcome("age", asOf: "2006-12") { $0.person.bornOn = try day("2030-01-01") }
                == .undetermined(least: 0, most: 30, missing: [.birthDate]))
    }

    @Test(
        "Education", arguments: zip(Evidence.Education.allCases, [nil, 50, 60, 90, 100, 110] as [Int?]))
    func education(level: Evidence.Education, points: Int?) throws {
        let outcome = try outcome("education", asOf: "2026-06") { $0.evidence.education = level }
        #expect(outcome == (points.map { .awarded(Fraction($0)) } ?? .notMet))
    }

    @Test(
        "A title or skill level without contributions",
        arguments: zip(Evidence.Skill.allCases, [nil, 15, 30, 60, nil, nil, nil, nil] as [Int?]))
    func skill(level: Evidence.Skill, points: Int?) throws {
        let outcome = try outcome("skill", asOf: "2026-06") { $0.evidence.skill = level }
        #expect(outcome == (points.map { .awarded(Fraction($0)) } ?? .notMet))
    }

    @Test(
        "The highest ranks need the reference in six of the last twelve months",
        arguments: [
            (Evidence.Skill.level2, 100), (.intermediateTitle, 100), (.level1, 140), (.seniorTitle, 140),
        ])
    func skillWithBase(level: Evidence.Skill, points: Int) throws {
        func outcome(_ count: Int, _ base: String, tax: Bool? = true) throws -> Outcome {
            let amount = try #require(Money(base))
            return try self.outcome("skill", asOf: "2026-06") { record in
                record.evidence.skill = level
                record.contracts = [try Worker.contract()]
                record.contributions = try months(count, from: "2025-07").map { month in
                    Contribution(
                        month: month, payer: Worker.employer, base: amount, taxMatches: tax)
                }
                // What is paid now, on a small base, is posted: nothing is open.
                record.contributions.append(
                    Contribution(
                        month: try month("2026-06"), payer: Worker.employer, base: Money(fen: 1), taxMatches: true))
            }
        }
        #expect(try outcome(6, "11396") == .awarded(Fraction(points)))
        #expect(try outcome(6, "11395.99") == .notMet)
        #expect(try outcome(5, "11396") == .notMet)
        #expect(
            try outcome(6, "11396", tax: nil)
                == .undetermined(
                    least: 0, most: Fraction(points), missing: [.taxMatches(try months(6, from: "2025-07"))]))
    }

    @Test(
        "Commendations", arguments: zip(Evidence.Commendation.allCases, [nil, 30, 60, 110] as [Int?]))
    func commendation(level: Evidence.Commendation, points: Int?) throws {
        let outcome = try outcome("commendation", asOf: "2026-06") { $0.evidence.commendation = level }
        #expect(outcome == (points.map { .awarded(Fraction($0)) } ?? .notMet))
    }

    @Test(
        "What holds or doesn't",
        arguments: [
            ("urgent-major", Evidence.Statement.urgentMajor, 30), ("fresh-graduate", .freshGraduate, 10),
            ("entrepreneur", .entrepreneur, 120), ("innovation-intermediary", .innovationIntermediary, 120),
        ])
    func statements(id: String, statement: Evidence.Statement, points: Int) throws {
        #expect(
            try outcome(id, asOf: "2026-06") { $0.evidence.statements[statement] = true } == .awarded(Fraction(points)))
        #expect(try outcome(id, asOf: "2026-06") { $0.evidence.statements[statement] = false } == .notMet)
        #expect(
            try outcome(id, asOf: "2026-06") { _ in }
                == .undetermined(least: 0, most: Fraction(points), missing: [.evidence(statement.rawValue)]))
    }

    @Test("Entrepreneurs came in with July 2016")
    func notInForce() throws {
        for (asOf, expected) in [("2016-06", Outcome.notInForce), ("2016-07", .awarded(120))] {
            #expect(
                try outcome("entrepreneur", asOf: asOf) { $0.evidence.statements[.entrepreneur] = true } == expected)
        }
    }

    @Test(
        "Four points a full year of marriage, at most forty",
        arguments: [
            ("2025-07-01", 4), ("2025-07-02", nil), ("2017-07-01", 36), ("2016-07-01", 40), ("1990-01-01", 40),
        ] as [(String, Int?)])
    func marriage(marriedOn: String, points: Int?) throws {
        let outcome = try outcome("spouse", asOf: "2026-06") {
            $0.evidence.spouse = .init(localHousehold: true, marriedOn: try day(marriedOn))
        }
        #expect(outcome == (points.map { .awarded(Fraction($0)) } ?? .notMet))
    }

    @Test("A spouse without local registration brings nothing; what isn't said of the spouse is open")
    func spouse() throws {
        func open(_ key: String) -> Outcome { .undetermined(least: 0, most: 40, missing: [.evidence(key)]) }
        #expect(try outcome("spouse", asOf: "2026-06") { $0.evidence.spouse = .init(localHousehold: false) } == .notMet)
        #expect(
            try outcome("spouse", asOf: "2026-06") { $0.evidence.spouse = .init() } == open("spouse.localHousehold"))
        #expect(
            try outcome("spouse", asOf: "2026-06") { $0.evidence.spouse = .init(localHousehold: true) }
                == open("spouse.marriedOn"))
        #expect(try outcome("spouse", asOf: "2026-06") { _ in } == open("spouse"))
    }

    @Test(
        "Years of work count all at once when enough of them are full",
        arguments: [
            ("public-service", Evidence.Work.publicService, 59, nil), ("public-service", .publicService, 60, 20),
            ("public-service", .publicService, 72, 24), ("remote-area", .remoteArea, 59, nil),
            ("remote-area", .remoteArea, 60, 10), ("remote-area", .remoteArea, 131, 20),
            ("remote-area", .remoteArea, 240, 20), ("lingang", .lingang, 35, nil), ("lingang", .lingang, 36, 6),
            ("lingang", .lingang, 400, 20),
        ] as [(String, Evidence.Work, Int, Int?)])
    func work(id: String, work: Evidence.Work, months: Int, points: Int?) throws {
        let outcome = try outcome(id, asOf: "2026-06") {
            let first = try month("2026-07").advanced(by: -months)
            $0.evidence.work[work] = [.init(from: first.firstDay)]
        }
        #expect(outcome == (points.map { .awarded(Fraction($0)) } ?? .notMet))
    }

    @Test("Spells are added up, and end with as-of")
    func spells() throws {
        let outcome = try outcome("public-service", asOf: "2026-06") {
            $0.evidence.work[.publicService] = [
                .init(from: try day("2010-01-01"), to: try day("2012-12-31")),
                .init(from: try day("2024-07-01"), to: try day("2031-12-31")),
            ]
        }
        #expect(outcome == .awarded(20))
        #expect(
            try self.outcome("public-service", asOf: "2026-06") { $0.evidence.work[.publicService] = [] } == .notMet)
        #expect(
            try self.outcome("public-service", asOf: "2026-06") { _ in }
                == .undetermined(least: 0, most: nil, missing: [.evidence("publicService")]))
    }

    @Test(
        "Ten points for every full 100,000 yuan of tax or ten local employees, the better of them, up to the cap",
        arguments: [
            ("99999.99", 9, nil), ("100000", 0, 10), ("199999.99", 0, 10), ("0", 10, 10), ("100000", 20, 20),
            ("1200000", 0, 120), ("9000000", 0, 120), ("0", 129, 120),
        ] as [(String, Int, Int?)])
    func investment(tax: String, employees: Int, points: Int?) throws {
        let outcome = try outcome("investment", asOf: "2026-06") {
            $0.evidence.investment = .init(averageTax: Money(tax), averageLocalEmployees: employees)
        }
        #expect(outcome == (points.map { .awarded(Fraction($0)) } ?? .notMet))
    }

    @Test("Half of an investment is a lower bound, unless it reaches the cap")
    func halfAnInvestment() throws {
        func outcome(_ tax: String) throws -> Outcome {
            try self.outcome("investment", asOf: "2026-06") { $0.evidence.investment = .init(averageTax: Money(tax)) }
        }
        #expect(
            try outcome("250000")
                == .undetermined(
                    least: 20, most: 120, missing: [.evidence("investment.averageLocalEmployees")]))
        #expect(try outcome("1200000") == .awarded(120))
    }

    @Test(
        "Points are taken off for each event until its years are full",
        arguments: [
            ("false-materials", Evidence.Deduction.Kind.falseMaterials, "2023-07-01", -150),
            ("false-materials", .falseMaterials, "2023-06-30", nil),
            ("administrative-detention", .administrativeDetention, "2021-07-01", -50),
            ("administrative-detention", .administrativeDetention, "2021-06-30", nil),
            ("crime", .crime, "2021-07-01", -150), ("crime", .crime, "2021-06-30", nil),
            ("crime", .crime, "2026-07-01", nil),
        ] as [(String, Evidence.Deduction.Kind, String, Int?)])
    func deductions(id: String, kind: Evidence.Deduction.Kind, on: String, points: Int?) throws {
        let outcome = try outcome(id, asOf: "2026-06") { $0.evidence.deductions = [.init(kind: kind, on: try day(on))] }
        #expect(outcome == (points.map { .awarded(Fraction($0)) } ?? .notMet))
    }

    @Test("Each event counts, and none stated is not none")
    func severalDeductions() throws {
        let outcome = try outcome("administrative-detention", asOf: "2026-06") {
            $0.evidence.deductions = [
                .init(kind: .administrativeDetention, on: try day("2024-01-01")),
                .init(kind: .administrativeDetention, on: try day("2025-01-01")),
                .init(kind: .crime, on: try day("2025-01-01")),
            ]
        }
        #expect(outcome == .awarded(-100))
        #expect(
            try self.outcome("crime", asOf: "2026-06") { _ in }
                == .undetermined(least: -150, most: 0, missing: [.evidence("deductions")]))
    }

    @Test("The family-planning veto ended with 2022")
    func veto() throws {
        func outcome(_ asOf: String) throws -> Outcome {
            try self.outcome("family-planning", asOf: asOf) { $0.evidence.statements[.familyPlanningViolation] = true }
        }
        #expect(try outcome("2022-12") == .awarded(0))
        #expect(try outcome("2023-01") == .notInForce)
        #expect(
            try self.outcome("serious-crime", asOf: "2026-06") { _ in }
                == .undetermined(least: 0, most: 0, missing: [.evidence("seriousCrime")]))
    }
}
