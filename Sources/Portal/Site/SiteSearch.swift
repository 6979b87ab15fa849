import CommonMark
import Guides
import Notation
import Points

/// What the search of a site finds: its pages, the articles, the words that are explained.
enum SiteSearch {
    /// Of the index in its language's folder. Its name doesn't change with its bytes as those of other files do: every
    /// page names it, and would change with each word of any of them.
    static let address = "search.js"

    static func index(of guide: Guide, site: Site) -> SearchIndex {
        let language = guide.language
        let pages = ([guide.home].compactMap(\.self) + guide.pages).map { page in
            SearchPage(
                path: page.address, title: page.front.title,
                headings: page.headings.map { .init(id: $0.id, text: $0.text) },
                keywords: page.front.keywords, text: page.body.plainText)
        }
        let statutes = guide.statutes.map { statute in
            SearchPage(
                path: statute.address, title: statute.title[language], headings: [],
                keywords: statute.title.texts.map(\.text) + statute.short.texts.map(\.text),
                text: statute.articles.map { $0.text[language] }.joined(separator: "\n"))
        }
        let books = site.books.map { book in
            SearchPage(
                path: BookPage.address(of: book), title: book.title[language], headings: [],
                keywords: [book.id] + book.title.texts.map(\.text), text: book.notice?[language] ?? "")
        }
        let words = site.themes[site.guides.firstIndex { $0.language == language } ?? 0].words
        let shelf =
            site.books.isEmpty
            ? []
            : [
                SearchPage(
                    path: BooksPage.address, title: words[.siteRules], headings: [],
                    keywords: site.books.map { $0.title[language] }, text: words[.siteRulesLead])
            ]
        let terms = guide.glossary.terms.map { term in
            SearchPage.Heading(id: term.id, text: term.term[language])
        }
        let glossary =
            terms.isEmpty
            ? []
            : [
                SearchPage(
                    path: GlossaryPage.address, title: words[.siteGlossary], headings: terms,
                    keywords: guide.glossary.terms.flatMap { $0.spellings(in: language) },
                    text: guide.glossary.terms.map { "\($0.term[language]): \($0.says[language])" }
                        .joined(separator: "\n"))
            ]
        return SearchIndex(pages + statutes + shelf + books + glossary)
    }
}
