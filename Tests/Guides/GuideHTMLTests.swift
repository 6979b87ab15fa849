import Guides
import Markup
import Testing

@Suite("The guide in one document")
struct GuideHTMLTests {
    private static let law = """
        format: statute/1
        id: law
        title: { en: Law }
        short: { en: Law }
        articles:
          - { number: "38(3)", en: Text }

        """

    @Test("Every link leads to an id of the document, or out of it")
    func links() throws {
        let body = """
            ## Steps

            [a](#steps) [b](../questions/why.md) [c](two.md#more) [d](statute:law#38(3)) [e](https://x.example/?a&b)

            """
        let (guide, diagnostics) = guide([
            "en/query/one.md": page(body), "en/query/two.md": page("## More\n"), "en/questions/why.md": page("Why."),
            "statutes/law.yaml": Self.law,
        ])
        #expect(diagnostics == [])
        let one = try #require(guide.pages.first { $0.name == "one" })
        #expect(
            guide.html(of: one, headingOffset: 2).description == """
                <h4 id="query-one--steps">Steps</h4>
                <p><a href="#query-one--steps">a</a> <a href="#questions-why">b</a> <a href="#query-two--more">c</a> \
                <a href="#law-law-38-3">d</a> <a href="https://x.example/?a&amp;b">e</a></p>

                """)
    }

    @Test("Chinese in an English page is marked as Chinese")
    func chinese() throws {
        let (guide, _) = guide(["en/query/one.md": page("Points (居住证积分，分) & more.\n")])
        let one = try #require(guide.pages.first)
        #expect(
            guide.html(of: one, headingOffset: 2).description
                == "<p>Points (<span lang=\"zh-Hans\">居住证积分，分</span>) &amp; more.</p>\n")
    }
}
