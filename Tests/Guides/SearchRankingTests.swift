import Testing

@testable import Guides

@Suite("What the search finds first")
struct SearchRankingTests {
    private func results(for query: String, in pages: SearchPage...) -> [SearchResult] {
        SearchIndex(pages).results(for: query)
    }

    private func page(_ path: String, _ title: String = "", _ headings: [String] = [], text: String = "") -> SearchPage
    {
        SearchPage(
            path: path, title: title, headings: headings.map { SearchPage.Heading(id: $0.lowercased(), text: $0) },
            keywords: [], text: text)
    }

    @Test("A title counts more than a heading, a heading more than the text however often it says it")
    func places() {
        let found = results(
            for: "permit apply", in: page("text", text: "apply permit permit permit permit permit"),
            page("heading", "Apply", ["Permit"]), page("title", "Permit, and how to apply"))
        #expect(
            found == [
                SearchResult(path: "title", score: 16), SearchResult(path: "heading", score: 12),
                SearchResult(path: "text", score: 4),
            ])
    }

    @Test("A title that says all that was typed from a word's beginning is first")
    func phrase() {
        let found = results(
            for: "paid la", in: page("other", "Late is late", ["Paid"]), page("late", "A month paid late"),
            page("inside", "Unpaid late, paid"))
        #expect(
            found == [
                SearchResult(path: "late", score: 32), SearchResult(path: "inside", score: 16),
                SearchResult(path: "other", score: 12),
            ])
    }

    @Test("Among equals the order is that of the pages")
    func order() {
        let pages = (0..<30).map { page("\($0)", text: "same") }
        #expect(SearchIndex(pages).results(for: "same").map(\.path) == pages.map(\.path))
    }

    @Test("Only the last word may be unfinished")
    func beginning() {
        let pages = [page("a", text: "payer employer")]
        #expect(SearchIndex(pages).results(for: "payer emp").map(\.path) == ["a"])
        #expect(SearchIndex(pages).results(for: "pay employer") == [])
        #expect(SearchIndex(pages).results(for: "emp 缴费") == [])
    }

    @Test("Of Han characters that stand together three pairs in five are enough, and two in four are not")
    func share() {
        let pages = [page("three", text: "甲乙丙丁"), page("two", text: "甲乙丙")]
        #expect(SearchIndex(pages).results(for: "甲乙丙丁戊己") == [SearchResult(path: "three", score: 3)])
        #expect(SearchIndex(pages).results(for: "甲乙丙戊己") == [])
        #expect(SearchIndex(pages).results(for: "甲乙 丁戊") == [])
    }

    @Test("A Han character by itself is found among its neighbours")
    func single() {
        let found = results(for: "证", in: page("no", text: "居住"), page("in", text: "居住证"), page("title", "证件"))
        #expect(found == [SearchResult(path: "title", score: 24), SearchResult(path: "in", score: 1)])
    }

    @Test("A heading is led to where it answers the query and the title doesn't: the one with most of it")
    func headings() {
        let pages = [page("a", "甲乙", ["丙丁戊", "丙丁戊己", "丙丁戊己"])]
        #expect(
            SearchIndex(pages).results(for: "丙丁戊己") == [
                SearchResult(path: "a#丙丁戊己", heading: "丙丁戊己", score: 12)
            ])
        #expect(SearchIndex(pages).results(for: "甲乙") == [SearchResult(path: "a", score: 24)])
        let both = results(for: "pay", in: page("b", "Pay", ["Pay late"]))
        #expect(both == [SearchResult(path: "b", score: 24)])
        let parted = results(for: "pay late", in: page("c", "A", ["Pay", "Late"]))
        #expect(parted == [SearchResult(path: "c", score: 8)])
    }

    @Test("A query is read up to its 128th character")
    func long() {
        let pages = [page("a", text: "aa b")]
        let filling = String(repeating: "aa ", count: 42)
        #expect(SearchIndex(pages).results(for: filling + "b xyzzy").map(\.path) == ["a"])
        #expect(SearchIndex(pages).results(for: filling + "xyzzy") == [])
        #expect(SearchIndex(pages).results(for: String(repeating: "证", count: 1_000_000)) == [])
    }
}
