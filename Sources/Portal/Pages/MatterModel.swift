import Guides
import Notation
import Points

/// Something to put right: the months, what the record says, the clause, what to bring, whom to ask.
struct MatterModel: PageModel {
    let title: String
    let look: String
    let sign: String
    let count: String
    let months: String
    let detail: String?
    let says: String
    let citation: String
    let ruleID: String
    /// What putting it right brings.
    let worth: [String]
    let page: Page?

    static let fields: [ModelField<MatterModel>] = [
        .text("title") { $0.title },
        .text("look") { $0.look },
        .text("sign") { $0.sign },
        .text("count") { $0.count },
        .text("months") { $0.months },
        .text("detail", ifAny: { $0.detail }),
        .text("says") { $0.says },
        .text("citation") { $0.citation },
        .text("ruleID") { $0.ruleID },
        .texts("worth") { $0.worth },
        .text("pageID", ifAny: { $0.page?.id }),
        .text("ask", ifAny: { $0.page?.front.ask }),
        .text("say", ifAny: { $0.page?.front.say }),
        .flag("hasBring") { $0.page?.front.bring.isEmpty == false },
        .texts("bring") { $0.page?.front.bring ?? [] },
    ]

    /// Runs of months that one line names; the ledger shows the rest.
    private static let mostRuns = 6
    private static let mostNames = 3

    init(_ matter: Matter, of assessment: Assessment, guide: Guide, words: Words) {
        let rule = assessment.months.first { $0.month == matter.months[0] }.flatMap(Self.rule)
        let saying = rule.flatMap { assessment.saying(of: $0) }
        count = words.count(.matterMonths, matter.months.count)
        months = words.list(matter.runs.map { words.months($0) }, most: Self.mostRuns)
        detail = Self.detail(of: matter, words)
        says = saying?.says[words.language] ?? ""
        citation = saying.map { words.shortCitation($0.citation) } ?? ""
        ruleID = rule.map(RulePlace.id(of:)) ?? ""
        worth = matter.putRight.map { WorthOfRight(assessment: assessment, words: words).lines($0) } ?? []
        let page = guide.page(about: matter.status.rawValue)
        self.page = page
        title = page?.front.title ?? words.status(matter.status)
        look = "\(StatusLook(matter.status).cssClass)"
        sign = words.sign(matter.status) ?? ""
    }

    private static func rule(of month: JudgedMonth) -> RuleID? {
        month.decisive.map { $0.steps.last?.rule } ?? month.reasons.first
    }

    private static func detail(of matter: Matter, _ words: Words) -> String? {
        let facts: [String]
        switch matter.status {
        case .payerDiffers, .undetermined:
            facts = [
                names(matter.payers, as: .monthPaidBy, ifNone: .payerUnknown, words),
                names(matter.employers, as: .monthContract, ifNone: .contractUnknown, words),
            ]
        case .backPaid:
            let days = words.list(matter.paidOn.map { words.date($0) }, most: mostNames)
            facts = matter.paidOn.isEmpty ? [] : [words.text(.matterPaidOn, ["dates": days])]
        case .counted, .owed, .refunded, .transferred, .otherScheme, .notPosted, .gap: facts = []
        }
        return facts.isEmpty ? nil : facts.joined(separator: " · ")
    }

    private static func names(_ names: [String], as word: Word, ifNone none: Word, _ words: Words) -> String {
        names.isEmpty ? words[none] : words.text(word, ["value": words.list(names, most: mostNames)])
    }
}
