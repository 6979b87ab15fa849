import Markup
import Testing

@testable import Guides

@Suite("The search index")
struct SearchIndexTests {
    private func page(
        _ path: String, _ title: String, headings: KeyValuePairs<String, String> = [:], keywords: [String] = [],
        text: String = ""
    ) -> SearchPage {
        SearchPage(
            path: path, title: title, headings: headings.map { SearchPage.Heading(id: $0.key, text: $0.value) },
            keywords: keywords, text: text)
    }

    private func script(_ pages: SearchPage...) -> String { String(decoding: SearchIndex(pages).script, as: UTF8.self) }

    @Test("It is one call with the pages, the terms in their order, and where each stands")
    func written() {
        let pages = [
            page("a.html", "Pay", headings: ["b": "B pay"], keywords: ["缴费"], text: "one\n two  two\tone two two"),
            page("b.html", "One"), page("c.html", "C", text: "Pay, 缴费"),
        ]
        let expected = """
            recordPortalSearch({"pages":[["a.html","Pay",[["b","B pay"]],"one two two one two two"],\
            ["b.html","One",[],""],["c.html","C",[],"Pay, 缴费"]],"terms":"b c one pay two 缴费",\
            "places":[4,28,[2,18],[8,21],3,[4,21]]});

            """
        #expect(String(decoding: SearchIndex(pages).script, as: UTF8.self) == expected)
    }

    @Test("Without pages it is an index all the same")
    func empty() {
        #expect(script() == "recordPortalSearch({\"pages\":[],\"terms\":\"\",\"places\":[]});\n")
        #expect(SearchIndex([]).results(for: "a") == [])
        #expect(SearchIndex([page("a.html", "")]).results(for: "a") == [])
    }

    @Test("Nothing in it ends the script or the line")
    func hostile() {
        let text = script(
            page("a\"</script>", "<!--", headings: ["\u{2028}": "]]>"], text: "\u{2029}\\\u{0}</SCRIPT>\u{202E}"))
        #expect(
            text == """
                recordPortalSearch({"pages":[["a\\"\\u003c/script\\u003e","\\u003c!--",[["\\u2028","]]\\u003e"]],\
                "\\\\\\u0000\\u003c/SCRIPT\\u003e\\u202e"]],"terms":"script","places":[1]});

                """)
    }

    @Test("The same pages are the same bytes")
    func deterministic() {
        let pages = (0..<40).map { page("\($0).html", "第\($0)页 page", text: "正文 text \($0 % 7) 的内容") }
        #expect(SearchIndex(pages).script == SearchIndex(pages).script)
        let numbers = (0..<12).map { page("\($0).html", "page") }
        #expect(
            SearchIndex(numbers).json
                == .object([
                    .init(
                        "pages", .list(numbers.map { .list([.text($0.path), .text("page"), .list([]), .text("")]) })),
                    .init("terms", .text("page")),
                    .init("places", .list([.list([.integer(8)] + Array(repeating: .integer(18), count: 11))])),
                ]))
    }
}
