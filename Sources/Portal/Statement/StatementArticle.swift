import Guides
import Notation

/// An article on which a person can call, in each language.
struct StatementArticle: PageModel {
    let place: PageText
    let says: PageText

    static let fields: [ModelField<StatementArticle>] = [
        .spoken("place") { $0.place },
        .spoken("says") { $0.says },
    ]

    /// Those on which the opening of the legal basis rests.
    static func articles(in guides: [Guide], words: PageWords) -> [StatementArticle] {
        guard let guide = guides.speaking(words.own) else { return [] }
        let sources = guide.opening(of: .law)?.front.sources ?? []
        return sources.compactMap { guide.article($0) }.map { statute, article in
            StatementArticle(
                place: words.text { words in
                    let number = words.text(.articleNumber, ["number": article.number])
                    let place = article.extent.map {
                        words.text(.articleExtent, ["article": number, "extent": $0[words.language]])
                    }
                    let named = words.text(
                        .statementLawPlace, ["statute": statute.short[words.language], "article": place ?? number])
                    // Where no official text was at hand, what stands there is not the law's own words.
                    return article.quote == nil ? words.text(.statementLawSubstance, ["place": named]) : named
                },
                says: words.text { words in
                    // A statute's own words are Chinese.
                    let text = words.language == .chinese ? article.quote : nil
                    return (text ?? article.text[words.language]).split(separator: "\n").joined(separator: " ")
                })
        }
    }
}
