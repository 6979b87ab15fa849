import Points
import Records

/// Months that don't count, or not yet: what the record says of them, and why.
struct StatementMatter: PageModel {
    let look: String
    /// As in the table of months; nil where the statement has none.
    let sign: String?
    let months: String
    let record: PageText
    let status: PageText
    let why: PaperClause?
    let count: String

    static let fields: [ModelField<StatementMatter>] = [
        .text("look") { $0.look },
        .text("sign", ifAny: { $0.sign }),
        .text("which") { $0.months },
        .spoken("record") { $0.record },
        .spoken("status") { $0.status },
        .model("why") { $0.why },
        .text("count") { $0.count },
    ]

    /// Stretches of months that a line names where the table of months has all of them.
    private static let mostRuns = 12

    init(_ matter: Matter, of assessment: Assessment, _ record: Record, form: PaperForm, words: PageWords) {
        let hasTable: Bool =
            switch form.months {
            case .all: true
            case .year, .none: false
            }
        look = "\(StatusLook(matter.status).cssClass)"
        sign = hasTable ? words.own.statementSign(matter.status) : nil
        months = words.own.list(
            matter.runs.map { words.months($0) }, most: hasTable ? Self.mostRuns : matter.runs.count)
        self.record = words.text { words in
            words.clauses(MatterSays(matter, of: assessment, record, words: words).recordInShort)
        }
        status = words.text { words in words.text(.statementStatus, ["status": words.status(matter.status)]) }
        why = MatterClause(matter, of: assessment).map { clause in
            // A rule that can't be applied yet has not decided against the month.
            let open = matter.status == .undetermined ? words[.statementUndetermined] : nil
            return PaperClause(clause.saying, instead: open, words: words)
        }
        count = words.own.number(matter.months.count)
    }
}
