import Calendar
import Records

/// Months of an insurance of which nothing is on record, between months of which something is.
public struct MissingMonths: Sendable, Equatable {
    /// Both included.
    public var months: ClosedRange<YearMonth>
    public var insurance: Contribution.Insurance

    /// One sentence without a full stop.
    public var message: String { "\(months.span) (\(insurance.rawValue)): nothing on record" }
}

extension Record {
    /// The holes in each insurance between its own first and last month on record, in the order of the months. An
    /// insurance that an export leaves out, or that ended, as maternity insurance did, has none of them.
    public var missingMonths: [MissingMonths] {
        Dictionary(grouping: contributions, by: \.insurance).flatMap { insurance, contributions in
            let months = contributions.map(\.month).sorted()
            return zip(months, months.dropFirst()).filter { $0.months(to: $1) > 1 }.map { before, after in
                MissingMonths(months: before.advanced(by: 1)...after.advanced(by: -1), insurance: insurance)
            }
        }.sorted { a, b in
            (a.months.lowerBound, a.insurance.rawValue) < (b.months.lowerBound, b.insurance.rawValue)
        }
    }
}
