import Records

/// Amounts of contributions added up, and how many of the contributions say theirs: the sum of a record that leaves some
/// open is no smaller truth, but another one.
public struct PaidSum: Sendable, Equatable {
    public var amount = Money(fen: 0)
    /// Contributions that say the amount.
    public var said = 0
    /// Contributions in all.
    public var of = 0

    public var isComplete: Bool { said == of }

    mutating func add(_ money: Money?) {
        of += 1
        guard let money else { return }
        said += 1
        amount = Money(fen: amount.fen + money.fen)
    }
}

/// Both shares of what was paid.
public struct PaidShares: Sendable, Equatable {
    /// The person's.
    public var personal = PaidSum()
    /// The employer's.
    public var employer = PaidSum()

    mutating func add(_ contribution: Contribution) {
        guard contribution.state.isPaid else { return }
        personal.add(contribution.personal)
        employer.add(contribution.employer)
    }
}
