import Guides
import Markup
import Notation

/// The opening of a section: what it is about, and its pages.
struct SectionPage: RootModel {
    static let template = "site/section"

    let frame: SiteFrame
    let title: String
    let lead: HTML
    let pages: [PageEntry]
    let statutes: [PageEntry]
    let notes: PageNotes

    static let fields: [ModelField<SectionPage>] = [
        .model("frame") { $0.frame },
        .text("title") { $0.title },
        .html("lead") { $0.lead },
        .flag("hasPages") { !$0.pages.isEmpty },
        .list("pages") { $0.pages },
        .flag("hasStatutes") { !$0.statutes.isEmpty },
        .list("statutes") { $0.statutes },
        .model("notes") { $0.notes },
    ]

    init(_ section: Section, opening: Page, in site: LanguageSite) {
        frame = site.frame(
            .init(
                address: opening.address, title: opening.front.title, description: opening.description,
                elsewhere: site.elsewhere(opening)))
        title = opening.front.title
        lead = site.html(of: opening, at: opening.address)
        pages = site.guide.pages(in: section).map { PageEntry($0, from: opening.address, in: site) }
        statutes =
            section == .law
            ? site.guide.statutes.map { PageEntry($0, from: opening.address, in: site) } : []
        notes = PageNotes(opening, in: site)
    }
}

/// A page in a list of pages.
struct PageEntry: PageModel {
    let title: String
    let href: String
    let says: String?

    static let fields: [ModelField<PageEntry>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("says", ifAny: { $0.says }),
    ]

    init(title: String, href: String, says: String?) {
        self.title = title
        self.href = href
        self.says = says
    }

    init(_ page: Page, from address: String, in site: LanguageSite) {
        title = page.front.title
        href = SiteAddress.way(from: site.path(address), to: site.path(page.address))
        says = page.front.summary
    }

    init(_ statute: Statute, from address: String, in site: LanguageSite) {
        title = statute.title[site.language]
        href = SiteAddress.way(from: site.path(address), to: site.path(statute.address))
        says = StatuteModel(statute, words: site.words).note
    }
}
