import Calendar
import Records
import Testing

@testable import Points

/// What keeps months from counting, gathered over all its months.
@Suite struct MatterTests {
    private func matters(_ contributions: [Contribution], asOf: String) throws -> [Matter] {
        try ShippedRules.shanghai().assess(Worker.record(contributions), asOf: month(asOf)).matters
    }

    private func paid(_ texts: [String], by payer: String?) throws -> [Contribution] {
        try texts.map { Contribution(month: try month($0), payer: payer) }
    }

    /// Too few months for any points, even put right.
    private func worthless(_ texts: [String]) throws -> PutRight {
        PutRight(steps: try texts.map { .init(month: try month($0), points: 0) }, points: 0, otherPoints: 0)
    }

    @Test("A record whose months all count has no matter")
    func none() throws {
        #expect(try matters(paid(["2024-01", "2024-02"], by: Worker.employer), asOf: "2024-02") == [])
    }

    @Test("Months of one status, one payer and one employer are one matter; another payer makes another")
    func grouping() throws {
        let contributions =
            try paid(["2024-01", "2024-04"], by: Worker.agency) + paid(["2024-02"], by: "Larch Ltd")
            + paid(["2024-03"], by: Worker.employer) + paid(["2024-05"], by: nil)
        #expect(
            try matters(contributions, asOf: "2024-05") == [
                Matter(
                    status: .payerDiffers, payers: [Worker.agency], employers: [Worker.employer],
                    months: [month("2024-01"), month("2024-04")], paidOn: [],
                    putRight: worthless(["2024-01", "2024-04"])),
                Matter(
                    status: .payerDiffers, payers: ["Larch Ltd"], employers: [Worker.employer],
                    months: [month("2024-02")], paidOn: [], putRight: worthless(["2024-02"])),
                Matter(
                    status: .undetermined, payers: [], employers: [Worker.employer], months: [month("2024-05")],
                    paidOn: [], putRight: worthless(["2024-05"])),
            ])
    }

    @Test("Months under another contract are a matter of their own")
    func otherEmployer() throws {
        let contracts = [
            Record.Contract(employer: "Juniper", from: try day("2024-01-01"), to: try day("2024-02-29")),
            Record.Contract(employer: "Larch", from: try day("2024-03-01")),
        ]
        let record = Record(
            contracts: contracts, contributions: try paid(["2024-01", "2024-02", "2024-03"], by: Worker.agency))
        let found = try ShippedRules.shanghai().assess(record, asOf: month("2024-03")).matters
        #expect(found.map(\.employers) == [["Juniper"], ["Larch"]])
        #expect(found.map(\.months.count) == [2, 1])
    }

    @Test("What concerns most months comes first, then what is oldest")
    func order() throws {
        var contributions = try paid(["2024-03", "2024-05", "2024-08"], by: Worker.employer)
        contributions[0].state = .owed
        contributions[1].scheme = .flexible
        contributions += try paid(["2024-01", "2024-09"], by: Worker.employer)
        contributions += try paid(["2024-02", "2024-06"], by: Worker.agency)
        let found = try matters(contributions, asOf: "2024-10")
        #expect(
            found.map { "\($0.status.rawValue) \($0.months.map(\.description))" } == [
                #"payer-differs ["2024-02", "2024-06"]"#, #"gap ["2024-04", "2024-07"]"#, #"owed ["2024-03"]"#,
                #"other-scheme ["2024-05"]"#, #"not-posted ["2024-10"]"#,
            ])
    }

    @Test("Back-paid months are one matter, with each day of payment once, in the order of the months")
    func daysOfPayment() throws {
        let days = ["2024-06-15", "2024-06-15", nil, "2024-03-20"]
        let contributions = try zip(months(4, from: "2024-01"), days).map { month, text in
            Contribution(
                month: month, kind: .backPayment, payer: Worker.employer, paidOn: try text.map { try day($0) })
        }
        #expect(
            try matters(contributions, asOf: "2024-04") == [
                Matter(
                    status: .backPaid, payers: [], employers: [], months: months(4, from: "2024-01"),
                    paidOn: [day("2024-06-15"), day("2024-03-20")])
            ])
    }

    @Test(
        "Other matters name nobody",
        arguments: [
            MonthStatus.owed, .refunded, .transferred, .otherScheme,
        ])
    func nobody(status: MonthStatus) throws {
        let contribution = try #require(try OneOfEach.contribution(status))
        #expect(
            try matters([contribution], asOf: OneOfEach.month) == [
                Matter(
                    status: status, payers: [], employers: [], months: [month(OneOfEach.month)], paidOn: [],
                    putRight: status == .owed ? worthless([OneOfEach.month]) : nil)
            ])
    }

    @Test("Runs are the months without a hole between them, across a year's end too")
    func runs() throws {
        let texts = ["2023-11", "2023-12", "2024-01", "2024-03", "2024-05", "2024-06"]
        let matter = Matter(
            status: .gap, payers: [], employers: [], months: try texts.map { try month($0) }, paidOn: [])
        #expect(
            matter.runs.map { "\($0.lowerBound) to \($0.upperBound)" } == [
                "2023-11 to 2024-01", "2024-03 to 2024-03", "2024-05 to 2024-06",
            ])
    }
}
