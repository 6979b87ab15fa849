import Points

/// A fact of the answer in each language.
struct StatementFact: PageModel {
    let term: PageText
    let value: PageText
    let note: PageText

    static let fields: [ModelField<StatementFact>] = [
        .spoken("term") { $0.term },
        .spoken("value") { $0.value },
        .spoken("note") { $0.note },
    ]

    static func facts(_ assessment: Assessment, words: PageWords) -> [StatementFact] {
        let facts = words.languages.map { AnswerModel.facts(assessment, $0, onPaper: true) }
        return facts[0].indices.map { index in
            func text(_ part: (FactModel) -> String) -> PageText {
                PageText(zip(words.languages, facts).map { ($0.language, part($1[index])) })
            }
            return StatementFact(term: text(\.term), value: text(\.value), note: text(\.note))
        }
    }
}
