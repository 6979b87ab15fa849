import Guides
import Markup
import Notation
import Points
import Records
import Sharing

/// The statement that a person lays on a counter: the answer, how it came about, every month, and why.
struct StatementPage: RootModel {
    static let template = "paper/statement"

    let frame: PaperFrame
    let form: PaperForm
    let method: PageText
    let number: String
    let isRange: Bool
    let answer: PageText
    let notices: [PageText]
    let facts: [StatementFact]
    let timeline: StatementTimeline?
    let ledger: StatementLedger?
    let matters: [StatementMatter]
    let sums: StatementSums?
    let tests: [PaperClause]
    let rates: PageText
    /// What becomes of several contributions of one month, where there are any.
    let best: PageText?
    let hasMonths: Bool
    let law: [StatementArticle]
    let official: [PageText]
    let code: StatementCodeModel

    static let fields: [ModelField<StatementPage>] = [
        .model("frame") { $0.frame },
        .text("form") { $0.form.text },
        .spoken("method") { $0.method },
        .text("number") { $0.number },
        .flag("isRange") { $0.isRange },
        .spoken("answer") { $0.answer },
        .list("notices") { $0.notices },
        .list("facts") { $0.facts },
        .model("picture") { $0.timeline },
        .model("months") { $0.ledger },
        .flag("hasMatters") { !$0.matters.isEmpty },
        .list("matters") { $0.matters },
        .model("sums") { $0.sums },
        .list("tests") { $0.tests },
        .spoken("rates") { $0.rates },
        .model("best") { $0.best },
        .flag("hasMonths") { $0.hasMonths },
        .flag("hasLaw") { !$0.law.isEmpty },
        .list("law") { $0.law },
        .list("official") { $0.official },
        .model("code") { $0.code },
    ]
}
