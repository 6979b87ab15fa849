import Calendar
import Points

/// What became otherwise since another export, on the page: a sentence on the points, and a table of months.
struct SinceSection: PageModel {
    let sentences: [String]
    let changes: [ChangeModel]
    let none: String?

    static let fields: [ModelField<SinceSection>] = [
        .texts("sentences") { $0.sentences },
        .flag("hasChanges") { !$0.changes.isEmpty },
        .list("changes") { $0.changes },
        .text("none", ifAny: { $0.none }),
    ]

    /// - Parameter assessment: the one of now, whose months stand on the page.
    init(_ difference: Difference, of assessment: Assessment, words: Words) {
        let telling = DifferenceWords(words: words)
        sentences = telling.sentences(difference, hasTotal: assessment.rules.hasTotal)
        let shown = Set(assessment.months.map(\.month))
        changes = difference.runs.map { months, change in
            ChangeModel(
                months: telling.months(months, change, own: assessment.rules.insurance),
                month: shown.contains(months.lowerBound) && change.insurance == assessment.rules.insurance
                    ? "\(months.lowerBound)" : nil,
                lines: telling.lines(change), status: telling.status(change))
        }
        none = changes.isEmpty ? words[.sinceNone] : nil
    }
}

/// Months of which the same is otherwise.
struct ChangeModel: PageModel {
    let months: String
    /// The first of them as the page's place of it has it; nil where it has none.
    let month: String?
    let lines: [String]
    let status: String?

    static let fields: [ModelField<ChangeModel>] = [
        .text("months") { $0.months },
        .text("month", ifAny: { $0.month }),
        .texts("lines") { $0.lines },
        .text("status", ifAny: { $0.status }),
    ]
}
