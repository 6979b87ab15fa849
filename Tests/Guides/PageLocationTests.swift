import Markup
import Notation
import Testing

@testable import Guides

/// Where relative paths lead, without the help of a disk.
@Suite struct PageLocationTests {
    @Test(
        "A relative path is followed name by name",
        arguments: [
            ("a", [], ["a"]), ("a", ["a"], ["a", "a"]), ("a", ["x"], ["x", "a"]), ("./a", ["x"], ["x", "a"]),
            ("../a", ["x"], ["a"]),
            ("../../a", ["x", "y"], ["a"]), ("b/../a", [], ["a"]), ("a/./b", [], ["a", "b"]),
            ("../x/a", ["x"], ["x", "a"]),
            ("...", [], ["..."]), ("a/b/c/../../d", [], ["a", "d"]),
        ] as [(String, [String], [String])])
    func resolved(path: String, folder: [String], names: [String]) {
        #expect(RelativePath.resolved(path, from: folder) == names)
    }

    @Test(
        "A path out of the outermost folder, with an empty name, or to a folder leads nowhere",
        arguments: [
            "..", "../..", "../../a", "", "/", "/a", "a/", "a//b", ".", "./", "a/..", "a/.", "../../x/a", "//a",
        ])
    func nowhere(path: String) {
        #expect(RelativePath.resolved(path, from: ["x"]) == nil)
    }

    @Test(
        "A path to a page is a section and a name, or the guide's own opening",
        arguments: [
            ("b.md", Section.query, PageLocation(section: .query, name: "b")),
            ("index.md", .query, PageLocation(section: .query, name: "index")),
            ("../index.md", .query, PageLocation(section: nil, name: "index")),
            ("../law/b.md", .query, PageLocation(section: .law, name: "b")),
            ("index.md", nil, PageLocation(section: nil, name: "index")),
            ("put-right/b.md", nil, PageLocation(section: .putRight, name: "b")),
            ("./query/../law/index.md", nil, PageLocation(section: .law, name: "index")),
        ] as [(String, Section?, PageLocation)])
    func pages(path: String, section: Section?, location: PageLocation) {
        #expect(PageLocation(path, from: section) == location)
    }

    @Test(
        "Anything else is no page",
        arguments: [
            ("b.md", nil), ("../a.md", .query), ("../../index.md", .query), ("../index.md", nil), ("b", .query),
            (".md", .query), ("a/b.md", .query), ("../none/a.md", .query), ("../query", .query), ("b.MD", .query),
            ("law/a/b.md", nil), ("b.md/", .query), ("b.md\u{301}", .query),
        ] as [(String, Section?)])
    func none(path: String, section: Section?) {
        #expect(PageLocation(path, from: section) == nil)
    }

    @Test("A location is a file and an address")
    func names() {
        let page = PageLocation(section: .putRight, name: "b")
        #expect(page.file == "put-right/b.md")
        #expect(page.address == "put-right/b.html")
        let home = PageLocation(section: nil, name: "index")
        #expect(home.file == "index.md")
        #expect(home.address == "index.html")
    }

    @Test("The home page is read apart from the sections, and links lead to it and from it")
    func home() {
        let (guide, diagnostics) = guide([
            "en/index.md": "---\ntitle: Home\n---\n[a](query/a.md) [b](query/index.md) [c](index.md#d)\n\n# D\n",
            "en/query/index.md": "---\ntitle: Query\n---\n[home](../index.md)\n",
            "en/query/a.md": page("[home](../index.md#d)\n"),
        ])
        #expect(told(diagnostics) == [])
        #expect(guide.home?.front.title == "Home")
        #expect(guide.home?.section == nil)
        #expect(guide.home?.id == "guide")
        #expect(guide.home?.address == "index.html")
        #expect(guide.pages.map(\.address) == ["query/index.html", "query/a.html"])
        #expect(
            guide.pages.map { guide.html(of: $0, headingOffset: 0).description } == [
                "<p><a href=\"#guide\">home</a></p>\n", "<p><a href=\"#guide--d\">home</a></p>\n",
            ])
    }

    @Test("Links to a home page that isn't there, and to no heading of it, are told")
    func homeMissing() {
        #expect(
            told(guide(["en/query/a.md": page("[home](../index.md)\n")]).1) == [
                "en/query/a.md:5:8 [broken-link] there is no page \"../index.md\""
            ])
        #expect(
            told(guide(["en/index.md": "---\ntitle: H\n---\n# A\n", "en/query/a.md": page("[x](../index.md#b)\n")]).1)
                == [
                    "en/query/a.md:5:5 [broken-link] the page \"index.md\" has no heading \"#b\" | its headings are #a"
                ])
    }

    @Test(
        "A page that lies in no section is told, and left out",
        arguments: ["en/a.md", "en/none/a.md", "en/query/b/a.md", "en/none/index.md", "en/Query/a.md"])
    func noSection(path: String) {
        let (guide, diagnostics) = guide([path: page("text\n")])
        #expect(
            told(diagnostics) == [
                "\(path) [unknown-input] the page is in no section | a page lies in the folder of its section: query, points, put-right, questions, law"
            ])
        #expect(guide.pages == [])
        #expect(guide.home == nil)
    }
}
