import Diagnostics
import Notation
import Testing

@testable import Portal

/// What a site tells search engines, followers, hosts and screens.
@Suite("Publishing")
struct PublishingTests {
    private static let base = "baseURL: https://example.org/guide/\n"

    private func site(_ changes: [String: String] = [:], settings: String = "") -> SmallSite {
        var site = SmallSite()
        site.settings += Self.base + settings
        site.content = ["en/query/a.md": SmallSite.page("A"), "en/index.md": "---\ntitle: Home\n---\n"].merging(changes)
        { $1 }
        return site
    }

    @Test("The sitemap has every page of every language, with the days and the counterparts that it has")
    func sitemap() throws {
        var site = SmallSite()
        site.settings += Self.base
        for path in ["en/query/c.md", "en/questions/index.md", "zh-Hans/query/b.md"] { site.content[path] = nil }
        site.content["zh-Hans/query/a.md"] = SmallSite.page("甲", front: "lastChecked: 2026-02-03\n")
        let root = "https://example.org/guide/"
        func url(_ path: String, _ day: String? = nil, both: Bool = true, in tag: String = "en") -> String {
            let links = ["en", "zh-Hans"].map {
                "<xhtml:link rel=\"alternate\" hreflang=\"\($0)\" href=\"\(root)\($0)/\(path)\"/>"
            }
            return "<url><loc>\(root)\(tag)/\(path)</loc>" + (day.map { "<lastmod>\($0)</lastmod>" } ?? "")
                + (both ? links.joined() : "") + "</url>\n"
        }
        #expect(
            try site.text(of: "sitemap.xml")
                == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
                + url("") + url("query/") + url("query/a.html") + url("query/b.html", "2026-01-15", both: false)
                + url("questions/why.html", "2026-03-01", both: false) + url("law/law.html") + url("glossary.html")
                + url("contents.html") + url("query/", in: "zh-Hans") + url("query/a.html", "2026-02-03", in: "zh-Hans")
                + url("law/law.html", in: "zh-Hans") + url("glossary.html", in: "zh-Hans") + url("", in: "zh-Hans")
                + url("contents.html", in: "zh-Hans") + "</urlset>\n")
    }

    @Test("Crawlers may read everything")
    func robots() throws {
        #expect(try SmallSite().text(of: "robots.txt") == "User-agent: *\nAllow: /\n")
        #expect(
            try site().text(of: "robots.txt")
                == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/guide/sitemap.xml\n")
    }

    private func feed(title: String = "Site", author: String = "Site", updated: String, _ entries: String = "")
        -> String
    {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>\(title)</title>
        <id>https://example.org/guide/en/</id>
        <link rel="alternate" href="https://example.org/guide/en/"/>
        <link rel="self" href="https://example.org/guide/en/feed.xml"/>
        <updated>\(updated)T00:00:00Z</updated>
        <author><name>\(author)</name>
        </author>
        \(entries)</feed>

        """
    }

    private func entry(_ title: String, _ path: String, _ day: String, _ number: Int, _ says: String) -> String {
        """
        <entry>
        <title>\(title)</title>
        <id>https://example.org/guide/en/\(path)#changed-\(day)-\(number)</id>
        <link rel="alternate" href="https://example.org/guide/en/\(path)"/>
        <updated>\(day)T00:00:00Z</updated>
        <summary>\(says)</summary>
        </entry>

        """
    }

    @Test("A feed without changes says when a page was last touched, or nothing of it")
    func noChanges() throws {
        let settings = "title: { en: Site }\nlanguages: [en]\n"
        #expect(try site(settings: settings).text(of: "en/feed.xml") == feed(updated: "1970-01-01"))
        let checked = SmallSite.page("A", front: "lastChecked: 2026-02-03\n")
        #expect(
            try site(["en/query/a.md": checked], settings: settings + "office: { en: A <b> \"&\" }\n").text(
                of: "en/feed.xml")
                == feed(author: "A &lt;b&gt; &quot;&amp;&quot;", updated: "2026-02-03"))
    }

    @Test("Changes are told from the latest on; those of one day keep their order, and their ids when others come")
    func changes() throws {
        let settings = "title: { en: Site }\nlanguages: [en]\n"
        let one =
            "  - { on: 2026-03-01, says: One. }\n  - { on: 2026-02-01, says: <Two> & \"3\". }\n  - { on: 2026-02-01, says: Four. }\n"
        let home = "---\ntitle: Home\nchanges: [{ on: 2026-02-01, says: Home. }]\n---\n"
        let content = ["en/query/a.md": SmallSite.page("A", front: "changes:\n" + one), "en/index.md": home]
        let rest =
            entry("Home", "", "2026-02-01", 1, "Home.")
            + entry("A", "query/a.html", "2026-02-01", 2, "&lt;Two&gt; &amp; &quot;3&quot;.")
            + entry("A", "query/a.html", "2026-02-01", 1, "Four.")
        #expect(
            try site(content, settings: settings).text(of: "en/feed.xml")
                == feed(updated: "2026-03-01", entry("A", "query/a.html", "2026-03-01", 1, "One.") + rest))
        let more = "  - { on: 2026-04-01, says: New. }\n  - { on: 2026-03-01, says: Newer. }\n" + one
        #expect(
            try site(
                ["en/query/a.md": SmallSite.page("A", front: "changes:\n" + more), "en/index.md": home],
                settings: settings
            )
            .text(of: "en/feed.xml")
                == feed(
                    updated: "2026-04-01",
                    entry("A", "query/a.html", "2026-04-01", 1, "New.")
                        + entry("A", "query/a.html", "2026-03-01", 2, "Newer.")
                        + entry("A", "query/a.html", "2026-03-01", 1, "One.") + rest))
    }

    @Test("A feed tells fifty changes")
    func most() throws {
        let changes = (0..<60).map { "  - { on: 2026-01-\($0 % 28 < 9 ? "0" : "")\($0 % 28 + 1), says: C. }\n" }
            .joined()
        let text = try site(["en/query/a.md": SmallSite.page("A", front: "changes:\n" + changes)]).text(
            of: "en/feed.xml")
        #expect(text.ranges(of: "<entry>").count == 50)
        #expect(text.contains("<updated>2026-01-28T00:00:00Z</updated>\n<author>"))
    }

    @Test("What the site is called on a screen")
    func manifest() throws {
        let text = try site(
            settings: "title: { en: A \"B\" }\nlanguages: [en]\ncolours: { light: { paper: \"#FFFFFF\" } }\n"
        )
        .text(of: "en/site.webmanifest")
        #expect(
            text.replacing(#/-[0-9a-f]{12}\.png/#, with: "-X.png") == """
                {
                  "name": "A \\"B\\"",
                  "lang": "en",
                  "start_url": "index.html",
                  "scope": "./",
                  "display": "browser",
                  "background_color": "#ffffff",
                  "theme_color": "#ffffff",
                  "icons": [
                    {
                      "src": "../assets/icon-192-X.png",
                      "sizes": "192x192",
                      "type": "image/png",
                      "purpose": "any maskable"
                    },
                    {
                      "src": "../assets/icon-512-X.png",
                      "sizes": "512x512",
                      "type": "image/png",
                      "purpose": "any maskable"
                    }
                  ]
                }

                """)
    }
}
