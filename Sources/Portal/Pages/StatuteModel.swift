import Guides
import Markup
import Notation

/// A statute with the articles that the guide rests on.
struct StatuteModel: PageModel {
    let title: String
    let note: String?
    let articles: [StatuteArticleModel]

    static let fields: [ModelField<StatuteModel>] = [
        .text("title") { $0.title },
        .text("note", ifAny: { $0.note }),
        .list("articles") { $0.articles },
    ]

    /// - Parameter id: the id of an article on the page; the one in a document that holds all statutes otherwise.
    init(_ statute: Statute, words: Words, id: ((Statute.Article) -> String)? = nil) {
        title = statute.title[words.language]
        let inForce = statute.inForceFrom.map { words.text(.inForceFrom, ["date": words.date($0)]) }
        note = statute.note?[words.language] ?? inForce
        articles = statute.articles.map { article in
            let number = words.text(.articleNumber, ["number": article.number])
            return StatuteArticleModel(
                id: id?(article) ?? statute.id(of: article),
                number: article.extent.map { extent in
                    words.text(.articleExtent, ["article": number, "extent": extent[words.language]])
                } ?? number,
                quote: article.quote.map(Self.paragraphs) ?? [],
                // In Chinese the quote says it all; another language has the project's own translation beside it.
                text: words.language == .chinese && article.quote != nil
                    ? [] : Self.paragraphs(article.text[words.language]))
        }
    }

    /// One line a paragraph; by bytes, which is much the faster for Chinese.
    private static func paragraphs(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { String(decoding: Array($0), as: UTF8.self) }
    }
}

/// One article: the official Chinese, and the project's own words beside it.
struct StatuteArticleModel: PageModel {
    let id: String
    let number: String
    /// Its paragraphs in official Chinese.
    let quote: [String]
    /// The paragraphs of the translation or the substance.
    let text: [String]

    static let fields: [ModelField<StatuteArticleModel>] = [
        .text("id") { $0.id },
        .text("number") { $0.number },
        .flag("hasQuote") { !$0.quote.isEmpty },
        .texts("quote") { $0.quote },
        .flag("hasText") { !$0.text.isEmpty },
        .texts("text") { $0.text },
    ]
}
