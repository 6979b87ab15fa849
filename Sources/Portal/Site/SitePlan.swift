import Calendar
import Crypto
import Guides
import Notation
import Points

extension Site {
    /// Every file of the site, in the order of the languages and of the guide.
    ///
    /// - Parameter program: what stands for the program that makes them: another program may make other files.
    public func plan(program: [UInt8]) -> [PlannedFile] {
        let assets = assets()
        let languages = zip(guides, themes).map { LanguageSite(self, assets: assets, guide: $0, theme: $1) }
        var files = assets.files.map { file in PlannedFile(path: file.path, key: nil) { file.bytes } }
        files += languages.flatMap { $0.plan(program: program) }
        files += outermost(languages)
        return files
    }

    /// What a host adds to the answers of the site, as its settings say it.
    public func headers(for host: HostHeaders) -> String {
        host.text(policy: themes[0].policy, root: settings.base?.path ?? "/")
    }

    private func outermost(_ languages: [LanguageSite]) -> [PlannedFile] {
        let theme = themes[0]
        let always = { (path: String, bytes: @escaping @Sendable () -> [UInt8]) in
            PlannedFile(path: path, key: nil, bytes: bytes)
        }
        let first = languages[0]
        return [
            always("index.html") { theme.pages.choice.render(ChoicePage(languages)) },
            always("404.html") { theme.pages.missing.render(MissingPage(in: first)) },
            always("robots.txt") { Sitemap.robots(settings.base) },
            always("_headers") { Array(headers(for: .netlify).utf8) },
        ]
            + (settings.base.map { base in
                [always("sitemap.xml") { Sitemap.xml(languages.flatMap { $0.sitemap(base) }) }]
            } ?? [])
    }
}

extension LanguageSite {
    func plan(program: [UInt8]) -> [PlannedFile] {
        let pages = theme.pages
        func always(_ address: String, _ bytes: @escaping @Sendable () -> [UInt8]) -> PlannedFile {
            PlannedFile(path: path(address), key: nil, bytes: bytes)
        }
        var files = [
            always(HomePage.address) { pages.home.render(HomePage(in: self)) },
            always(ContentsPage.address) { pages.contents.render(ContentsPage(in: self)) },
            PlannedFile(path: WebManifest.path(language), key: nil) { WebManifest.json(of: self) },
            always(SiteSearch.address) { SiteSearch.index(of: guide, site: site).script },
        ]
        if !guide.glossary.terms.isEmpty {
            files.append(always(GlossaryPage.address) { pages.glossary.render(GlossaryPage(in: self)) })
        }
        if !site.books.isEmpty {
            files.append(always(BooksPage.address) { pages.books.render(BooksPage(in: self)) })
        }
        files += site.books.map { book in
            always(BookPage.address(of: book)) { pages.book.render(BookPage(book, in: self)) }
        }
        files += guide.statutes.map { statute in
            always(statute.address) { pages.statute.render(StatutePage(statute, in: self)) }
        }
        let common = KeyOfPages(program: program, site: self)
        for section in Section.allCases {
            if let opening = guide.opening(of: section) {
                files.append(
                    always(opening.address) {
                        pages.section.render(SectionPage(section, opening: opening, in: self))
                    })
            }
            let topics = guide.pages(in: section)
            for (index, page) in topics.enumerated() {
                let neighbours = (
                    previous: index > 0 ? topics[index - 1] : nil,
                    next: index + 1 < topics.count ? topics[index + 1] : nil
                )
                files.append(
                    PlannedFile(path: path(page.address), key: common.key(of: page, beside: neighbours)) {
                        pages.topic.render(TopicPage(page, beside: neighbours, in: self))
                    })
            }
        }
        for page in [guide.home].compactMap(\.self) + guide.pages {
            files += page.front.aliases.map { alias in
                always("\(alias).html") { pages.moved.render(moved(from: alias, to: page)) }
            }
        }
        if let base = site.settings.base {
            files.append(always(Feed.address) { Feed.xml(of: self, at: base) })
        }
        return files
    }

    private func moved(from alias: String, to page: Page) -> MovedPage {
        MovedPage(
            language: language, title: page.front.title,
            href: SiteAddress.way(from: path("\(alias).html"), to: path(page.address)),
            canonical: site.settings.base.map { SiteAddress.published(path(page.address), at: $0) })
    }

    /// The pages of the language that search engines are to know.
    func sitemap(_ base: BaseAddress) -> [Sitemap.Entry] {
        let pages = ([guide.home].compactMap(\.self) + guide.pages).map { ($0.address, $0.front.lastTouched, $0) }
        let made =
            guide.statutes.map(\.address) + site.books.map(BookPage.address(of:))
            + (site.books.isEmpty ? [] : [BooksPage.address])
            + (guide.glossary.terms.isEmpty ? [] : [GlossaryPage.address])
            + (guide.home == nil ? [HomePage.address] : []) + [ContentsPage.address]
        func entry(_ address: String, _ page: Page?) -> Sitemap.Entry {
            let having = site.guides.filter { other in
                other.language == language || page == nil || page?.section == nil
                    || page.flatMap(other.counterpart(of:)) != nil
            }
            let published = { (guide: Guide) in
                SiteAddress.published("\(guide.language.tag)/\(address)", at: base)
            }
            return Sitemap.Entry(
                address: published(guide), touched: page?.front.lastTouched,
                alternates: having.count < 2 ? [] : having.map { ($0.language.tag, published($0)) })
        }
        return pages.map { entry($0.0, $0.2) } + made.map { entry($0, nil) }
    }
}

/// What the pages of a language follow from, besides their own text.
private struct KeyOfPages {
    private let common: [UInt8]
    private let site: LanguageSite

    init(program: [UInt8], site: LanguageSite) {
        self.site = site
        var hash = SHA256()
        func add(_ text: String) { hash.update(data: Array("\(text.utf8.count):\(text)".utf8)) }
        func add(_ texts: [String]) {
            add(String(texts.count))
            for text in texts { add(text) }
        }
        hash.update(data: program)
        hash.update(data: site.theme.digest)
        add(site.site.settings.texts)
        add(site.site.asOf?.description ?? "")
        add(site.sections.flatMap { [$0.address, $0.title] })
        add(site.site.guides.map(\.language.tag))
        for statute in site.guide.statutes {
            add([statute.id, statute.short[site.language]] + statute.articles.map(\.number))
        }
        for term in site.guide.glossary.terms { add([term.id] + term.spellings(in: site.language)) }
        add(site.assets.files.map(\.path))
        for picture in site.guide.pictures.values.sorted(by: { $0.path < $1.path }) {
            add([picture.path, String(picture.bytes.count)])
            hash.update(data: picture.bytes)
        }
        common = Array(hash.finalize())
    }

    func key(of page: Page, beside neighbours: (previous: Page?, next: Page?)) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: common)
        hash.update(data: SHA256.hash(data: page.source).map(\.self))
        for other in [neighbours.previous, neighbours.next] {
            hash.update(data: Array("\(other?.address ?? "") \(other?.front.title ?? "")\0".utf8))
        }
        for (language, address) in site.elsewhere(page) {
            hash.update(data: Array("\(language.tag) \(address ?? "")\0".utf8))
        }
        return Array(hash.finalize())
    }
}
