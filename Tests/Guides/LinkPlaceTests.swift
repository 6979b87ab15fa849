import Diagnostics
import Notation
import Testing

@testable import Guides

/// Where a link that leads nowhere is said to be, and the less usual ways out of the guide.
@Suite struct LinkPlaceTests {
    private func problems(_ body: String) -> [Diagnostic] { SmallContent.around(SmallContent.page(body)).read().1 }

    static let scheme = "links are https, http, mailto, tel, relative paths to pages, or statute:name#article"
    static let out = "link to a page's .md file in a section"

    @Test(
        "A link out of the language's folder, into no section or to no page is refused",
        arguments: [
            "../../zh-Hans/query/a.md", "../../../etc/passwd.md", "../../query/a.md", "../a.md", "../../a.md",
            "sub/a.md", "../nosection/a.md", "counter.txt", "counter", ".md", "../query/.md", "sub//a.md",
            "../../en/query/counter.md", "counter.MD", "..", ".",
        ])
    func out(url: String) {
        #expect(
            problems("see [x](\(url))") == [
                .ofA(
                    .linkPolicy, 5, 9, "\"\(url)\" leads out of the guide", help: Self.out,
                    excerpt: "see [x](\(url))")
            ])
    }

    @Test(
        "A scheme that is not allowed is refused",
        arguments: [
            "javascript:alert(1)", "data:text/html,x", "//x.example", "/en/query/a.md", "file:///a.md", "a.md#b#c",
            "a.md#",
            "#", "a.md?b", "statute:harbour-law", "a\\\\b.md",
        ])
    func schemes(url: String) {
        let shown = url.replacing("\\\\", with: "\\")
        let problem = Diagnostic.ofA(
            .linkPolicy, 5, 9, "a page may not link to \"\(shown)\"", help: Self.scheme, excerpt: "see [x](\(url))")
        guard shown == url else {
            // What a backslash hides from the search is placed at its block.
            #expect(problems("see [x](\(url))").map(\.message) == [problem.message])
            return
        }
        #expect(problems("see [x](\(url))") == [problem])
    }

    @Test("Broken links of one page come in its order, each with its line and column")
    func places() {
        let body = """
            # 标题

            第一行有[链接](one.md)，
            the second has [a *longer*](two.md "title") one,
            the third none.

            > - in a list [x](three.md)

            [defined][r]

            [r]: four.md
            """
        #expect(
            problems(body).map { "\($0.position.map { "\($0.line):\($0.column)" } ?? "-") \($0.message)" } == [
                #"7:10 there is no page "one.md""#, #"8:29 there is no page "two.md""#,
                #"11:19 there is no page "three.md""#, #"15:6 there is no page "four.md""#,
            ])
    }

    @Test("Two broken links to one place have a place each")
    func twice() {
        let line = "[x](one.md) and [y](one.md)"
        #expect(
            problems(line) == [
                .ofA(.brokenLink, 5, 5, #"there is no page "one.md""#, excerpt: line),
                .ofA(.brokenLink, 5, 21, #"there is no page "one.md""#, excerpt: line),
            ])
    }

    @Test(
        "However an address is written, the place is its own",
        arguments: [
            ("[x](<one.md>)", [Position(line: 5, column: 6)]), ("[x]( one.md )", [Position(line: 5, column: 6)]),
            ("[x](\none.md)", [Position(line: 6, column: 1)]),
            ("one.md [x](one.md 'one.md')", [Position(line: 5, column: 12)]),
            ("[x](one.md)\n[y](one.md)", [Position(line: 5, column: 5), Position(line: 6, column: 5)]),
            ("[x][r], [y][r]\n\n[r]: one.md", [Position(line: 7, column: 6), Position(line: 7, column: 6)]),
        ])
    func forms(body: String, places: [Position]) {
        #expect(problems(body).map(\.position) == places)
    }

    @Test("The place is the link's, not that of a longer link or of words that hold its address")
    func longer() {
        let line = "no-counter.txt, [x](counter.md#stepsize) and [y](counter.md#step)"
        #expect(
            problems(line).map(\.position) == [Position(line: 5, column: 21), Position(line: 5, column: 50)])
        let words = "one.md is at [x](one.md)"
        #expect(problems(words).map(\.position) == [Position(line: 5, column: 18)])
    }

    @Test("An article that front matter names is looked for as a whole")
    func sources() {
        let text =
            "---\ntitle: A\norder: 1\nsources:\n  - harbour-law#60\n  - harbour-law#600\n  - harbour-law#3\n---\n"
        #expect(
            SmallContent.around(text.replacing("- harbour-law#60\n", with: "- harbour-law#38(3)\n")).read().1 == [
                .ofA(
                    .brokenLink, 6, 5, #"Content has no article "harbour-law#600""#,
                    help: "its articles are 6, 60, 38(3)", excerpt: "  - harbour-law#600"),
                .ofA(
                    .brokenLink, 7, 5, #"Content has no article "harbour-law#3""#,
                    help: "its articles are 6, 60, 38(3)", excerpt: "  - harbour-law#3"),
            ])
    }

    @Test("An article that front matter names twice has a place each, with quotes or without")
    func sourcesTwice() {
        let text = "---\ntitle: A\norder: 1\nsources: [x#1,x#12,\"x#1\", 'x#1']\n---\n"
        #expect(
            SmallContent.around(text).read().1.map { "\($0.position?.column ?? 0) \($0.message)" } == [
                #"11 Content has no article "x#1""#, #"15 Content has no article "x#12""#,
                #"21 Content has no article "x#1""#, #"28 Content has no article "x#1""#,
            ])
    }

    @Test("A page of another language is not there")
    func otherLanguage() {
        var content = SmallContent.around(SmallContent.page("[x](b.md)"))
        content.files.append(("zh-Hans/query/b.md", SmallContent.page("text")))
        #expect(
            content.read().1 == [
                .ofA(.brokenLink, 5, 5, #"there is no page "b.md""#, excerpt: "[x](b.md)")
            ])
    }
}
