import Diagnostics
import Notation
import Testing

@testable import Guides

/// Whether every page has an address of its own.
@Suite struct PathCheckTests {
    private static func law(_ id: String) -> String {
        "format: statute/1\nid: \(id)\ntitle: { en: L }\nshort: { en: L }\narticles: []\n"
    }

    @Test("A statute and a page at one address are told, at the page")
    func statute() {
        let (_, diagnostics) = guide([
            "statutes/a.yaml": Self.law("harbour-law"), "en/law/harbour-law.md": page("text\n"),
            "en/query/harbour-law.md": page("text\n"),
        ])
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .duplicateName, path: "en/law/harbour-law.md",
                    message: "the statute \"harbour-law\" has the same address: law/harbour-law.html",
                    help: "rename the page")
            ])
        let (_, opening) = guide(["statutes/a.yaml": Self.law("index"), "en/law/index.md": "---\ntitle: Law\n---\n"])
        #expect(
            told(opening) == [
                "en/law/index.md [duplicate-name] the statute \"index\" has the same address: law/index.html | rename the page"
            ])
    }

    @Test(
        "An alias at the address of something else is told at its place",
        arguments: [
            ("query/b", "en/query/b.md"), ("query/a", "en/query/a.md"), ("law/harbour-law", "the statute harbour-law"),
            ("index", "en/index.md"), ("contents", "the site itself"), ("glossary", "the site itself"),
            ("rules", "the rule books"), ("rules/index", "the rule books"), ("rules/a/b", "the rule books"),
        ])
    func alias(alias: String, other: String) {
        let (_, diagnostics) = guide([
            "statutes/a.yaml": Self.law("harbour-law"), "en/index.md": "---\ntitle: H\n---\n",
            "en/query/b.md": page("b\n"),
            "en/query/a.md": page(front: "aliases:\n  - query/c\n  - \(alias)"),
        ])
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .duplicateName, path: "en/query/a.md", position: Position(line: 6, column: 5),
                    message: "the alias \"\(alias)\" is an address of \(other)", help: "leave the alias out",
                    excerpt: "  - \(alias)")
            ])
    }

    @Test("Two aliases of one address are told at the second, on two pages and on one")
    func aliases() {
        let (_, two) = guide([
            "en/query/a.md": page(front: "aliases: [old]"), "en/query/b.md": page(front: "aliases: [\"old\"]"),
        ])
        #expect(
            told(two) == [
                "en/query/b.md:4:12 [duplicate-name] the alias \"old\" is an address of en/query/a.md | leave the alias out"
            ])
        let (_, one) = guide(["en/query/a.md": page(front: "aliases: [old, older, old]")])
        #expect(
            told(one) == [
                "en/query/a.md:4:11 [duplicate-name] the alias \"old\" is an address of en/query/a.md | leave the alias out"
            ])
    }

    @Test("Aliases that nothing else has are none of anybody's business")
    func free() {
        let (guide, diagnostics) = guide([
            "en/index.md": "---\ntitle: H\naliases: [start]\n---\n",
            "en/query/a.md": page(front: "aliases: [query/old, old, law/old, rules-old, query/a/b, contents/a]"),
        ])
        #expect(told(diagnostics) == [])
        #expect(guide.home?.front.aliases == ["start"])
        #expect(
            guide.pages[0].front.aliases == ["query/old", "old", "law/old", "rules-old", "query/a/b", "contents/a"])
    }

    @Test(
        "An alias that can be no address is told",
        arguments: [
            "../a", "/a", "a/", "a//b", "query/A", "a.html", "a b", "query/../a", "query/con", ".", "上海", "a%2fb",
            "a\\b",
        ])
    func wrong(alias: String) {
        let (guide, diagnostics) = guide(["en/query/a.md": page(front: "aliases: [old, '\(alias)']")])
        #expect(
            told(diagnostics) == [
                "en/query/a.md:4:16 [page-name] \"\(alias)\" is no address that a page can have had | write it as a folder and a name without an end: query/old-name"
            ])
        #expect(guide.pages[0].front.aliases == ["old"])
    }
}
