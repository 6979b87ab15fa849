import Records
import Testing

@testable import Points

@Suite("Amounts added up")
struct PaidSumTests {
    private func paid(_ change: (inout Contribution) -> Void...) throws -> PaidShares {
        let contributions = try change.enumerated().map { index, change in
            var contribution = try Worker.paid("2024-0\(index + 1)")
            contribution.personal = Money(fen: 100)
            contribution.employer = Money(fen: 200)
            change(&contribution)
            return contribution
        }
        let record = try Worker.record(contributions)
        let sums = try ShippedRules.shanghai().assess(record, asOf: try month("2024-12")).sums(of: record)
        let paid = try #require(sums.payers.first).paid
        #expect(sums.payers.count == 1)
        #expect(sums.insurances.map(\.paid) == [paid])
        return paid
    }

    @Test("What isn't said is no zero: the sum tells of how many contributions it is")
    func partial() throws {
        let paid = try paid({ _ in }, { $0.personal = nil }, { $0.employer = Money(fen: 0) })
        #expect(
            paid
                == PaidShares(
                    personal: PaidSum(amount: Money(fen: 200), said: 2, of: 3),
                    employer: PaidSum(amount: Money(fen: 400), said: 3, of: 3)))
        #expect(!paid.personal.isComplete)
        #expect(paid.employer.isComplete)
    }

    @Test("Nothing said is a sum of none")
    func nothing() throws {
        #expect(
            try paid({ $0.personal = nil }).personal == PaidSum(amount: Money(fen: 0), said: 0, of: 1))
    }

    @Test(
        "What is owed, given back or under way is left out",
        arguments: [.owed, .refunded, .pending] as [Contribution.State])
    func unpaid(state: Contribution.State) throws {
        #expect(
            try paid({ _ in }, { $0.state = state })
                == PaidShares(
                    personal: PaidSum(amount: Money(fen: 100), said: 1, of: 1),
                    employer: PaidSum(amount: Money(fen: 200), said: 1, of: 1)))
        #expect(try paid({ $0.state = state }) == PaidShares())
    }

    @Test(
        "What was made up afterwards or brought along was paid",
        arguments: [.backPayment, .transfer] as [Contribution.Kind])
    func paidOtherwise(kind: Contribution.Kind) throws {
        #expect(
            try paid({ $0.kind = kind })
                == PaidShares(
                    personal: PaidSum(amount: Money(fen: 100), said: 1, of: 1),
                    employer: PaidSum(amount: Money(fen: 200), said: 1, of: 1)))
    }

    @Test("What was given back as an amount below zero is taken off")
    func negative() throws {
        #expect(
            try paid({ _ in }, { $0.personal = Money(fen: -30) }).personal
                == PaidSum(amount: Money(fen: 70), said: 2, of: 2))
    }
}
