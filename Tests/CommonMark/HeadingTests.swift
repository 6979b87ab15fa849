import Testing

@testable import CommonMark

@Suite struct HeadingTests {
    @Test("A heading has its level, its text, its id and its line")
    func whole() {
        #expect(
            MarkdownDocument(text: "# What *can* be `done`\n\ntext\n\nHow **so**\n---\n").headings == [
                Heading(level: 1, text: "What can be done", id: "what-can-be-done", line: 1),
                Heading(level: 2, text: "How so", id: "how-so", line: 5),
            ])
    }

    @Test(
        "An id is letters and digits of any script in lower case, with one hyphen between",
        arguments: [
            ("Steps", "steps"), ("What can be done, and what can't", "what-can-be-done-and-what-can-t"),
            ("  --- A - B ---", "a-b"), ("怎么办", "怎么办"), ("第 60 条：缴费", "第-60-条-缴费"), ("ÄRGER", "ärger"),
            ("2024年6月", "2024年6月"), ("a_b", "a-b"), ("a/b#c", "a-b-c"), ("٣ أيام", "٣-أيام"), ("６０条", "６０条"),
        ])
    func ids(text: String, id: String) {
        #expect(MarkdownDocument(text: "# " + text).headings.map(\.id) == [id])
    }

    @Test("Without a letter or a digit the id is a word, and still unique")
    func empty() {
        let headings = MarkdownDocument(text: "#\n\n# ...\n\n# 🎉\n\n# section\n").headings
        #expect(headings.map(\.id) == ["section", "section-2", "section-3", "section-4"])
        #expect(headings.map(\.text) == ["", "...", "🎉", "section"])
    }

    @Test("Equal headings get different ids, whatever other headings are called")
    func duplicates() {
        let text = ["a", "A", "a 2", "a", "a-2", "b"].map { "# \($0)\n" }.joined()
        #expect(MarkdownDocument(text: text).headings.map(\.id) == ["a", "a-2", "a-2-2", "a-3", "a-2-3", "b"])
    }

    @Test("The ids in the HTML are those of the list")
    func sameInHTML() {
        let document = MarkdownDocument(text: "# a\n\n## a\n\n# 怎么办？\n")
        #expect(document.headings.map(\.id) == ["a", "a-2", "怎么办"])
        #expect(document.html() == "<h1 id=\"a\">a</h1>\n<h2 id=\"a-2\">a</h2>\n<h1 id=\"怎么办\">怎么办？</h1>\n")
    }

    @Test("A heading over two lines keeps the words of its lines apart")
    func twoLines() {
        #expect(
            MarkdownDocument(text: "Put it\nright\n===\n").headings == [
                Heading(level: 1, text: "Put it right", id: "put-it-right", line: 1)
            ])
    }

    @Test("What is left out of a page is left out of its headings' texts")
    func leftOut() {
        #expect(
            MarkdownDocument(text: "# a ![alt *text*](b.png)<i>c</i>\n").headings == [
                Heading(level: 1, text: "a c", id: "a-c", line: 1)
            ])
    }

    @Test("Headings in quotes and lists are headings too")
    func nested() {
        #expect(
            MarkdownDocument(text: "> # a\n\n- ## b\n").headings == [
                Heading(level: 1, text: "a", id: "a", line: 1), Heading(level: 2, text: "b", id: "b", line: 3),
            ])
    }
}
