import CommonMark
import Markup
import Notation
import Testing

@testable import Guides

/// In a document that holds the whole guide every link leads to an id.
@Suite struct LinkRewritingTests {
    private func html(_ body: String, headingOffset: Int = 0) throws -> String {
        let (guide, diagnostics) = SmallContent.around(SmallContent.page(body)).read()
        try #require(diagnostics == [])
        let page = try #require(guide.pages.first { $0.id == "query-a" })
        return guide.html(of: page, headingOffset: headingOffset).description
    }

    @Test(
        "A link becomes the id of what it leads to",
        arguments: [
            ("counter.md", "#query-counter"), ("./counter.md", "#query-counter"),
            ("counter.md#what-to-bring", "#query-counter--what-to-bring"),
            ("../points/what-counts.md", "#points-what-counts"), ("../points/index.md", "#points"),
            ("a.md", "#query-a"),
            ("../query/a.md", "#query-a"), ("statute:harbour-law#60", "#law-harbour-law-60"),
            ("statute:harbour-law#38(3)", "#law-harbour-law-38-3"),
            ("https://x.example/?a=1", "https://x.example/?a=1"),
            ("HTTP://x.example", "HTTP://x.example"), ("tel:12333", "tel:12333"),
            ("mailto:a@x.example", "mailto:a@x.example"),
        ])
    func links(url: String, href: String) throws {
        #expect(try html("[x](\(url))") == "<p><a href=\"\(href)\">x</a></p>\n")
    }

    @Test("A page's own headings have its id before theirs, and links to them lead there")
    func ownHeadings() throws {
        #expect(
            try html("# Here\n\n[x](#here)\n\n# Here\n\n[y](#here-2)\n", headingOffset: 2)
                == "<h3 id=\"query-a--here\">Here</h3>\n<p><a href=\"#query-a--here\">x</a></p>\n"
                + "<h3 id=\"query-a--here-2\">Here</h3>\n<p><a href=\"#query-a--here-2\">y</a></p>\n")
    }

    @Test("A link that leads nowhere leaves its text")
    func broken() throws {
        let body = "[a](nosuch.md) [b](../../b.md) [c](javascript:c) [d](statute:x#1) [e](//e.example)"
        let guide = SmallContent.around(SmallContent.page(body)).read().0
        let page = try #require(guide.pages.first { $0.id == "query-a" })
        #expect(guide.html(of: page, headingOffset: 0).description == "<p>a b c d e</p>\n")
    }

    @Test(
        "A path leads to a section and a name, or out",
        arguments: [
            ("x.md", Section.query, "x"), ("./x.md", .query, "x"), ("././x.md", .query, "x"),
            ("../query/x.md", .query, "x"), ("../put-right/x.md", .putRight, "x"),
            ("../law/../points/x.md", .points, "x"),
            ("../query/../query/x.md", .query, "x"), ("上海.md", .query, "上海"), ("x.y.md", .query, "x.y"),
        ])
    func locations(path: String, section: Section, name: String) {
        #expect(PageLocation(path, from: .query) == PageLocation(section: section, name: name))
    }

    @Test(
        "A path out of the sections leads nowhere",
        arguments: [
            "../x.md", "../../x.md", "../../en/query/x.md", "sub/x.md", "sub/../../x.md", "x", "x.txt", ".md", "",
            "../query",
            "../Query/x.md", "x.md/", "/query/x.md", "../../../../query/x.md", "sub//x.md",
        ])
    func noLocations(path: String) {
        #expect(PageLocation(path, from: .query) == nil)
    }
}
