import Calendar
import Records

/// A contribution base that lies outside the floor and the cap of its months: one base, paid month after month.
public struct BaseOutOfBounds: Sendable, Equatable {
    /// Both included.
    public var months: ClosedRange<YearMonth>
    public var insurance: Contribution.Insurance
    public var base: Money
    public var bounds: ClosedRange<Money>

    public var isBelow: Bool { base < bounds.lowerBound }

    /// One sentence without a full stop.
    public var message: String {
        let when =
            months.lowerBound == months.upperBound
            ? "\(months.lowerBound)" : "\(months.lowerBound) to \(months.upperBound)"
        let what = "the base \(base) of \(when) (\(insurance.rawValue))"
        return isBelow
            ? "\(what) is below the floor of \(bounds.lowerBound)" : "\(what) is above the cap of \(bounds.upperBound)"
    }
}

extension RuleBook {
    /// Every base outside the bounds of its month, in the order of the months; months whose bounds aren't known are
    /// left aside. A base may be wrong or the month a special one, so it is never an error.
    public func basesOutOfBounds(in record: Record) -> [BaseOutOfBounds] {
        guard let bounds else { return [] }
        let single = record.contributions.compactMap { contribution -> BaseOutOfBounds? in
            guard contribution.scheme == .employees, let base = contribution.base,
                let bounds = bounds[contribution.month], !bounds.contains(base)
            else { return nil }
            return BaseOutOfBounds(
                months: contribution.month...contribution.month, insurance: contribution.insurance, base: base,
                bounds: bounds)
        }.sorted { a, b in
            (a.months.lowerBound, a.insurance.rawValue, a.base) < (b.months.lowerBound, b.insurance.rawValue, b.base)
        }
        return single.reduce(into: []) { all, next in
            let index = all.lastIndex { earlier in
                earlier.insurance == next.insurance && earlier.base == next.base && earlier.bounds == next.bounds
                    && earlier.months.upperBound.advanced(by: 1) == next.months.lowerBound
            }
            guard let index else { return all.append(next) }
            all[index].months = all[index].months.lowerBound...next.months.upperBound
        }
    }
}
