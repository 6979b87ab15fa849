import Calendar
import Points
import Records
import Testing

/// Paying in the as-of month, and six of the twelve months before it, back-payment excluded.
@Suite struct ApplyNowTests {
    private func answer(_ texts: [String], asOf: String, _ change: (inout Contribution) -> Void = { _ in }) throws
        -> ApplyNow
    {
        let paid = try texts.map { text in
            var contribution = try Worker.paid(text)
            change(&contribution)
            return contribution
        }
        let assessment = try ShippedRules.shanghai().assess(Worker.record(paid), asOf: month(asOf))
        return try #require(assessment.applyNow)
    }

    private let six = ["2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11"]

    @Test("Six of the twelve months before the as-of month are enough, five are not")
    func sixOfTwelve() throws {
        let yes = try answer(six + ["2026-06"], asOf: "2026-06")
        #expect(yes.answer == .yes)
        #expect(yes.paidMonths == (try six.map { try month($0) }))
        #expect(try answer(Array(six.dropFirst()) + ["2026-06"], asOf: "2026-06").answer == .no)
        // The month thirteen back is none of the twelve.
        #expect(try answer(["2025-05"] + six.dropFirst() + ["2026-06"], asOf: "2026-06").answer == .no)
    }

    @Test("The as-of month must be paid; while it may only not be posted, it can't be said")
    func paying() throws {
        let open = try answer(six + ["2026-05"], asOf: "2026-06")
        #expect(open.paying == .undetermined)
        #expect(open.answer == .undetermined)
        let no = try answer(six + ["2026-03"], asOf: "2026-06")
        #expect(no.paying == .undetermined)
        let owed = try ShippedRules.shanghai().assess(
            Worker.record(
                (six.map { try Worker.paid($0) })
                    + [Contribution(month: try month("2026-06"), state: .owed, payer: Worker.employer)]),
            asOf: month("2026-06"))
        #expect(owed.applyNow?.answer == .no)
    }

    @Test("Months that may still be posted can make six of five")
    func openMonths() throws {
        let five = Array(six.dropFirst())
        let open = try answer(five, asOf: "2026-06")
        #expect(open.paidMonths.count == 5)
        #expect(open.openMonths == [try month("2026-05")])
        #expect(open.answer == .undetermined)
        #expect(try answer(Array(five.dropFirst()), asOf: "2026-06").answer == .no)
    }

    @Test(
        "Back-payments, other schemes, transfers and refunds are no payments here",
        arguments: [
            { $0.kind = .backPayment }, { $0.scheme = .flexible }, { $0.kind = .transfer }, { $0.state = .refunded },
            { $0.bookedMonth = $0.month.advanced(by: 1) },
        ] as [@Sendable (inout Contribution) -> Void])
    func excluded(change: @Sendable (inout Contribution) -> Void) throws {
        #expect(try answer(six + ["2026-06"], asOf: "2026-06", change).answer == .no)
    }

    @Test("Who paid doesn't matter here")
    func payer() throws {
        #expect(try answer(six + ["2026-06"], asOf: "2026-06") { $0.payer = Worker.agency }.answer == .yes)
        #expect(try answer(six + ["2026-06"], asOf: "2026-06") { $0.payer = nil }.answer == .yes)
    }

    @Test("A record without any month is a no")
    func empty() throws {
        #expect(try answer([], asOf: "2026-06").answer == .no)
    }

    @Test("The tests that are named are made, whatever stands before them in the book")
    func otherOrder() throws {
        let applyNow = """
            apply-now:
              unit: months
              tests: [scheme, state]
              dated: [{ instrument: rules-2020, article: { en: Art. 4 }, confidence: high, months: 0, of: 1 }]
            """
        let book = try SmallBook.read(
            accrual: "points: 1, months: 12", more: applyNow, tests: [.scheme, .transfer, .state])
        var moved = Contribution(month: try month("2026-06"), kind: .transfer, payer: Worker.employer)
        #expect(book.assess(try Worker.record([moved]), asOf: try month("2026-06")).applyNow?.answer == .yes)
        moved.state = .refunded
        #expect(book.assess(try Worker.record([moved]), asOf: try month("2026-06")).applyNow?.answer == .no)
    }

    @Test("Where the payer is asked for and not known, it can't be said")
    func unknownPayer() throws {
        let applyNow = """
            apply-now:
              unit: months
              tests: [payer]
              dated: [{ instrument: rules-2020, article: { en: Art. 4 }, confidence: high, months: 0, of: 1 }]
            """
        let book = try SmallBook.read(accrual: "points: 1, months: 12", more: applyNow, tests: [.state, .payer])
        let paid = Contribution(month: try month("2026-06"))
        #expect(book.assess(try Worker.record([paid]), asOf: try month("2026-06")).applyNow?.answer == .undetermined)
    }
}
