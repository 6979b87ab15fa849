import Markup
import Points

/// The timeline drawn for paper, with its key.
struct StatementTimeline: PageModel {
    let timeline: HTML
    let key: [StatementKey]
    /// How many stretches of months found no room in it.
    let more: PageText?

    static let fields: [ModelField<StatementTimeline>] = [
        .html("timeline") { $0.timeline },
        .list("key") { $0.key },
        .model("more") { $0.more },
    ]

    /// Nil for a record without months.
    init?(_ assessment: Assessment, words: PageWords) {
        guard !assessment.months.isEmpty else { return nil }
        let (svg, left) = TimelineDrawing.svg(
            assessment, on: words.isOne ? .paper : .paperForTwo, words: words)
        timeline = svg
        let looks = Set(assessment.months.map { StatusLook($0.status) })
        key = StatusLook.allCases.filter(looks.contains).map { look in
            StatementKey(look: "\(look.cssClass)", sign: "", meaning: words[look.word])
        }
        more = left > 0 ? words.text { $0.count(.statementTimelineMore, left) } : nil
    }
}
