import Guides
import Markup
import Notation
import Points
import Records

/// Everything that stands on a person's portal.
struct PortalPage: RootModel {
    static let template = "portal/page"

    let title: String
    let whose: String?
    /// The citizen number with all but its ends covered.
    let number: String?
    let source: String?
    let answer: AnswerModel
    /// What became otherwise since another export, where somebody asked.
    let since: SinceSection?
    let hasMonths: Bool
    /// An empty box as wide as the timeline up to "now", and the point at which it opens.
    let untilNow: HTML
    let timelineLead: String
    /// By which version the months are judged.
    let judgedBy: String
    let timeline: HTML
    let timelineMore: String?
    let key: [KeyModel]
    let ledger: LedgerTable
    let legend: [LegendModel]
    let details: MonthDetails
    let matters: [MatterModel]
    /// What all of them together are worth.
    let mattersWorth: String?
    /// Bases outside the floor and the cap of their months, a sentence each.
    let bases: [String]
    let indicators: IndicatorsSection
    let downloads: Downloads

    static let fields: [ModelField<PortalPage>] = PortalShared.fields.map { $0.known() } + own

    /// What is one person's.
    private static let own: [ModelField<PortalPage>] = [
        .text("title") { $0.title },
        .text("whose", ifAny: { $0.whose }),
        .text("number", ifAny: { $0.number }),
        .text("source", ifAny: { $0.source }),
        .model("answer") { $0.answer },
        .model("since") { $0.since },
        .flag("hasMonths") { $0.hasMonths },
        .html("untilNow") { $0.untilNow },
        .text("timelineLead") { $0.timelineLead },
        .text("judgedBy") { $0.judgedBy },
        .html("timeline") { $0.timeline },
        .text("timelineMore", ifAny: { $0.timelineMore }),
        .list("key") { $0.key },
        .written("ledger") { $0.ledger },
        .list("legend") { $0.legend },
        .written("details") { $0.details },
        .flag("hasMatters") { !$0.matters.isEmpty },
        .flag("hasBases") { !$0.bases.isEmpty },
        .texts("bases") { $0.bases },
        .list("matters") { $0.matters },
        .text("mattersWorth", ifAny: { $0.mattersWorth }),
        .model("method") { $0.indicators },
        .written("jsonLink") { $0.downloads.json },
        .written("csvLink") { $0.downloads.csv },
    ]
}
