import Calendar
import Diagnostics
import Guides
import Notation
import Points
import Testing

@testable import Portal

/// A site of a few files in two languages, to be changed and made again.
struct SmallSite {
    /// By the path in Content.
    var content: [String: String] = Self.content
    var settings = "format: portal/1\n"
    /// Instead of the shipped ones.
    var templates: [String: SourceFile] = [:]
    var asOf: String?
    var books: [RuleBook] = []

    static func page(_ title: String, order: Int = 1, front: String = "", _ body: String = "Text.\n") -> String {
        "---\ntitle: \(title)\norder: \(order)\n\(front)---\n\(body)"
    }

    static let content = [
        "en/index.md": "---\ntitle: Welcome\nsummary: All of it.\n---\nSee [a](query/a.md).\n",
        "en/query/index.md": "---\ntitle: Asking\naliases: [ask]\n---\nHow to ask.\n",
        "en/query/a.md": page("First", order: 1, "The base of a month, [by law](statute:law#6).\n\n1. Go.\n2. Ask.\n"),
        "en/query/b.md": page("Second", order: 2, front: "aliases: [query/old]\nlastChecked: 2026-01-15\n"),
        "en/query/c.md": page("Third", order: 3, "![steps](../../images/steps.svg)\n"),
        "en/questions/index.md": "---\ntitle: Questions\n---\n",
        "en/questions/why.md": page(
            "Why?", front: "changes:\n  - { on: 2026-03-01, says: Later. }\n  - { on: 2026-02-01, says: Earlier. }\n"),
        "zh-Hans/query/index.md": "---\ntitle: 查询\n---\n",
        "zh-Hans/query/a.md": page("第一", order: 1, "基数。\n"),
        "zh-Hans/query/b.md": page("第二", order: 2),
        "statutes/law.yaml": """
        format: statute/1
        id: law
        title: { en: The Law, zh-Hans: 法 }
        short: { en: Law, zh-Hans: 法 }
        articles: [{ number: "6", en: Text }]

        """,
        "glossary.yaml": """
        format: glossary/1
        terms:
          - { id: base, term: { en: base, zh-Hans: 基数 }, says: { en: An amount., zh-Hans: 数额。 }, sources: [law#6] }

        """,
        "images/steps.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"/>",
    ]

    /// The site, and what is wrong with it; nil where anything is.
    func read() throws -> (site: Site?, problems: [Diagnostic]) {
        let (read, ofSettings) = SiteSettingsReader.read(SourceFile(path: "portal.yaml", text: settings))
        var problems = ofSettings
        let files = content.sorted { $0.key < $1.key }
            .map { ContentFile(path: $0.key, source: SourceFile(path: $0.key, text: $0.value)) }
        var guides: [Guide] = []
        var themes: [SiteTheme] = []
        for language in read.settings.languages {
            let (guide, ofGuide) = GuideReader.read(files, in: language)
            let (theme, ofTheme) = theme(language, read.settings)
            guides.append(guide)
            if let theme { themes.append(theme) }
            problems += (ofGuide + ofTheme).filter { !problems.contains($0) }
        }
        guard !problems.hasErrors, themes.count == guides.count else { return (nil, problems) }
        let site = Site(
            guides: guides, books: books, settings: read.settings, themes: themes, asOf: try asOf.map { try month($0) })
        return (site, problems)
    }

    /// The looks of the site; those of every unchanged one are read once.
    private func theme(_ language: Language, _ settings: SiteSettings) -> (SiteTheme?, [Diagnostic]) {
        if templates.isEmpty, settings.colours.isEmpty, let theme = Self.shipped[language] { return (theme, []) }
        let files = Shipped.templates.merging(templates) { $1 }
        return SiteTheme.read(files, in: language, settings: settings)
    }

    private static let shipped = Dictionary(
        uniqueKeysWithValues: [Language.english, .chinese].compactMap { language in
            SiteTheme.read(Shipped.templates, in: language, settings: .init()).0.map { (language, $0) }
        })

    func site() throws -> Site {
        let (site, problems) = try read()
        #expect(problems == [])
        return try #require(site)
    }

    /// The part of the site in a language.
    func site(in language: Language) throws -> LanguageSite {
        let site = try site()
        let index = try #require(site.guides.firstIndex { $0.language == language })
        return LanguageSite(site, assets: site.assets(), guide: site.guides[index], theme: site.themes[index])
    }

    func plan(program: String = "program") throws -> [PlannedFile] { try site().plan(program: Array(program.utf8)) }

    /// The pages that have a key, by their path. What they load is drawn once for all sites of the theme's own colours.
    static func keyed(_ site: Site, program: String = "program") -> [String: (key: [UInt8], bytes: [UInt8])] {
        let assets = site.settings.colours.isEmpty ? drawn ?? site.assets() : site.assets()
        var pages: [String: (key: [UInt8], bytes: [UInt8])] = [:]
        for (guide, theme) in zip(site.guides, site.themes) {
            let language = LanguageSite(site, assets: assets, guide: guide, theme: theme)
            for file in language.plan(program: Array(program.utf8)) {
                if let key = file.key { pages[file.path] = (key, file.bytes()) }
            }
        }
        return pages
    }

    private static let drawn = try? SmallSite().site().assets()

    /// A file of the site as text.
    func text(of path: String) throws -> String {
        let file = try #require(try plan().first { $0.path == path }, "\(path)")
        return String(decoding: file.bytes(), as: UTF8.self)
    }
}
