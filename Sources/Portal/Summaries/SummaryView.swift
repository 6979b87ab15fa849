import Calendar
import Guides
import Markup
import Notation
import Points
import Sharing

/// What a receiver reads: made from a disclosure, and from what is the same for everybody.
struct SummaryView: RootModel {
    static let template = "shared/view"

    let isOne: Bool
    let method: PageText
    let particulars: [ParticularModel]
    let number: String
    let isRange: Bool
    let answer: PageText
    let monthsLead: PageText
    let ledger: HTML
    let legend: [StatementKey]
    let contributions: SummaryContributions?
    let milestones: [SummaryMilestone]
    let evidence: [ParticularModel]
    let official: [PageText]
    let code: SummaryCodeModel?

    static let fields: [ModelField<SummaryView>] = [
        .flag("isOne") { $0.isOne },
        .spoken("method") { $0.method },
        .list("particulars") { $0.particulars },
        .text("number") { $0.number },
        .flag("isRange") { $0.isRange },
        .spoken("answer") { $0.answer },
        .spoken("monthsLead") { $0.monthsLead },
        .html("ledger") { $0.ledger },
        .list("legend") { $0.legend },
        .model("contributions") { $0.contributions },
        .flag("hasMilestones") { !$0.milestones.isEmpty },
        .list("milestones") { $0.milestones },
        .flag("hasEvidence") { !$0.evidence.isEmpty },
        .list("evidence") { $0.evidence },
        .list("official") { $0.official },
        .flag("isSigned") { $0.code != nil },
        .model("code") { $0.code },
    ]

    /// - Parameters:
    ///   - rules: the rule book of the disclosure, for its titles.
    ///   - code: nil where nobody signed.
    init(_ disclosure: Disclosure, rules: RuleBook, guides: [Guide], code: SummaryCode?, words: PageWords) {
        let table = SummaryMonths(words: words)
        let instrument = rules.instrument(on: disclosure.asOf.lastDay)
        isOne = words.isOne
        method = words.text { words in
            words.text(
                .statementMethod,
                ["book": rules.title[words.language], "instrument": instrument.title[words.language]])
        }
        particulars = Self.particulars(of: disclosure, words)
        isRange = disclosure.pointsIfConfirmed > disclosure.points
        number = AnswerModel.number(disclosure.points, ifConfirmed: disclosure.pointsIfConfirmed, words.own)
        answer = words.answer(
            disclosure.points, ifConfirmed: disclosure.pointsIfConfirmed, counted: disclosure.countedMonths,
            open: disclosure.undeterminedMonths, asOf: disclosure.asOf)
        monthsLead = words.text { $0.text(.summaryMonthsLead, ["months": words.months(disclosure.window)]) }
        ledger = table.html(disclosure.months)
        legend = table.legend(disclosure.months)
        contributions = SummaryContributions(disclosure, words: words)
        milestones = (disclosure.milestones ?? []).map { milestone in
            SummaryMilestone(
                month: words.month(milestone.month), points: words.text { $0.points(milestone.points) })
        }
        evidence = disclosure.evidence.map { EvidenceLines(words: words).lines($0) } ?? []
        official = guides.officialCheck(words)
        self.code = code.map { SummaryCodeModel($0, words: words) }
    }

    private static func particulars(of disclosure: Disclosure, _ words: PageWords) -> [ParticularModel] {
        let terms = disclosure.terms
        return [
            ParticularModel(term: words[.summaryTo], value: terms.receiver),
            ParticularModel(term: words[.summaryPurpose], value: terms.purpose),
            disclosure.name.map { ParticularModel(term: words[.statementName], value: $0.text) },
            disclosure.numberTail.map { ParticularModel(term: words[.summaryNumber], value: $0) },
            ParticularModel(term: words[.statementAsOf], value: words.month(disclosure.asOf)),
            ParticularModel(term: words[.summaryIssued], value: words.date(terms.issuedOn)),
            ParticularModel(term: words[.summaryExpires], value: words.date(terms.expiresOn)),
        ].compactMap { $0 }
    }
}

/// A month in which points were reached.
struct SummaryMilestone: PageModel {
    let month: String
    let points: PageText

    static let fields: [ModelField<SummaryMilestone>] = [
        .text("month") { $0.month },
        .spoken("points") { $0.points },
    ]
}

/// The code of a signed summary, to scan and to copy.
struct SummaryCodeModel: PageModel {
    let symbol: HTML
    let text: String

    static let fields: [ModelField<SummaryCodeModel>] = [
        .html("symbol") { $0.symbol },
        .text("code") { $0.text },
    ]

    init(_ code: SummaryCode, words: PageWords) {
        text = code.text
        symbol = CodeDrawing.svg(code.text, title: words.line { $0[.summaryCode] })
    }
}
