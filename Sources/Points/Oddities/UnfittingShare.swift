import Calendar
import Records

/// What a person paid, where it doesn't follow from the base: the same amount on the same base, month after month.
public struct UnfittingShare: Sendable, Equatable, MonthRun {
    /// Both included.
    public var months: ClosedRange<YearMonth>
    public var insurance: Contribution.Insurance
    public var personal: Money
    public var base: Money
    public var percent: Fraction
    /// Where the first month stands.
    public var origin: Origin?

    /// Fen that cities gain or lose by rounding: Shanghai cuts to the fen and then goes up to ten of them.
    private static let rounding: Fraction = 10

    /// What the amount should be, in fen.
    private var expected: Fraction { percent * base.fen / 100 }

    /// Whether the amount differs from the exact one by more than rounding can.
    var isUnfitting: Bool {
        let difference = Fraction(personal.fen) - expected
        return difference > Self.rounding || difference < Self.rounding * -1
    }

    /// One sentence without a full stop.
    public var message: String {
        let amount = expected.isWhole ? "\(Money(fen: expected.numerator))" : "\(expected / 100)"
        return "the person's share \(personal) of \(months.span) (\(insurance.rawValue)) is not \(percent) % "
            + "of the base \(base) (\(amount))" + origin.ending(of: months.lowerBound < months.upperBound)
    }
}

extension RuleBook {
    /// Every amount that a person paid as an employee and that isn't the share of its base, in the order of the months;
    /// months whose share isn't known are left aside.
    public func unfittingShares(in record: Record) -> [UnfittingShare] {
        let unfitting = record.contributions.compactMap(unfittingShare).sorted { a, b in
            (a.months.lowerBound, a.insurance.rawValue, a.base, a.personal)
                < (b.months.lowerBound, b.insurance.rawValue, b.base, b.personal)
        }
        return unfitting.joined {
            Fact(insurance: $0.insurance, personal: $0.personal, base: $0.base, percent: $0.percent)
        }
    }

    private func unfittingShare(_ contribution: Contribution) -> UnfittingShare? {
        guard contribution.scheme == .employees, contribution.kind != .transfer, contribution.state == .paid,
            let base = contribution.base, let personal = contribution.personal, base.fen != 0, personal.fen != 0,
            let share = personalShares.first(where: { $0.insurance == contribution.insurance }),
            let percent = share.percent[contribution.month]
        else { return nil }
        let paid = UnfittingShare(
            months: contribution.month...contribution.month, insurance: contribution.insurance, personal: personal,
            base: base, percent: percent, origin: contribution.origin)
        return paid.isUnfitting ? paid : nil
    }
}

private struct Fact: Hashable {
    let insurance: Contribution.Insurance
    let personal: Money
    let base: Money
    let percent: Fraction
}
