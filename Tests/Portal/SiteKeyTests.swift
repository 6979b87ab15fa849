import Diagnostics
import Notation
import Testing

@testable import Portal

/// Keys by which a page is known to be the same as before, without being made.
@Suite("Keys of pages")
struct SiteKeyTests {
    /// A page by what decides whether it is written again.
    struct Made: Equatable {
        let key: [UInt8]
        let bytes: [UInt8]
    }

    static func pages(_ site: SmallSite, program: String = "program") throws -> [String: Made] {
        SmallSite.keyed(try site.site(), program: program).mapValues { Made(key: $0.key, bytes: $0.bytes) }
    }

    /// Pages whose bytes differ, or that one of the two sites hasn't.
    static func different(_ a: [String: Made], _ b: [String: Made]) -> Set<String> {
        Set(Set(a.keys).union(b.keys).filter { a[$0]?.bytes != b[$0]?.bytes })
    }

    static func otherKeys(_ a: [String: Made], _ b: [String: Made]) -> Set<String> {
        Set(Set(a.keys).union(b.keys).filter { a[$0]?.key != b[$0]?.key })
    }

    private static let all: Set<String> = [
        "en/query/a.html", "en/query/b.html", "en/query/c.html", "en/questions/why.html", "zh-Hans/query/a.html",
        "zh-Hans/query/b.html",
    ]

    /// What changes of the small site, and which pages are others by it, in bytes and in key.
    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Whose bytes are others.
        let bytes: Set<String>
        /// Whose keys are others, beyond these.
        let keys: Set<String>
        let change: @Sendable (inout SmallSite) -> Void

        init(
            _ name: String, bytes: Set<String>, keys: Set<String> = [],
            _ change: @escaping @Sendable (inout SmallSite) -> Void
        ) {
            (testDescription, self.bytes, self.keys, self.change) = (name, bytes, keys, change)
        }
    }

    /// The pages of a section or a language.
    private static func pages(_ prefix: String) -> Set<String> { all.filter { $0.hasPrefix(prefix) } }

    @Test("Equal inputs have equal keys and bytes; another program has other keys")
    func equal() throws {
        let (first, second) = (try Self.pages(SmallSite()), try Self.pages(SmallSite()))
        #expect(first == second)
        #expect(Set(first.keys) == Self.all)
        #expect(Set(first.values.map(\.key)).count == first.count)
        let planned = try SmallSite().plan().filter { $0.key != nil }
        #expect(
            Dictionary(uniqueKeysWithValues: planned.map { ($0.path, Made(key: $0.key ?? [], bytes: $0.bytes())) })
                == first)
        let other = try Self.pages(SmallSite(), program: "another")
        #expect(Self.otherKeys(first, other) == Self.all)
        #expect(Self.different(first, other) == [])
    }

    @Test(
        "A change gives another key to every page that it changes, and to few more",
        arguments: [
            Edit("a body", bytes: ["en/query/a.html"]) { $0.content["en/query/a.md"]?.append("More.\n") },
            Edit("what no page shows", bytes: [], keys: ["en/query/b.html"]) {
                $0.content["en/query/b.md"] = SmallSite.page(
                    "Second", order: 2, front: "aliases: [query/old]\nlastChecked: 2026-01-15\nkeywords: [word]\n")
            },
            Edit(
                "the title of a page between others", bytes: ["en/query/a.html", "en/query/b.html", "en/query/c.html"]
            ) {
                $0.content["en/query/b.md"]?.replace("Second", with: "Other")
            },
            Edit("the title of the last page", bytes: ["en/query/b.html", "en/query/c.html"]) {
                $0.content["en/query/c.md"]?.replace("Third", with: "Other")
            },
            Edit("the order of pages", bytes: pages("en/query/")) {
                $0.content["en/query/c.md"]?.replace("order: 3", with: "order: 0")
            },
            Edit("the title of a section", bytes: pages("en/")) {
                $0.content["en/query/index.md"]?.replace("Asking", with: "Other")
            },
            Edit("the text of a section's opening", bytes: []) { $0.content["en/query/index.md"]?.append("More.\n") },
            Edit("the home page", bytes: []) { $0.content["en/index.md"]?.append("More.\n") },
            Edit("a word of the glossary that a page has", bytes: ["en/query/a.html"], keys: pages("en/")) {
                $0.content["glossary.yaml"]?.replace("en: base,", with: "en: month,")
            },
            Edit("a word of the glossary that no page has", bytes: [], keys: pages("en/")) {
                $0.content["glossary.yaml"]?.replace("says: { en: An", with: "also: { en: [weather] }, says: { en: An")
            },
            Edit("what a word means", bytes: []) { $0.content["glossary.yaml"]?.replace("An amount", with: "Money") },
            Edit("no glossary", bytes: all) { $0.content["glossary.yaml"] = nil },
            Edit("the number of an article", bytes: ["en/query/a.html"], keys: all) {
                for path in ["glossary.yaml", "statutes/law.yaml", "en/query/a.md"] {
                    $0.content[path]?.replace("law#6", with: "law#7")
                    $0.content[path]?.replace("number: \"6\"", with: "number: \"7\"")
                }
            },
            Edit("the text of an article", bytes: []) {
                $0.content["statutes/law.yaml"]?.replace("en: Text", with: "en: Other")
            },
            Edit("a picture", bytes: ["en/query/c.html"], keys: pages("en/")) {
                $0.content["images/steps.svg"]?.replace("width=\"20\"", with: "width=\"21\"")
            },
            Edit("the same page in another language", bytes: ["en/questions/why.html", "zh-Hans/questions/why.html"]) {
                $0.content["zh-Hans/questions/why.md"] = SmallSite.page("为什么？")
            },
            Edit("the title of the site", bytes: all) { $0.settings += "title: { en: Other }\n" },
            Edit("the office", bytes: all) { $0.settings += "office: { en: Other }\n" },
            Edit("the office in one language", bytes: all) { $0.settings += "office: { en: Office, zh-Hans: 办公室 }\n" },
            Edit("the contact", bytes: all) { $0.settings += "contact: { telephone: \"12333\" }\n" },
            Edit("the base", bytes: all) { $0.settings += "baseURL: https://example.org/\n" },
            Edit("the colours", bytes: all) { $0.settings += "colours: { dark: { paper: \"#000000\" } }\n" },
            Edit("one language", bytes: all) { $0.settings += "languages: [en]\n" },
            Edit("the order of languages", bytes: all) { $0.settings += "languages: [zh-Hans, en]\n" },
            Edit("now, when a page is stale", bytes: ["en/query/b.html"], keys: all) { $0.asOf = "2027-02" },
            Edit("now, when none is", bytes: [], keys: all) { $0.asOf = "2027-01" },
            Edit("a template", bytes: all) {
                $0.templates["site/topic.mustache"] = SourceFile(
                    path: "site/topic.mustache", text: "{{>site/head}}\n{{title}}{{{body}}}\n{{>site/foot}}\n")
            },
            Edit("a style", bytes: all) {
                $0.templates["site.css"] = SourceFile(path: "site.css", text: "p { margin: 0 }\n")
            },
            Edit("a script", bytes: all) {
                $0.templates["search.js"] = SourceFile(path: "search.js", text: "void 0\n")
            },
        ])
    func edit(edit: Edit) throws {
        let before = try Self.pages(SmallSite())
        var site = SmallSite()
        edit.change(&site)
        let after = try Self.pages(site)
        #expect(Self.different(before, after) == edit.bytes)
        #expect(Self.otherKeys(before, after) == edit.bytes.union(edit.keys))
    }

    @Test("Rule books change the navigation of every page, and what is in them changes none")
    func books() throws {
        var site = SmallSite()
        let none = try Self.pages(site)
        site.books = [try Shipped.rules()]
        let one = try Self.pages(site)
        #expect(Self.different(none, one) == Self.all)
        #expect(Self.otherKeys(none, one) == Self.all)
        site.books = [try Shipped.contributionRules()]
        #expect(try Self.pages(site) == one)
    }
}
