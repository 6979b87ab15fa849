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
    let tests: [StatementClause]
    let rates: [PageText]
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
        .list("rates") { $0.rates },
        .flag("hasLaw") { !$0.law.isEmpty },
        .list("law") { $0.law },
        .flag("hasOfficial") { !$0.official.isEmpty },
        .list("official") { $0.official },
        .model("code") { $0.code },
    ]
}

/// A fact of the answer in each language.
struct StatementFact: PageModel {
    let term: PageText
    let value: PageText
    let note: PageText

    static let fields: [ModelField<StatementFact>] = [
        .spoken("term") { $0.term },
        .spoken("value") { $0.value },
        .spoken("note") { $0.note },
    ]

    static func facts(_ assessment: Assessment, words: PageWords) -> [StatementFact] {
        let facts = words.languages.map { AnswerModel.facts(assessment, $0) }
        return facts[0].indices.map { index in
            func text(_ part: (FactModel) -> String) -> PageText {
                PageText(zip(words.languages, facts).map { ($0.language, part($1[index])) })
            }
            return StatementFact(term: text(\.term), value: text(\.value), note: text(\.note))
        }
    }
}

/// A rule and where it stands.
struct StatementClause: PageModel {
    let says: PageText
    let place: PageText

    static let fields: [ModelField<StatementClause>] = [
        .spoken("says") { $0.says },
        .spoken("place") { $0.place },
    ]

    /// How sure it is stands in few words: there is little room on paper.
    init(_ saying: RuleSaying, words: PageWords) {
        says = words.text { saying.says[$0.language] }
        place = words.text { $0.indicatorCitation(saying.citation) }
    }
}
