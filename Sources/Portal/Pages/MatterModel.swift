import Guides
import Notation
import Points

/// Something to put right: the months, what the record says, the clause, what to bring, whom to ask.
struct MatterModel: PageModel {
    let title: String
    let count: String
    let months: String
    let detail: String?
    let says: String
    let citation: String
    let ruleID: String
    let page: Page?
    let language: String

    static let fields: [ModelField<MatterModel>] = [
        .text("title") { $0.title },
        .text("count") { $0.count },
        .text("months") { $0.months },
        .text("detail", ifAny: { $0.detail }),
        .text("says") { $0.says },
        .text("citation") { $0.citation },
        .text("ruleID") { $0.ruleID },
        .text("pageID", ifAny: { $0.page?.id }),
        .text("ask", ifAny: { $0.page?.front.ask }),
        .flag("hasBring") { $0.page?.front.bring.isEmpty == false },
        .texts("bring") { $0.page?.front.bring ?? [] },
    ]

    /// Runs of months that one line names; the ledger shows the rest.
    private static let mostRuns = 6
    private static let mostNames = 3

    init(_ matter: Matter, of assessment: Assessment, guide: Guide, words: Words) {
        let rule = assessment.months.first { $0.month == matter.months[0] }.flatMap(Self.rule)
        let saying = rule.flatMap { assessment.saying(of: $0) }
        title = words.status(matter.status)
        count = words.count(.matterMonths, matter.months.count)
        months = words.list(matter.runs.map { words.months($0) }, most: Self.mostRuns)
        detail = Self.detail(of: matter, words)
        says = saying?.says[words.language] ?? ""
        citation = saying.map { words.citation($0.citation) } ?? ""
        ruleID = rule.map(MethodSection.id(of:)) ?? ""
        page = guide.page(about: matter.status.rawValue)
        language = words.language.tag
    }

    private static func rule(of month: JudgedMonth) -> RuleID? {
        month.decisive.map { $0.steps.last?.rule } ?? month.reasons.first
    }

    private static func detail(of matter: Matter, _ words: Words) -> String? {
        let payers = matter.payers.isEmpty ? words[.payerUnknown] : words.list(matter.payers, most: mostNames)
        let employers =
            matter.employers.isEmpty ? words[.contractUnknown] : words.list(matter.employers, most: mostNames)
        switch matter.status {
        case .payerDiffers:
            return words.text(.matterPayerDiffers, ["payers": payers, "employers": employers])
        case .undetermined:
            return words.text(.matterUndetermined, ["payers": payers, "employers": employers])
        case .backPaid:
            guard !matter.paidOn.isEmpty else { return nil }
            return words.text(
                .matterPaidOn, ["dates": words.list(matter.paidOn.map { words.date($0) }, most: mostNames)])
        case .counted, .owed, .refunded, .transferred, .otherScheme, .notPosted, .gap: return nil
        }
    }
}
