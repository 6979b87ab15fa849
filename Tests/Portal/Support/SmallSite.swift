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
    var templates = Shipped.templates
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
            let (theme, ofTheme) = SiteTheme.read(templates, in: language, settings: read.settings)
            guides.append(guide)
            if let theme { themes.append(theme) }
            problems += (ofGuide + ofTheme).filter { !problems.contains($0) }
        }
        guard !problems.hasErrors, themes.count == guides.count else { return (nil, problems) }
        let site = Site(
            guides: guides, books: books, settings: read.settings, themes: themes, asOf: try asOf.map { try month($0) })
        return (site, problems)
    }

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

    /// A file of the site as text.
    func text(of path: String) throws -> String {
        let file = try #require(try plan().first { $0.path == path }, "\(path)")
        return String(decoding: file.bytes(), as: UTF8.self)
    }
}
