import Guides
import Markup

/// A section of the guide: its opening and its pages.
struct SectionModel: PageModel {
    let id: String
    let title: String
    let lead: HTML
    let pages: [ArticleModel]

    static let fields: [ModelField<SectionModel>] = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .html("lead") { $0.lead },
        .list("pages") { $0.pages },
    ]

    /// A section, or nil where Content has none of its pages.
    ///
    /// - Parameter titleLevel: the level of the pages' titles; a page's own `##` stands one below it.
    init?(_ section: Section, of guide: Guide, titleLevel: Int, words: Words) {
        guard let opening = guide.opening(of: section) else { return nil }
        id = opening.id
        title = opening.front.title
        lead = guide.html(of: opening, headingOffset: titleLevel - 1) { words.aside($0) }
        pages = guide.pages(in: section).map { page in
            ArticleModel(
                id: page.id, title: page.front.title,
                body: guide.html(of: page, headingOffset: titleLevel - 1) { words.aside($0) },
                checked: page.front.lastChecked.map { words.text(.lastChecked, ["date": words.date($0)]) },
                terms: page.front.keywords.joined(separator: " "))
        }
    }
}

/// A page of the guide, or a question with its answer.
struct ArticleModel: PageModel {
    let id: String
    let title: String
    let body: HTML
    /// When it was last compared with its sources.
    let checked: String?
    /// What people may search for besides its own words.
    let terms: String

    static let fields: [ModelField<ArticleModel>] = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .html("body") { $0.body },
        .text("checked", ifAny: { $0.checked }),
        .text("terms") { $0.terms },
    ]
}
