import Calendar
import Notation
import Points

/// What was asked of a batch.
struct BatchOrder: Sendable {
    var input: String
    var rules: String
    var asOf: YearMonth?
    var target: Fraction?
    var language: Language
    var content: String?
    var templates: String?
    var layout: String?
    /// The heading of the column that says whose row it is, where the input is a table.
    var person: String?
    /// A folder with what each person states, beside a table.
    var stated: String?
    var kinds: [Kind]
    var shard: BatchShard?
    var workers: Int

    /// What is made of each record.
    enum Kind: String, Sendable, CaseIterable {
        case portal
        case statement
        /// The portal without the guide, for where that stands elsewhere.
        case brief

        /// The folder of its files.
        var folder: String {
            switch self {
            case .portal: "portals"
            case .statement: "statements"
            case .brief: "briefs"
            }
        }
    }
}
