import Calendar
import Records

/// A contribution base that lies outside the floor and the cap of its months: one base, paid month after month.
public struct BaseOutOfBounds: Sendable, Equatable, MonthRun {
    /// Both included.
    public var months: ClosedRange<YearMonth>
    public var insurance: Contribution.Insurance
    public var base: Money
    public var bounds: BaseBounds
    /// Where the first month stands.
    public var origin: Origin?

    public var isBelow: Bool { base < bounds.floor }

    /// One sentence without a full stop.
    public var message: String {
        let side = isBelow ? "below the floor of \(bounds.floor)" : "above the cap of \(bounds.cap)"
        return "the base \(base) of \(months.span) (\(insurance.rawValue)) is \(side)"
            + origin.ending(of: months.lowerBound < months.upperBound)
    }
}

extension RuleBook {
    /// Every base outside the bounds of its month, in the order of the months; months whose bounds aren't known are
    /// left aside. A base may be wrong or the month a special one, so it is never an error.
    ///
    /// - Parameter last: the last month that is looked at; nil for all.
    public func basesOutOfBounds(in record: Record, upTo last: YearMonth? = nil) -> [BaseOutOfBounds] {
        guard let bounds else { return [] }
        let contributions = record.contributions
        let outside = contributions.indices.compactMap { place -> BaseOutOfBounds? in
            let month = contributions[place].month
            guard contributions[place].scheme == .employees, last.map({ month <= $0 }) ?? true,
                let base = contributions[place].base, let bounds = bounds[month], !bounds.contains(base)
            else { return nil }
            return BaseOutOfBounds(
                months: month...month, insurance: contributions[place].insurance, base: base, bounds: bounds,
                origin: contributions[place].origin)
        }.sorted { a, b in
            let (month, other) = (a.months.lowerBound, b.months.lowerBound)
            return month == other ? (a.insurance.rawValue, a.base) < (b.insurance.rawValue, b.base) : month < other
        }
        return outside.joined { Fact(insurance: $0.insurance, base: $0.base, bounds: $0.bounds) }
    }
}

extension Assessment {
    /// Those of the record that was assessed, up to as-of.
    public func basesOutOfBounds(in record: Record) -> [BaseOutOfBounds] {
        rules.basesOutOfBounds(in: record, upTo: asOf)
    }
}

private struct Fact: Hashable {
    let insurance: Contribution.Insurance
    let base: Money
    let bounds: BaseBounds
}
