import Notation
import Points
import Records

/// Something to put right: the months, what record and contract say, the clause, what to bring, whom to ask.
struct MatterModel: PageModel {
    let title: String
    let look: String
    let sign: String
    let count: String
    let months: String
    let record: [String]
    let contract: [String]
    let says: String
    let citation: String
    let ruleID: String
    /// What putting it right brings.
    let worth: [String]
    let page: GuideTopics.Topic?
    /// Whether the page stands on the portal, to be linked to.
    let isGuideHere: Bool
    /// What to say there.
    let say: String?

    static let fields: [ModelField<MatterModel>] = [
        .text("title") { $0.title },
        .text("look") { $0.look },
        .text("sign") { $0.sign },
        .text("count") { $0.count },
        .text("months") { $0.months },
        .texts("record") { $0.record },
        .texts("contract") { $0.contract },
        .text("says") { $0.says },
        .text("citation") { $0.citation },
        .text("ruleID") { $0.ruleID },
        .texts("worth") { $0.worth },
        .text("pageID", ifAny: { $0.isGuideHere ? $0.page?.id : nil }),
        .text("ask", ifAny: { $0.page?.ask }),
        .text("say", ifAny: { $0.say }),
        .flag("hasBring") { $0.page?.bring.isEmpty == false },
        .texts("bring") { $0.page?.bring ?? [] },
    ]

    /// Runs of months that one line names; the ledger shows the rest.
    private static let mostRuns = 6

    /// - Parameter record: the one that was assessed.
    init(
        _ matter: Matter, of assessment: Assessment, _ record: Record, topics: GuideTopics, isGuideHere: Bool,
        words: Words
    ) {
        self.isGuideHere = isGuideHere
        let clause = MatterClause(matter, of: assessment)
        let says = MatterSays(matter, of: assessment, record, words: words)
        count = words.count(.matterMonths, matter.months.count)
        months = words.list(matter.runs.map { words.months($0) }, most: Self.mostRuns)
        self.record = says.record
        contract = says.contract
        self.says = clause?.saying.says[words.language] ?? ""
        citation = clause.map { words.shortCitation($0.saying.citation) } ?? ""
        ruleID = clause.map { RulePlace.id(of: $0.rule) } ?? ""
        worth = matter.putRight.map { WorthOfRight(assessment: assessment, words: words).lines($0) } ?? []
        let page = topics[matter.status.rawValue]
        self.page = page
        say = says.isBetweenContracts ? words[.checklistBetweenSay] : page?.say
        title = page?.title ?? words.status(matter.status)
        look = "\(StatusLook(matter.status).cssClass)"
        sign = words.sign(matter.status) ?? ""
    }
}
