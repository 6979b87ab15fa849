import Calendar
import Guides
import Notation
import Points
import Records
import Sharing

/// A person's portal: the answer, the timeline, every month and why, what to put right, the guide and the law, in one
/// file that needs nothing but a browser.
public enum PersonPortal {
    /// The page as bytes; the same inputs give the same bytes.
    ///
    /// - Parameters:
    ///   - target: points about which the page says when they are reached; the pass mark if nil.
    ///   - since: what became otherwise since another export, where somebody asked.
    public static func render(
        record: Record, assessment: Assessment, target: Fraction? = nil, since: Difference? = nil, guide: Guide,
        theme: Theme
    ) -> OutputFile {
        let page = model(
            record: record, assessment: assessment, target: target, since: since, guide: guide, theme: theme)
        return OutputFile(bytes: theme.portal.render(page))
    }

    /// What the page's template gets.
    static func model(
        record: Record, assessment: Assessment, target: Fraction? = nil, since: Difference? = nil, guide: Guide,
        theme: Theme
    ) -> PortalPage {
        let words = theme.words
        let aim = target ?? assessment.passMark?.value
        let rates = WorthText(words: words).lines(.accumulation(assessment.accumulation.entry.value))
        let (timeline, left) = TimelineDrawing.svg(assessment, words: PageWords(words))
        return PortalPage(
            words: words,
            policy: ContentSecurityPolicy(style: theme.style, script: theme.script).text,
            style: theme.style,
            script: theme.script,
            title: words.text(.pageTitle, ["date": words.date(assessment.asOf.lastDay)]),
            whose: record.person.name.map { words.text(.brand, ["name": $0]) },
            number: record.person.idNumber.map(Masking.number),
            source: record.source.name,
            answer: AnswerModel(assessment, guide: guide, words: words),
            since: since.map { SinceSection($0, of: assessment, words: words) },
            hasMonths: !assessment.months.isEmpty,
            untilNow: TimelineDrawing.untilNow(assessment),
            timelineLead: words.text(
                .timelineLead,
                ["rule": rates.joined(separator: words[.reasonSeparator])]),
            judgedBy: words.text(
                .detailsJudged,
                [
                    "date": words.date(assessment.asOf.lastDay),
                    "instrument": assessment.instrument.title[words.language],
                ]),
            timeline: timeline,
            timelineMore: left > 0 ? words.count(.timelineMore, left) : nil,
            key: KeyModel.models(of: assessment, words: words),
            ledger: LedgerTable(words: words).html(assessment),
            legend: LegendModel.models(of: assessment, words: words),
            details: MonthDetails(assessment: assessment, words: words).html(),
            matters: assessment.matters.map { MatterModel($0, of: assessment, record, guide: guide, words: words) },
            mattersWorth: WorthOfRight(assessment: assessment, words: words).all,
            bases: BoundsText(words: words).lines(assessment.basesOutOfBounds(in: record)),
            guide: [Section.query, .points, .putRight].compactMap {
                SectionModel($0, of: guide, titleLevel: 4, words: words)
            },
            questions: SectionModel(.questions, of: guide, titleLevel: 3, words: words),
            law: SectionModel(.law, of: guide, titleLevel: 3, words: words),
            indicators: IndicatorsSection(
                assessment, target: aim.map { assessment.target($0) }, words: words),
            rules: RulesSection(assessment.rules, words: words),
            statutes: guide.statutes.map { StatuteModel($0, words: words) },
            downloads: Downloads(record))
    }
}
