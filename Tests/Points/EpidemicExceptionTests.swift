import Calendar
import Points
import Records
import Testing

/// "Contribution months 2022-03 to 2022-10 with `paidOn` no later than 2022-12-31 are not `back-paid`."
@Suite struct EpidemicExceptionTests {
    private static let months = ["2022-02", "2022-03", "2022-06", "2022-10", "2022-11"]
    private static let days: [String?] = ["2022-04-01", "2022-12-30", "2022-12-31", "2023-01-01", "2023-06-30", nil]

    private func expected(_ month: String, _ day: String?) -> MonthStatus {
        let isWithin = month != "2022-02" && month != "2022-11"
        let isInTime = ["2022-04-01", "2022-12-30", "2022-12-31"].contains(day)
        return isWithin && isInTime ? .counted : .backPaid
    }

    private func status(_ contribution: Contribution) throws -> [MonthStatus] {
        try ShippedRules.shanghai().assess(Worker.record([contribution]), asOf: contribution.month).statuses
    }

    @Test("A back-payment for a month is excepted by month and day of payment only", arguments: months, days)
    func byKind(text: String, paidOn: String?) throws {
        var contribution = try Worker.paid(text)
        contribution.kind = .backPayment
        contribution.paidOn = try paidOn.map { try day($0) }
        #expect(try status(contribution) == [expected(text, paidOn)])
    }

    @Test("A contribution booked in a later month is excepted in the same way", arguments: months, days)
    func byBookedMonth(text: String, paidOn: String?) throws {
        var contribution = try Worker.paid(text)
        contribution.bookedMonth = contribution.month.advanced(by: 1)
        contribution.paidOn = try paidOn.map { try day($0) }
        #expect(try status(contribution) == [expected(text, paidOn)])
    }

    @Test("A month paid in its time needs no exception, whenever the money came", arguments: months, days)
    func regular(text: String, paidOn: String?) throws {
        var contribution = try Worker.paid(text)
        contribution.paidOn = try paidOn.map { try day($0) }
        #expect(try status(contribution) == [.counted])
    }

    @Test("The exception lets the back-payment test pass, not the tests before and after it")
    func onlyBackPayment() throws {
        var contribution = try Worker.paid("2022-06")
        contribution.kind = .backPayment
        contribution.paidOn = try day("2022-12-31")
        contribution.payer = Worker.agency
        #expect(try status(contribution) == [.payerDiffers])
        contribution.payer = nil
        #expect(try status(contribution) == [.undetermined])
        contribution.state = .owed
        #expect(try status(contribution) == [.owed])
        contribution.scheme = .flexible
        #expect(try status(contribution) == [.otherScheme])
    }

    @Test("The same months of other years have no exception", arguments: ["2021-06", "2023-06"])
    func otherYears(text: String) throws {
        var contribution = try Worker.paid(text)
        contribution.kind = .backPayment
        contribution.paidOn = try day("2022-12-31")
        #expect(try status(contribution) == [.backPaid])
    }
}
