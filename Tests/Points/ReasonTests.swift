import Calendar
import Notation
import Points
import Records
import Testing

/// Which rules are given as the reasons for a status, and what they say.
@Suite struct ReasonTests {
    @Test(
        "The reasons of a status are the tests up to the one that decided",
        arguments: [
            (MonthStatus.otherScheme, ["shanghai/tests/scheme"]),
            (.transferred, ["shanghai/tests/scheme", "shanghai/tests/transfer"]),
            (.owed, ["shanghai/tests/scheme", "shanghai/tests/transfer", "shanghai/tests/state"]),
            (.refunded, ["shanghai/tests/scheme", "shanghai/tests/transfer", "shanghai/tests/state"]),
            (
                .backPaid,
                [
                    "shanghai/tests/scheme", "shanghai/tests/transfer", "shanghai/tests/state",
                    "shanghai/tests/back-payment",
                ]
            ),
            (
                .payerDiffers,
                [
                    "shanghai/tests/scheme", "shanghai/tests/transfer", "shanghai/tests/state",
                    "shanghai/tests/back-payment", "shanghai/tests/payer",
                ]
            ),
            (
                .undetermined,
                [
                    "shanghai/tests/scheme", "shanghai/tests/transfer", "shanghai/tests/state",
                    "shanghai/tests/back-payment", "shanghai/tests/payer",
                ]
            ),
            (
                .counted,
                [
                    "shanghai/tests/scheme", "shanghai/tests/transfer", "shanghai/tests/state",
                    "shanghai/tests/back-payment", "shanghai/tests/payer",
                ]
            ),
        ])
    func reasons(status: MonthStatus, rules: [String]) throws {
        let contribution = try #require(try OneOfEach.contribution(status))
        let assessment = try ShippedRules.shanghai().assess(
            Worker.record([contribution]), asOf: month(OneOfEach.month))
        #expect(assessment.months.map { $0.reasons.map(\.description) } == [rules])
        let last: Judgement.Outcome =
            switch status {
            case .counted: .passed
            case .undetermined: .unknown
            default: .failed
            }
        let earlier = Array(repeating: Judgement.Outcome.passed, count: rules.count - 1)
        #expect(assessment.months[0].decisive?.steps.map(\.outcome) == earlier + [last])
    }

    @Test("A month without a contribution has the rule of its absence as its reason")
    func absence() throws {
        let contributions = [try Worker.paid("2024-01"), try Worker.paid("2024-03")]
        let assessment = try ShippedRules.shanghai().assess(Worker.record(contributions), asOf: month("2024-04"))
        #expect(assessment.story[1...] == ["2024-02 gap", "2024-03 counted", "2024-04 not-posted"])
        #expect(assessment.months[1].reasons.map(\.description) == ["shanghai/absence/gap"])
        #expect(assessment.months[3].reasons.map(\.description) == ["shanghai/absence/not-posted"])
        #expect(assessment.months[1].judgements == [])
        #expect(assessment.months[1].decisive == nil)
    }

    @Test("An exception that holds is the reason in place of its test")
    func exception() throws {
        var contribution = try Worker.paid("2022-05")
        contribution.kind = .backPayment
        contribution.paidOn = try day("2022-09-15")
        let assessment = try ShippedRules.shanghai().assess(Worker.record([contribution]), asOf: month("2022-05"))
        #expect(
            assessment.months[0].reasons.map(\.description) == [
                "shanghai/tests/scheme", "shanghai/tests/transfer", "shanghai/tests/state",
                "shanghai/exceptions/epidemic-2022", "shanghai/tests/payer",
            ])
        #expect(
            assessment.months[0].decisive?.steps.map(\.outcome) == [.passed, .passed, .passed, .excepted, .passed])
    }

    @Test("Every reason says its sentence, and where it stands as of the day")
    func sayings() throws {
        var excepted = try Worker.paid("2022-05")
        excepted.kind = .backPayment
        excepted.paidOn = try day("2022-09-15")
        let contributions = [excepted, try Worker.paid("2022-07")]
        let assessment = try ShippedRules.shanghai().assess(Worker.record(contributions), asOf: month("2022-08"))
        let sayings = assessment.months.map { month in
            month.reasons.map { assessment.saying(of: $0)?.says[.english] ?? "nothing" }
        }
        #expect(
            sayings == [
                [
                    "Only months in the employees' scheme count, not flexible employment and not the residents' scheme.",
                    "Months brought along from another place were not paid in this city, and do not count; that is how it is read here.",
                    "A month counts once it is paid and stays paid.",
                    "Months from March to October 2022 that were made up by the end of 2022 count as paid in time.",
                    "The payer must be the employer that the contract of the month names.",
                ],
                ["Nothing is on record for this month. Gaps are allowed; the month just does not count."],
                [
                    "Only months in the employees' scheme count, not flexible employment and not the residents' scheme.",
                    "Months brought along from another place were not paid in this city, and do not count; that is how it is read here.",
                    "A month counts once it is paid and stays paid.",
                    "Contributions made up afterwards do not count.",
                    "The payer must be the employer that the contract of the month names.",
                ],
                ["Nothing is on record for this month yet; the latest months are often posted late."],
            ])
        let payer = try #require(assessment.months[0].reasons.last)
        #expect(
            assessment.saying(of: payer)?.citation.text(in: .english)
                == "Measures for the Administration of Shanghai Residence Card Points (2018), "
                + "Art. 6, years of work, 2018-01-01")
        #expect(
            assessment.saying(of: payer)?.citation.text(in: .chinese)
                == "上海市居住证积分管理办法（2018年）, 第六条·工作年限, 2018-01-01")
    }

    @Test("A rule of another book says nothing here")
    func otherBook() throws {
        let other = try SmallBook.read(accrual: "points: 1, months: 1")
        let record = try Worker.record([Worker.paid("2024-05")])
        let rule = try #require(try other.assess(record, asOf: month("2024-05")).months[0].reasons.first)
        #expect(rule.description == "small/tests/state")
        #expect(try ShippedRules.shanghai().assess(record, asOf: month("2024-05")).saying(of: rule) == nil)
    }
}
