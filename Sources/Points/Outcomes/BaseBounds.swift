import Calendar
import Records

/// A contribution base that lies outside the floor and the cap of its month.
public struct BaseOutOfBounds: Sendable, Equatable {
    public var month: YearMonth
    public var insurance: Contribution.Insurance
    public var base: Money
    public var bounds: ClosedRange<Money>

    /// One sentence without a full stop.
    public var message: String {
        base < bounds.lowerBound
            ? "the base \(base) of \(month) (\(insurance.rawValue)) is below the floor of \(bounds.lowerBound)"
            : "the base \(base) of \(month) (\(insurance.rawValue)) is above the cap of \(bounds.upperBound)"
    }
}

extension RuleBook {
    /// Every base outside the bounds of its month, in the order of the months; months whose bounds aren't known are
    /// left aside. A base may be wrong or the month a special one, so it is never an error.
    public func basesOutOfBounds(in record: Record) -> [BaseOutOfBounds] {
        guard let bounds else { return [] }
        return record.contributions.compactMap { contribution -> BaseOutOfBounds? in
            guard contribution.scheme == .employees, let base = contribution.base,
                let bounds = bounds[contribution.month], !bounds.contains(base)
            else { return nil }
            return BaseOutOfBounds(
                month: contribution.month, insurance: contribution.insurance, base: base, bounds: bounds)
        }.sorted { a, b in
            (a.month, a.insurance.rawValue, a.base) < (b.month, b.insurance.rawValue, b.base)
        }
    }
}
