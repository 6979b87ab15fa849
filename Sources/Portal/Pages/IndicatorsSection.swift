import Calendar
import Notation
import Points

/// Every indicator of the method with what came of it, the sum, and what may come.
struct IndicatorsSection: PageModel {
    let certain: String
    let vetoes: String?
    /// What may come, what is open, whether recent payments are enough, when a target is reached.
    let lines: [String]
    let groups: [IndicatorGroupModel]
    let alternatives: [String]

    static let fields: [ModelField<IndicatorsSection>] = [
        .text("certain") { $0.certain },
        .text("vetoes", ifAny: { $0.vetoes }),
        .texts("lines") { $0.lines },
        .list("groups") { $0.groups },
        .texts("alternatives") { $0.alternatives },
    ]

    init(_ assessment: Assessment, target: Target?, words: Words) {
        let total = TotalText(assessment: assessment, words: words)
        certain = total.certain
        vetoes = total.vetoes
        lines =
            total.range
            + [total.openVetoes, total.applyNow, target.flatMap { total.target($0) }].compactMap { $0 }
        let text = IndicatorText(assessment: assessment, words: words)
        groups = Indicator.Group.allCases.compactMap { group in
            var models: [IndicatorModel] = []
            for place in assessment.indicators.indices where assessment.indicators[place].indicator.group == group {
                models.append(IndicatorModel(assessment.indicators[place], text))
            }
            return models.isEmpty ? nil : IndicatorGroupModel(title: words.group(group), indicators: models)
        }
        let day = assessment.asOf.lastDay
        alternatives = assessment.rules.alternatives.map { alternative in
            alternative.says[words.language]
                + words.text(.aside, ["text": words.indicatorCitation(alternative.citations.inForce(on: day))])
        }
    }
}

/// The indicators of one group.
struct IndicatorGroupModel: PageModel {
    let title: String
    let indicators: [IndicatorModel]

    static let fields: [ModelField<IndicatorGroupModel>] = [
        .text("groupTitle") { $0.title },
        .list("indicators") { $0.indicators },
    ]
}

/// One indicator: what it rests on, what it comes to, where it stands.
struct IndicatorModel: PageModel {
    let title: String
    /// Class of the row: with points, with points taken off, open, or without points.
    let look: String
    let points: String
    let grounds: [String]
    let missing: String?
    let citation: String?
    let place: String

    static let fields: [ModelField<IndicatorModel>] = [
        .text("indicator") { $0.title },
        .text("look") { $0.look },
        .text("points") { $0.points },
        .texts("grounds") { $0.grounds },
        .text("missing", ifAny: { $0.missing }),
        .text("citation", ifAny: { $0.citation }),
        .text("place") { $0.place },
    ]

    init(_ outcome: borrowing IndicatorOutcome, _ text: borrowing IndicatorText) {
        let words = text.words
        title = outcome.indicator.title[words.language]
        switch outcome.outcome {
        case .awarded(let points): look = points < 0 ? "off" : outcome.outdoneBy == nil ? "has" : "none"
        case .undetermined: look = "open"
        case .notMet, .notInForce: look = "none"
        }
        points = text.points(outcome)
        grounds = text.grounds(outcome)
        missing = text.missing(outcome)
        citation = outcome.entry.map { words.indicatorCitation($0.citation) }
        place = RulePlace.id(of: outcome.indicator.id, in: text.assessment.rules.id)
    }
}
