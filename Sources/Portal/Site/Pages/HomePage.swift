import Guides
import Markup
import Notation
import Points

/// The page that opens the site in a language: what it is for, and everything in it.
struct HomePage: RootModel {
    static let template = "site/home"
    static let address = "index.html"

    let frame: SiteFrame
    let title: String
    let summary: String?
    let body: HTML
    let parts: [PartEntry]

    static let fields: [ModelField<HomePage>] = [
        .model("frame") { $0.frame },
        .text("title") { $0.title },
        .text("summary", ifAny: { $0.summary }),
        .html("body") { $0.body },
        .list("parts") { $0.parts },
    ]

    init(in site: LanguageSite) {
        let home = site.guide.home
        frame = site.frame(.init(address: Self.address, title: nil, description: home?.description))
        title = home?.front.title ?? site.title
        summary = home?.front.summary
        body = home.map { site.html(of: $0, at: Self.address) } ?? HTML()
        parts = PartEntry.all(from: Self.address, in: site)
    }
}

/// A section with its pages, in a list of everything.
struct PartEntry: PageModel {
    let title: String
    let href: String
    let pages: [PageEntry]

    static let fields: [ModelField<PartEntry>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .list("pages") { $0.pages },
    ]

    /// The sections of a site, and what stands in each.
    static func all(from address: String, in site: LanguageSite) -> [PartEntry] {
        let way = { SiteAddress.way(from: site.path(address), to: site.path($0)) }
        let ofGuide = Section.allCases.compactMap { section -> PartEntry? in
            site.guide.opening(of: section).map { opening in
                PartEntry(
                    title: opening.front.title, href: way(opening.address),
                    pages: site.guide.pages(in: section).map { PageEntry($0, from: address, in: site) }
                        + (section == .law ? site.guide.statutes.map { PageEntry($0, from: address, in: site) } : []))
            }
        }
        let books =
            site.site.books.isEmpty
            ? []
            : [
                PartEntry(
                    title: site.words[.siteRules], href: way(BooksPage.address),
                    pages: site.site.books.map { BookEntry($0, from: address, in: site).entry })
            ]
        return ofGuide + books
    }
}

/// Everything that a site has: what one has without a script instead of a search.
struct ContentsPage: RootModel {
    static let template = "site/contents"
    static let address = "contents.html"

    let frame: SiteFrame
    let parts: [PartEntry]
    let glossary: String?

    static let fields: [ModelField<ContentsPage>] = [
        .model("frame") { $0.frame },
        .list("parts") { $0.parts },
        .text("glossary", ifAny: { $0.glossary }),
    ]

    init(in site: LanguageSite) {
        frame = site.frame(
            .init(address: Self.address, title: site.words[.siteContents], description: site.words[.siteContentsLead]))
        parts = PartEntry.all(from: Self.address, in: site)
        glossary = site.guide.glossary.terms.isEmpty ? nil : GlossaryPage.address
    }
}
