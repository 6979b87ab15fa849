import Calendar
import CommonMark
import Diagnostics
import Markup
import Notation
import Testing

@testable import Guides
@testable import Portal

/// Whatever a guide and the settings of a site say is text, on every page that says it.
@Suite("Hostile text on a site")
struct SiteHostileTests {
    private static let harmless = "harmless"
    /// Without those whose length alone is hostile, which a person's portal is tried with.
    private static let texts = HostileTextTests.texts.filter { $0.utf8.count < 1000 }

    /// A site that says a text wherever anybody may say anything.
    private static func site(saying text: String) throws -> Site {
        let day = try #require(CivilDate("2026-01-15"))
        func front(_ title: String) -> FrontMatter {
            FrontMatter(
                title: "\(title) \(text).", order: 1, lastChecked: day, confidence: .low,
                sources: [.init(statute: "law", number: "1")], keywords: ["term \(text)."], about: [],
                summary: "summary \(text).", bring: ["bring \(text)."], ask: "ask \(text).", say: "say \(text).",
                changes: [.init(on: day, says: "change \(text).")])
        }
        func page(_ section: Section?, _ name: String) -> Page {
            let body = MarkdownDocument("1. Go.\n\n## A\n\n## B\n\n## C\n\nA base.\n".utf8)
            return Page(section: section, name: name, front: front("title"), body: body, headings: body.headings)
        }
        let statute = Statute(
            id: "law", title: Wording([(.english, "law \(text).")]), short: Wording([(.english, "short \(text).")]),
            note: Wording([(.english, "note \(text).")]), inForceFrom: nil,
            articles: [
                .init(
                    number: "1", extent: nil, quote: "quote \(text).", text: Wording([(.english, "article \(text).")]))
            ])
        let term = Glossary.Term(
            id: "base", term: Wording([(.english, "base"), (.chinese, "other \(text).")]),
            also: [(.english, ["spelling \(text)."])], says: Wording([(.english, "means \(text).")]), sources: [])
        let guide = Guide(
            language: .english,
            pages: [
                page(.query, "index"), page(.query, "a"), page(.questions, "b"), page(.questions, "c"),
                page(.law, "index"),
            ],
            home: page(nil, "index"), statutes: [statute], glossary: .init(terms: [term]))
        var settings = SiteSettings()
        settings.languages = [.english]
        settings.title = Wording([(.english, "site \(text).")])
        settings.office = Wording([(.english, "office \(text).")])
        settings.contact = .init(
            telephone: "telephone \(text).", mail: "mail \(text).", web: "web \(text).",
            address: Wording([(.english, "address \(text).")]), hours: Wording([(.english, "hours \(text).")]))
        settings.base = BaseAddress("https://example.org/guide/")
        return Site(
            guides: [guide], books: [], settings: settings, themes: [try plain.get().0], asOf: try month("2027-06"))
    }

    /// Looks without the long style and script, which say nothing of anybody, and what pages load.
    private static let plain = Result {
        var small = SmallSite()
        for name in ["site.css", "search.js"] { small.templates[name] = SourceFile(path: name, text: "") }
        let common = try #require(Shipped.templates["common.css"])
        let colours = String(decoding: common.bytes, as: UTF8.self).prefix { $0 != "*" }
        small.templates["common.css"] = SourceFile(path: "common.css", text: String(colours))
        let site = try small.site()
        return (site.themes[0], site.assets())
    }

    private static func language(_ site: Site) throws -> LanguageSite {
        LanguageSite(site, assets: try plain.get().1, guide: site.guides[0], theme: site.themes[0])
    }

    /// The pages by their paths, taken apart.
    private static func pages(saying text: String) throws -> [String: [StrictHTML.Token]] {
        let language = try language(site(saying: text))
        var pages: [String: [StrictHTML.Token]] = [:]
        for file in language.plan(program: []) where file.path.hasSuffix(".html") {
            pages[file.path] = try tokens(file.bytes())
        }
        pages["index.html"] = try tokens(language.theme.pages.choice.render(ChoicePage([language])))
        pages["404.html"] = try tokens(language.theme.pages.missing.render(MissingPage(in: language)))
        return pages
    }

    /// The tokens; JSON-LD as the JSON that it is, in one writing, and a telephone number without its digits.
    private static func tokens(_ page: [UInt8]) throws -> [StrictHTML.Token] {
        var isJSON = false
        return try StrictHTML(page).tokens.map { token in
            switch token {
            case .start(let name, var attributes):
                isJSON = attributes.contains { $0.value == "application/ld+json" }
                for index in attributes.indices where attributes[index].value.hasPrefix("tel:") {
                    attributes[index].value = "tel:"
                }
                return .start(name, attributes)
            case .text(let text):
                guard isJSON else { return token }
                isJSON = false
                let (node, problems) = JSONParser.parse(SourceFile(path: "ld", text: text))
                #expect(problems == [])
                return .text(texts(of: try #require(node)).joined(separator: "|"))
            case .end: return token
            }
        }
    }

    /// Every text of a tree, in its order.
    private static func texts(of node: Node) -> [String] {
        var texts: [String] = []
        var open = [node]
        while let node = open.popLast() {
            switch node.value {
            case .text(let text): texts.append(text)
            case .list(let nodes): open += nodes.reversed()
            case .map(let entries): open += entries.map(\.node).reversed()
            case .null, .bool, .number: break
            }
        }
        return texts
    }

    private static let expected = Result { try pages(saying: harmless) }

    @Test("Each is shown as it is, and changes no tag and no attribute of any page", arguments: texts)
    func text(text: String) throws {
        let expected = try Self.expected.get()
        let found = try Self.pages(saying: text)
        #expect(found.keys.sorted() == expected.keys.sorted())
        // A line end in an article begins a paragraph of it.
        let hasLines = text.unicodeScalars.contains("\n")
        for (path, tokens) in expected where !hasLines || path != "en/law/law.html" {
            let shown = found[path] ?? []
            #expect(shown.count == tokens.count, "\(path)")
            var isJSON = false
            let difference = zip(shown, tokens).first { found, token in
                switch token {
                case .start(_, let attributes): isJSON = attributes.contains { $0.value == "application/ld+json" }
                case .text, .end: break
                }
                if isJSON, case .text(let json) = token, case .text(let own) = found {
                    // JSON has its own way to write what HTML can't.
                    return !own.utf8.elementsEqual(HostileTextTests.replacing(Self.harmless, by: text, in: json).utf8)
                }
                return !HostileTextTests.areSame(found, replaced(token, by: text))
            }
            #expect(difference == nil, "\(path): \(difference.map { "\($0)" } ?? "")")
        }
    }

    private func replaced(_ token: StrictHTML.Token, by text: String) -> StrictHTML.Token {
        let shown = HostileTextTests.shown(text)
        switch token {
        case .text(let old): return .text(HostileTextTests.replacing(Self.harmless, by: shown, in: old))
        case .start(let name, let attributes):
            return .start(
                name,
                attributes.map {
                    .init(name: $0.name, value: HostileTextTests.replacing(Self.harmless, by: shown, in: $0.value))
                })
        case .end: return token
        }
    }

    @Test("The text stands everywhere that it was said")
    func places() throws {
        let all = try Self.expected.get().values.flatMap { tokens in
            tokens.flatMap { token -> [String] in
                switch token {
                case .text(let text): [text]
                case .start(_, let attributes): attributes.map(\.value)
                case .end: []
                }
            }
        }.joined(separator: "\n")
        for place in [
            "title", "summary", "bring", "ask", "say", "change", "law", "short", "note", "quote", "article", "other",
            "means",
            "site", "office", "telephone", "mail", "web", "address", "hours",
        ] {
            #expect(all.contains("\(place) harmless."), "\(place)")
        }
    }

    @Test("The feed, the manifest and the index of the search say it as text too", arguments: texts)
    func others(text: String) throws {
        let language = try Self.language(Self.site(saying: text))
        let base = try #require(language.site.settings.base)
        // Nothing of the text is markup: the feed is that of a harmless one with the text in its place.
        let feed = String(decoding: Feed.xml(of: language, at: base), as: UTF8.self)
        let harmless = String(
            decoding: Feed.xml(of: try Self.language(Self.site(saying: Self.harmless)), at: base), as: UTF8.self)
        var escaped = HTML()
        escaped.text(text)
        #expect(
            feed.utf8.elementsEqual(
                HostileTextTests.replacing(Self.harmless, by: escaped.description, in: harmless).utf8))
        let manifest = WebManifest.json(of: language)
        let (node, problems) = JSONParser.parse(SourceFile(path: "manifest", bytes: manifest))
        #expect(problems == [])
        #expect(Self.texts(of: try #require(node)).first?.utf8.elementsEqual("site \(text).".utf8) == true)
        let index = SiteSearch.index(of: language.guide, site: language.site).script
        #expect(!index.contains(UInt8(ascii: "<")))
        #expect(!String(decoding: index, as: UTF8.self).unicodeScalars.contains("\u{2028}"))
    }
}
