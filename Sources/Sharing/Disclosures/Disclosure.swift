import Calendar
import Points
import Records

/// What one receiver is told, and nothing else: it is made from an allow-list and has no room for anything that can't be
/// granted. A summary is made from it and never from a record (PIPL art. 6: no more than the purpose needs).
public struct Disclosure: Sendable, Equatable {
    public static let format = "record-portal-disclosure/1"

    public var terms: DisclosureTerms
    public var asOf: YearMonth
    public var name: Name?
    /// The last four characters of the citizen number.
    public var numberTail: String?
    /// Id of the rule book.
    public var rules: String
    /// First day of the version that was applied; nil where nobody knows it.
    public var version: CivilDate?
    /// Of the whole record up to as-of, like the points, whatever the window.
    public var countedMonths: Int
    /// Months to be confirmed.
    public var undeterminedMonths: Int
    /// Those that are certain, from contributions.
    public var points: Fraction
    /// With every month to be confirmed confirmed.
    public var pointsIfConfirmed: Fraction
    /// The judged months of the window, in their order; never empty.
    public var months: [Month]
    public var contributions: [Row]
    public var milestones: [Accumulation.Milestone]?
    public var evidence: Evidence?

    /// A name, covered or whole.
    public struct Name: Sendable, Equatable {
        public var text: String
        public var isWhole: Bool
    }

    /// A month and what became of it.
    public struct Month: Sendable, Equatable {
        public var month: YearMonth
        public var status: MonthStatus
    }

    /// What was granted of one contribution to the pension.
    public struct Row: Sendable, Equatable {
        public var month: YearMonth
        /// Whether the receiver paid it, where its own months were granted.
        public var isOwn = false
        public var payer: Payer?
        public var base: Money?
        public var personal: Money?
        public var employer: Money?

        init(month: YearMonth) { self.month = month }
    }

    /// Who paid.
    public enum Payer: Sendable, Equatable {
        case named(String)
        /// The person, who may not want to be named.
        case person
    }

    /// From the first to the last month that it speaks of.
    public var window: ClosedRange<YearMonth> { months[0].month...months[months.count - 1].month }
}
