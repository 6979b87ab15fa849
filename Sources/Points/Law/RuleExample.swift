import Calendar
import Diagnostics
import Notation
import Records

/// An example that a rule book carries: a record, and what the book must make of it.
public struct RuleExample: Sendable, Equatable {
    public var says: Wording
    public var asOf: YearMonth
    public var record: Record
    public var expected: [Expectation]

    /// One value of the outcome, as the book writes it, and where it is written.
    public struct Expectation: Sendable, Equatable {
        /// `points`, `countedMonths`, or the id of an indicator.
        public var name: String
        public var value: String
        public var place: Place
    }
}
