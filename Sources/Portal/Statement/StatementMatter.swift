import Points
import Records

/// Months that don't count, what the record says of them, and why they don't.
struct StatementMatter: PageModel {
    let look: String
    let sign: String
    let months: String
    let record: PageText
    let status: PageText
    let why: StatementClause?
    let count: String

    static let fields: [ModelField<StatementMatter>] = [
        .text("look") { $0.look },
        .text("sign") { $0.sign },
        .text("which") { $0.months },
        .spoken("record") { $0.record },
        .spoken("status") { $0.status },
        .model("why") { $0.why },
        .text("count") { $0.count },
    ]

    /// Stretches of months that a line of the list names; the table of months has all of them.
    private static let mostRuns = 12

    init(_ matter: Matter, of assessment: Assessment, _ record: Record, words: PageWords) {
        look = "\(StatusLook(matter.status).cssClass)"
        sign = words.own.statementSign(matter.status)
        months = words.own.list(matter.runs.map { words.months($0) }, most: Self.mostRuns)
        self.record = words.text { words in
            MatterSays(matter, of: assessment, record, words: words).recordInShort
                .joined(separator: words[.reasonSeparator])
        }
        status = words.text { $0.status(matter.status) }
        why = MatterClause(matter, of: assessment).map { StatementClause($0.saying, words: words) }
        count = words.own.number(matter.months.count)
    }
}
