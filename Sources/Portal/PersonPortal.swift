import Calendar
import Guides
import Notation
import Points
import Records
import Sharing

/// A person's portal: the answer, the timeline, every month and why, what to put right, the guide and the law, in one
/// file that needs nothing but a browser.
///
/// What is the same for all people is made once and stands in the template as bytes; what is left is one person's.
public struct PersonPortal: Sendable {
    /// Of the page, where what is the same for all people is known.
    let template: Template
    let topics: GuideTopics
    let hasGuide: Bool
    let words: Words
    private let phrases: MonthPhrases

    /// - Parameters:
    ///   - book: by which the records are judged.
    ///   - hasGuide: whether the pages of the guide stand on the portal too.
    public init(book: RuleBook, guide: Guide, theme: Theme, hasGuide: Bool = true) {
        let shared = PortalShared(book: book, guide: guide, theme: theme, hasGuide: hasGuide)
        self.init(
            template: theme.portal.knowing(first: PortalShared.fields.count, shared.values),
            topics: GuideTopics(guide), hasGuide: hasGuide, words: theme.words)
    }

    init(template: Template, topics: GuideTopics, hasGuide: Bool, words: Words) {
        self.template = template
        self.topics = topics
        self.hasGuide = hasGuide
        self.words = words
        phrases = MonthPhrases(words)
    }

    /// The page as bytes; the same inputs give the same bytes.
    ///
    /// - Parameters:
    ///   - assessment: of the record, by the portal's book.
    ///   - target: points about which the page says when they are reached; the pass mark if nil.
    ///   - since: what became otherwise since another export, where somebody asked.
    public func page(
        of record: Record, _ assessment: Assessment, target: Fraction? = nil, since: Difference? = nil
    ) -> OutputFile {
        OutputFile(bytes: template.render(model(of: record, assessment, target: target, since: since)))
    }

    /// What the page's template gets.
    func model(
        of record: Record, _ assessment: Assessment, target: Fraction? = nil, since: Difference? = nil
    ) -> PortalPage {
        let aim = target ?? assessment.passMark?.value
        let rates = WorthText(words: words).lines(.accumulation(assessment.accumulation.entry.value))
        let (timeline, left) = TimelineDrawing.svg(assessment, words: PageWords(words))
        return PortalPage(
            title: words.text(.pageTitle, ["date": words.date(assessment.asOf.lastDay)]),
            whose: record.person.name.map { words.text(.brand, ["name": $0]) },
            number: record.person.idNumber.map(Masking.number),
            source: record.source.name,
            answer: AnswerModel(assessment, topics: topics, words: words),
            since: since.map { SinceSection($0, of: assessment, words: words) },
            hasMonths: !assessment.months.isEmpty,
            untilNow: TimelineDrawing.untilNow(assessment),
            timelineLead: words.text(
                .timelineLead,
                ["rule": words.clauses(rates)]),
            judgedBy: words.text(
                .detailsJudged,
                [
                    "date": words.date(assessment.asOf.lastDay),
                    "instrument": assessment.instrument.title[words.language],
                ]),
            timeline: timeline,
            timelineMore: left > 0 ? words.count(.timelineMore, left) : nil,
            key: KeyModel.models(of: assessment, words: words),
            ledger: LedgerTable(assessment: assessment, words: words, phrases: phrases),
            legend: LegendModel.models(of: assessment, words: words),
            details: MonthDetails(assessment: assessment, words: words, phrases: phrases),
            matters: assessment.matters.map {
                MatterModel(
                    $0, of: assessment, record, topics: topics, isGuideHere: hasGuide, words: words)
            },
            mattersWorth: WorthOfRight(assessment: assessment, words: words).all,
            bases: BoundsText(words: words).lines(assessment.basesOutOfBounds(in: record)),
            indicators: IndicatorsSection(
                assessment, target: aim.map { assessment.target($0) }, words: words),
            downloads: Downloads(record))
    }
}
