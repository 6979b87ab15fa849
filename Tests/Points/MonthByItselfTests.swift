import Calendar
import Points
import Records
import Testing

/// What is kept from month to month changes nothing: each is judged as if there were no other.
@Suite struct MonthByItselfTests {
    /// Payers change every month and come back; there are more of them than are kept. The contracts begin, end and overlap.
    private static func record() throws -> Record {
        let contracts = try [
            ("Juniper Ltd", "2015-02-10", "2015-09-01"), ("Heron Ltd", "2015-06-30", "2016-05-02"),
            ("Juniper Ltd", "2016-04-01", nil), ("Payer 3 Ltd", "2016-01-01", "2016-01-31"),
        ].map { employer, from, to in
            Record.Contract(employer: employer, from: try day(from), to: try to.map { try day($0) })
        }
        var contributions: [Contribution] = []
        for (index, month) in try months(96, from: "2015-01").enumerated() {
            let payer: String? =
                switch index % 7 {
                case 0, 3: "Juniper Ltd"
                case 1: "Heron Ltd"
                case 2: nil
                default: "Payer \(index % 24) Ltd"
                }
            contributions.append(
                Contribution(
                    month: month, kind: index % 11 == 0 ? .backPayment : .regular,
                    state: index % 13 == 0 ? .owed : .paid, payer: payer,
                    payerCode: index % 5 == 0 ? "91350100M000100Y43" : nil))
            if index % 4 == 0 { contributions.append(Contribution(month: month, payer: "Heron Ltd")) }
        }
        // In no order of months.
        contributions = contributions.indices.map { contributions[$0 * 49 % contributions.count] }
        return Record(contracts: contracts, contributions: contributions)
    }

    /// The payer and what it pays are the same for months on end, and then one thing is not.
    private static func steady() throws -> Record {
        let contracts = try [
            ("Juniper Ltd", "2015-01-01", "2017-01-31"), ("Heron Ltd", "2016-02-02", nil),
        ].map { employer, from, to in
            Record.Contract(
                employer: employer, creditCode: "91350100M000100Y43", from: try day(from),
                to: try to.map { try day($0) })
        }
        let contributions = try months(96, from: "2015-01").enumerated().map { index, month in
            var one = Contribution(
                month: month, payer: index < 40 ? "Juniper Ltd" : "Heron Ltd", payerCode: "91350100M000100Y43",
                bookedMonth: month)
            switch index % 12 {
            case 2: one.state = .refunded
            case 4: one.kind = .transfer
            case 5: one.kind = .backPayment
            case 6: one.bookedMonth = month.advanced(by: 1)
            case 8: one.scheme = .flexible
            case 9: one.payer = "Other Ltd"
            case 10: one.payerCode = "91110000101623741K"
            case 11: one.paidOn = month.lastDay
            default: break
            }
            return one
        }
        return Record(contracts: contracts, contributions: contributions)
    }

    @Test("A month among a hundred others is judged as it is alone", arguments: [false, true])
    func alone(isSteady: Bool) throws {
        let record = try isSteady ? Self.steady() : Self.record()
        #expect(Set(record.contributions.map(\.month)).count == 96)
        let book = try ShippedRules.shanghai()
        let together = book.assess(record, asOf: try month("2022-12"))
        #expect(together.months.count == 96)
        for judged in together.months {
            var one = record
            one.contributions.removeAll { $0.month != judged.month }
            let alone = try #require(book.assess(one, asOf: judged.month).months.first)
            #expect(judged.status == alone.status)
            #expect(judged.reasons == alone.reasons)
            #expect(judged.judgements == alone.judgements)
        }
    }
}
