import CommonMark
import Guides
import Markup
import Notation
import Pictures
import Points

/// The part of a site in one language: what its pages have in common.
struct LanguageSite: Sendable {
    let site: Site
    let assets: SiteAssets
    let guide: Guide
    let theme: SiteTheme
    private let terms: TermLinking

    init(_ site: Site, assets: SiteAssets, guide: Guide, theme: SiteTheme) {
        self.site = site
        self.assets = assets
        self.guide = guide
        self.theme = theme
        terms = TermLinking(
            guide.glossary.terms.flatMap { term in
                term.spellings(in: guide.language).map { .init(spelling: $0, id: term.id) }
            })
    }

    var words: Words { theme.words }
    var language: Language { guide.language }
    var title: String { site.title(language, words) }

    /// A file's path in the site.
    func path(_ address: String) -> String { "\(language.tag)/\(address)" }

    /// A crumb on the way to a page, by its address in the language's folder.
    struct Crumb {
        let title: String
        let address: String
    }

    /// What a page is, for the frame around it.
    struct Place {
        /// In the language's folder.
        let address: String
        /// What a browser and the crumbs call it; nil for the home page.
        let title: String?
        var description: String?
        /// The pages above it, the home page not among them.
        var above: [Crumb] = []
        /// Where it stands in other languages; its own address where nothing is said.
        var elsewhere: [(language: Language, address: String?)] = []
        var structured: [StructuredModel] = []
        var isArticle = false
        var isHidden = false
    }

    func frame(_ place: Place) -> SiteFrame {
        let file = path(place.address)
        let here = { (address: String) in SiteAddress.way(from: file, to: self.path(address)) }
        let crumbs = place.title == nil ? [] : [Crumb(title: words[.siteHome], address: "index.html")] + place.above
        return frame(
            place, root: SiteAddress.root(from: file), here: here,
            languages: languages(place, from: file),
            crumbs: crumbs.map { SiteLink(title: $0.title, href: here($0.address)) },
            published: published(place), structured: place.structured + breadcrumbs(place, crumbs))
    }

    /// The frame of the site's outermost page, which belongs to no language.
    var frameOfChoice: SiteFrame {
        frame(
            Place(address: "index.html", title: words[.siteChoice], isHidden: true), root: "", here: { self.path($0) },
            languages: site.guides.map { guide in
                LanguageLink(
                    tag: guide.language.tag, name: name(of: guide.language),
                    href: "\(guide.language.tag)/index.html", isHere: false)
            }, crumbs: [], published: nil, structured: [])
    }

    /// The frame of a page that a host shows at any address, with ways that hold from everywhere on it.
    func frameOfMissing(title: String) -> SiteFrame {
        let root = site.settings.base?.path ?? "/"
        let place = Place(address: "404.html", title: title, isHidden: true)
        return frame(
            place, root: root, here: { root + self.path($0) },
            languages: site.guides.map { guide in
                LanguageLink(
                    tag: guide.language.tag, name: name(of: guide.language),
                    href: "\(root)\(guide.language.tag)/index.html", isHere: guide.language == language)
            }, crumbs: [], published: nil, structured: [])
    }

    private func frame(
        _ place: Place, root: String, here: (String) -> String, languages: [LanguageLink], crumbs: [SiteLink],
        published: PublishedFrame?, structured: [StructuredModel]
    ) -> SiteFrame {
        let asset = { (key: SiteAssets.Key) in root + (self.assets[key] ?? "") }
        return SiteFrame(
            language: language, policy: theme.policy, style: theme.style, script: theme.script,
            title: place.title.map { words.text(.siteDocument, ["page": $0, "site": title]) } ?? title,
            description: place.description, siteTitle: title, home: here("index.html"),
            contents: here(ContentsPage.address), root: root + "\(language.tag)/", search: here(SiteSearch.address),
            found: words.text(.siteFound, ["n": "{n}"]),
            icon: asset(.icon(192)), manifest: root + WebManifest.path(language),
            sections: sections.map { section in
                SiteLink(
                    title: section.title, href: here(section.address),
                    isHere: place.address == section.address || place.above.first?.address == section.address)
            }, languages: languages, crumbs: crumbs, published: published, isArticle: place.isArticle,
            isHidden: place.isHidden, structured: structured,
            colour: (theme.palette[.paper, .light].hex, theme.palette[.paper, .dark].hex),
            office: site.settings.office?[language], contact: ContactLine.lines(site.settings.contact, words))
    }

    /// The sections of the site, each with its opening.
    var sections: [Crumb] {
        let ofGuide = Section.allCases.compactMap { section in
            guide.opening(of: section).map { Crumb(title: $0.front.title, address: $0.address) }
        }
        return ofGuide
            + (site.books.isEmpty ? [] : [Crumb(title: words[.siteRules], address: BooksPage.address)])
            + (guide.glossary.terms.isEmpty
                ? [] : [Crumb(title: words[.siteGlossary], address: GlossaryPage.address)])
    }

    /// What a page is about that has no sentence of its own.
    func described(_ title: String, _ lead: String) -> String {
        words.text(.siteDescribed, ["title": title, "lead": lead])
    }

    func name(of language: Language) -> String {
        let index = site.guides.firstIndex { $0.language == language } ?? 0
        return site.themes[index].words[.languageName]
    }

    private func languages(_ place: Place, from file: String) -> [LanguageLink] {
        site.guides.map { other in
            let address =
                other.language == language
                ? place.address
                : place.elsewhere.first { $0.language == other.language }.map { $0.address ?? "index.html" }
                    ?? place.address
            return LanguageLink(
                tag: other.language.tag, name: name(of: other.language),
                href: SiteAddress.way(from: file, to: "\(other.language.tag)/\(address)"),
                isHere: other.language == language)
        }
    }

    private func published(_ place: Place) -> PublishedFrame? {
        guard let base = site.settings.base, !place.isHidden else { return nil }
        let others = site.guides.filter { other in
            other.language == language
                || !place.elsewhere.contains { $0.language == other.language && $0.address == nil }
        }
        func alternate(_ other: Guide, as tag: String) -> AlternateLink {
            AlternateLink(
                tag: tag,
                href: SiteAddress.published("\(other.language.tag)/\(place.address)", at: base))
        }
        return PublishedFrame(
            canonical: SiteAddress.published(path(place.address), at: base),
            alternates: others.count < 2
                ? []
                : others.map { alternate($0, as: $0.language.tag) } + [alternate(others[0], as: "x-default")],
            card: base.text + (assets[.card] ?? ""), feed: base.text + path(Feed.address),
            locale: language == .chinese ? "zh_CN" : language.tag)
    }

    private func breadcrumbs(_ place: Place, _ crumbs: [Crumb]) -> [StructuredModel] {
        guard let title = place.title, !place.isHidden else { return [] }
        let all = crumbs + [Crumb(title: title, address: place.address)]
        return [
            StructuredData.breadcrumbs(
                all.map { crumb in
                    (crumb.title, site.settings.base.map { SiteAddress.published(path(crumb.address), at: $0) })
                })
        ]
    }

    /// Where a page stands in the other languages; nil for one that lacks it, whose home page is led to instead.
    func elsewhere(_ page: Page) -> [(language: Language, address: String?)] {
        site.guides.filter { $0.language != language }.map { other in
            (other.language, other.counterpart(of: page) == nil ? nil : page.address)
        }
    }

    /// A page's body, with every link as a way from it.
    func html(of page: Page, at address: String) -> HTML {
        let file = path(address)
        return terms.linked(page.body).html(
            HTMLRendering(
                headingOffset: 0, idPrefix: "", marksHan: language != .chinese, namesColumns: true,
                label: { words.aside($0) },
                picture: { target in
                    guide.picture(of: target, from: page).map { picture in
                        guard let asset = assets[.picture(picture.path)] else { return picture.inlined }
                        return picture.shown(at: SiteAddress.way(from: file, to: asset))
                    }
                }
            ) { target in
                guide.destination(of: target, from: page).map { href(of: $0, from: page, file: file) }
            })
    }

    private func href(of destination: Destination, from page: Page, file: String) -> String {
        switch destination {
        case .page(let target, let heading):
            if target.address == page.address, let heading { return "#\(heading)" }
            return SiteAddress.way(from: file, to: path(target.address)) + (heading.map { "#\($0)" } ?? "")
        case .article(let statute, let article):
            return SiteAddress.way(from: file, to: path(statute.address)) + "#\(statute.fragment(of: article))"
        case .term(let id): return SiteAddress.way(from: file, to: path(GlossaryPage.address)) + "#\(id)"
        case .external(let url): return url
        }
    }

    /// The way to an article, and what it is called.
    func link(to reference: StatuteReference, from address: String) -> SiteLink? {
        guide.article(reference).map { statute, article in
            SiteLink(
                title: words.text(
                    .siteArticle,
                    [
                        "statute": statute.short[language],
                        "article": words.text(.articleNumber, ["number": article.number]),
                    ]),
                href: SiteAddress.way(from: path(address), to: path(statute.address))
                    + "#\(statute.fragment(of: article))")
        }
    }
}

extension Words {
    /// The word above an aside.
    func aside(_ aside: Directive.Aside) -> String {
        switch aside {
        case .note: self[.asideNote]
        case .tip: self[.asideTip]
        case .warning: self[.asideWarning]
        }
    }
}

extension ContactLine {
    static func lines(_ contact: SiteSettings.Contact, _ words: Words) -> [ContactLine] {
        let digits = { (number: String) in number.filter { $0.isNumber || $0 == "+" } }
        return [
            contact.telephone.map {
                ContactLine(term: words[.siteTelephone], value: $0, href: "tel:\(digits($0))")
            },
            contact.mail.map { ContactLine(term: words[.siteMail], value: $0, href: "mailto:\($0)") },
            contact.web.map { ContactLine(term: words[.siteWeb], value: $0, href: $0) },
            contact.address.map {
                ContactLine(term: words[.siteAddress], value: $0[words.language], href: nil)
            },
            contact.hours.map { ContactLine(term: words[.siteHours], value: $0[words.language], href: nil) },
        ].compactMap(\.self)
    }
}
