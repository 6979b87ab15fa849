import Notation
import Points

/// A rule and where it stands.
struct PaperClause: PageModel {
    let says: PageText
    let place: PageText

    static let fields: [ModelField<PaperClause>] = [
        .spoken("says") { $0.says },
        .spoken("place") { $0.place },
    ]

    /// How sure it is stands in few words: there is little room on paper.
    ///
    /// - Parameter text: what to say instead of the rule's own sentence.
    init(_ saying: RuleSaying, instead text: PageText? = nil, words: PageWords) {
        says = text ?? words.text { saying.says[$0.language] }
        place = words.text { $0.indicatorCitation(saying.citation) }
    }
}
