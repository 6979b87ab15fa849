import Calendar
import Notation

/// A value that is announced anew from time to time, most about once a year, by the month from which on it holds.
public struct YearlySeries<Value: Sendable>: Sendable {
    public var title: Wording
    /// Who announces it, and under which name.
    public var source: Wording
    /// The oldest first; never empty.
    public var entries: [Entry]

    public struct Entry: Sendable {
        public var from: YearMonth
        /// Nil from a month on for which none is known.
        public var value: Value?
        public var confidence: Confidence
    }

    public func entry(in month: YearMonth) -> Entry? { entries.last { $0.from <= month } }

    /// The value of a month; nil where it is not known.
    public subscript(month: YearMonth) -> Value? { entry(in: month)?.value }
}

extension YearlySeries: Equatable where Value: Equatable {}
extension YearlySeries.Entry: Equatable where Value: Equatable {}
