import Diagnostics
import Notation
import Testing

@testable import Portal

/// The files of a site, for a small guide in two languages.
@Suite("Files of a site")
struct SitePlanTests {
    private static let pages = [
        "en/index.html", "en/contents.html", "en/site.webmanifest", "en/search.js", "en/glossary.html",
        "en/law/law.html",
        "en/query/index.html", "en/query/a.html", "en/query/b.html", "en/query/c.html", "en/questions/index.html",
        "en/questions/why.html", "en/ask.html", "en/query/old.html",
        "zh-Hans/index.html", "zh-Hans/contents.html", "zh-Hans/site.webmanifest", "zh-Hans/search.js",
        "zh-Hans/glossary.html",
        "zh-Hans/law/law.html", "zh-Hans/query/index.html", "zh-Hans/query/a.html", "zh-Hans/query/b.html",
    ]
    private static let outermost = ["index.html", "404.html", "robots.txt", "_headers"]

    /// Paths without the digests of assets.
    private func paths(_ site: SmallSite) throws -> [String] {
        try site.plan().map { file in
            file.path.hasPrefix("assets/") ? String(file.path.prefix { $0 != "-" }) : file.path
        }
    }

    private static let assets = ["assets/card", "assets/icon", "assets/icon"]

    @Test("Without a base there are pages, what they load, and what a host needs")
    func withoutBase() throws {
        #expect(try paths(SmallSite()) == Self.assets + Self.pages + Self.outermost)
    }

    @Test("With a base there is a feed for each language and a sitemap")
    func withBase() throws {
        var site = SmallSite()
        site.settings += "baseURL: https://example.org/guide/\n"
        let index = try #require(Self.pages.firstIndex(of: "zh-Hans/index.html"))
        #expect(
            try paths(site) == Self.assets + Self.pages[..<index] + ["en/feed.xml"] + Self.pages[index...] + [
                "zh-Hans/feed.xml"
            ]
                + Self.outermost + ["sitemap.xml"])
    }

    @Test("Rule books have pages of their own, and what isn't there has none")
    func books() throws {
        var site = SmallSite()
        site.books = [try Shipped.rules()]
        site.settings += "languages: [en]\n"
        site.content = site.content.filter { $0.key.hasPrefix("en/query/b") }
        #expect(
            try paths(site) == Self.assets + [
                "en/index.html", "en/contents.html", "en/site.webmanifest", "en/search.js", "en/rules/index.html",
                "en/rules/shanghai.html", "en/query/b.html", "en/query/old.html",
            ] + Self.outermost)
    }

    @Test("A large picture is a file of its own, whose name changes with its bytes")
    func pictures() throws {
        var site = SmallSite()
        func picture(_ colour: String) -> String {
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><desc>"
                + String(repeating: colour, count: 1000) + "</desc></svg>"
        }
        func assets(_ bytes: String) throws -> [String] {
            site.content["images/steps.svg"] = bytes
            return try site.plan().map(\.path).filter { $0.hasPrefix("assets/steps") }
        }
        let (first, second) = (try assets(picture("aaaaa")), try assets(picture("bbbbb")))
        #expect(first.count == 1)
        #expect(second.count == 1)
        #expect(first != second)
        #expect(
            try site.text(of: "en/query/c.html").contains(
                "<img src=\"../../\(second[0])\" alt=\"steps\" width=\"20\" height=\"10\">"))
        #expect(try assets("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"/>") == [])
    }

    @Test("No two files have one path, none leads out, and the shipped guide's neither")
    func paths() throws {
        var shipped = SmallSite()
        shipped.content = Shipped.content.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
        shipped.settings += "baseURL: https://example.org/\n"
        shipped.books = [try Shipped.rules()]
        for site in [SmallSite(), shipped] {
            let paths = try site.plan().map(\.path)
            #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
            #expect(
                paths.allSatisfy { path in
                    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                        !["", ".", ".."].contains($0)
                    }
                })
        }
    }

    @Test("Pages of topics have keys, and nothing else has one")
    func keys() throws {
        let topics = [
            "en/query/a.html", "en/query/b.html", "en/query/c.html", "en/questions/why.html", "zh-Hans/query/a.html",
            "zh-Hans/query/b.html",
        ]
        #expect(try SmallSite().plan().filter { $0.key != nil }.map(\.path) == topics)
    }

    @Test("Every link of every page leads to a file of the site, or to an id of it")
    func links() throws {
        var site = SmallSite()
        site.books = [try Shipped.rules()]
        let plan = try site.plan()
        let files = Dictionary(
            uniqueKeysWithValues: plan.map { ($0.path, String(decoding: $0.bytes(), as: UTF8.self)) })
        for (path, text) in files where path.hasSuffix(".html") && path != "404.html" {
            for match in text.matches(of: #/ (?:href|src)="([^"]*)"/#) where !match.1.hasPrefix("data:") {
                let halves = match.1.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
                let target = halves[0].isEmpty ? path : resolved(halves[0], from: path)
                let file = try #require(files[target], "\(path): \(match.1)")
                if halves.count > 1 { #expect(file.contains(" id=\"\(halves[1])\""), "\(path): \(match.1)") }
            }
        }
    }

    private func resolved(_ way: String, from path: String) -> String {
        var names = path.split(separator: "/").dropLast().map(String.init)
        for name in way.split(separator: "/") {
            if name == ".." { names.removeLast() } else { names.append(String(name)) }
        }
        return names.joined(separator: "/")
    }

    @Test("No id stands twice on a page of the shipped guide", arguments: [Language.english, .chinese])
    func ids(language: Language) throws {
        var site = SmallSite()
        site.content = Shipped.content.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
        site.books = [try Shipped.rules()]
        let pages = try site.site(in: language).plan(program: []).filter { $0.path.hasSuffix(".html") }
        #expect(pages.count > 20)
        for page in pages {
            let ids = String(decoding: page.bytes(), as: UTF8.self).matches(of: #/ id="([^"]*)"/#).map(\.1)
            #expect(Set(ids).count == ids.count, "\(page.path)")
        }
    }

    @Test("An address of before leads to the page's own")
    func moved() throws {
        var site = SmallSite()
        #expect(
            try site.text(of: "en/query/old.html").contains("<meta http-equiv=\"refresh\" content=\"0; url=b.html\">"))
        #expect(try site.text(of: "en/ask.html").contains("<p><a href=\"query/index.html\">Asking</a></p>"))
        #expect(try !site.text(of: "en/ask.html").contains("canonical"))
        site.settings += "baseURL: https://example.org/guide/\n"
        #expect(
            try site.text(of: "en/ask.html").contains(
                "<link rel=\"canonical\" href=\"https://example.org/guide/en/query/\">"))
    }
}
