import Notation
import Records

/// How one city's export, or one table of codes, is laid out: which heading stands over what.
public struct Layout: Sendable, Equatable {
    public static let format = "export-layout/1"
    /// The layout of a record's own columns.
    public static let ownID = "record"

    public var id: String
    public var title: Wording
    /// The insurance of a row where no column says it.
    public var insurance: Contribution.Insurance
    /// Whether a row says who paid in a range of months, and nothing of contributions.
    public var givesEmployers = false
    /// In the order in which the city lists them.
    public var columns: [Column]

    /// One column of the table.
    public struct Column: Sendable, Equatable {
        /// The heading as the city writes it, and others that were seen for it; never empty.
        public var headings: [String]
        /// Nil where nothing of it belongs in a record.
        public var field: Field?
        /// The insurance whose amount it is, where a row has amounts of several.
        public var insurance: Contribution.Insurance?
        /// From 1: the month of the row's year whose kind or state it is, where a row is a year.
        public var month: Int?
        /// Whether a table may be without it.
        public var isOptional: Bool
    }

    /// What may stand in a column.
    public enum Field: String, Sendable, CaseIterable {
        /// The month that the contribution is for.
        case month
        /// A range of such months in one cell: `202401-202406`.
        case range
        /// The first and the last month of a range, in two cells.
        case first, last
        /// The year of a row that has a column for each month.
        case year
        /// The month in which it was booked.
        case bookedMonth
        /// How many months the row stands for.
        case count
        case insurance, scheme, kind, state, payer, payerCode, base, personal, employer, paidOn
        /// Whether income tax was paid on the same base.
        case taxMatches

        /// Whether it is a sum of yuan.
        var isAmount: Bool {
            switch self {
            case .base, .personal, .employer: true
            case .month, .range, .first, .last, .year, .bookedMonth, .count, .insurance, .scheme, .kind, .state, .payer,
                .payerCode, .paidOn, .taxMatches:
                false
            }
        }
    }
}
