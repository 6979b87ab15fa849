import Testing

@testable import CommonMark

/// Words that a glossary explains, found in a text.
@Suite struct TermLinkingTests {
    typealias Term = TermLinking.Term

    private static let terms = [
        Term(spelling: "base", id: "base"), Term(spelling: "contribution base", id: "contribution-base"),
        Term(spelling: "Bases", id: "base"), Term(spelling: "缴费基数", id: "contribution-base"),
        Term(spelling: "基数", id: "base"), Term(spelling: "12333", id: "hotline"), Term(spelling: "(x)", id: "x"),
        Term(spelling: "", id: "nothing"),
    ]

    /// Links as `{id:text}`.
    private func linked(_ text: String, _ terms: [Term] = terms) -> String {
        let document = TermLinking(terms).linked(MarkdownDocument(text: text))
        // By scalars: to `Character` a bracket and the mark behind it are one.
        let link = #/<a href="term:([^"]*)">(.*?)</a>/#.matchingSemantics(.unicodeScalar)
        return document.html().replacing(link) { "{\($0.1):\($0.2)}" }
    }

    @Test(
        "A spelling is linked where it stands as a word",
        arguments: [
            ("a base.", "a {base:base}."), ("Base", "{base:Base}"), ("BASE", "{base:BASE}"), ("bases", "{base:bases}"),
            ("a contribution base", "a {contribution-base:contribution base}"),
            ("Contribution BASE", "{contribution-base:Contribution BASE}"), ("database", "database"),
            ("base2", "base2"), ("2base", "2base"), ("basement", "basement"), ("base-line", "{base:base}-line"),
            ("_base", "_{base:base}"), ("(base)", "({base:base})"), ("的base的", "的{base:base}的"),
            ("缴费基数是", "{contribution-base:缴费基数}是"), ("月基数是", "月{base:基数}是"), ("打12333吧", "打{hotline:12333}吧"),
            ("123334", "123334"), ("012333", "012333"), ("a(x)b", "a{x:(x)}b"),
            ("contribution  base", "contribution  {base:base}"),
            ("contribution\nbase", "contribution\n{base:base}"), ("bas", "bas"), ("基", "基"),
        ])
    func places(text: String, shown: String) {
        #expect(linked(text) == "<p>\(shown)</p>\n")
    }

    @Test(
        "Each term is linked once, whatever its spelling and wherever it stands first",
        arguments: [
            ("base base Bases 基数", "<p>{base:base} base Bases 基数</p>\n"),
            (
                "contribution base, base, contribution base, 缴费基数",
                "<p>{contribution-base:contribution base}, {base:base}, contribution base, 缴费基数</p>\n"
            ),
            ("base\n\n- base\n- 12333", "<p>{base:base}</p>\n<ul><li>base</li>\n<li>{hotline:12333}</li>\n</ul>\n"),
            ("12333 缴费基数基数(x)base", "<p>{hotline:12333} {contribution-base:缴费基数}{base:基数}{x:(x)}base</p>\n"),
        ])
    func once(text: String, html: String) {
        #expect(linked(text) == html)
    }

    @Test(
        "Not within a link, a heading, a code or an image; the next use is the first then",
        arguments: [
            ("# base\n\nbase", "<h1 id=\"base\">base</h1>\n<p>{base:base}</p>\n"),
            ("[a base](b.md) base", "<p><a href=\"b.md\">a base</a> {base:base}</p>\n"),
            ("[*base*](b.md)", "<p><a href=\"b.md\"><em>base</em></a></p>\n"),
            ("`base` base", "<p><code>base</code> {base:base}</p>\n"),
            ("    base\n", "<pre tabindex=\"0\"><code>base\n</code></pre>\n"),
            ("![base](b.png) base", "<p> {base:base}</p>\n"), ("[base](javascript:x) a", "<p>base a</p>\n"),
            ("*base*", "<p><em>{base:base}</em></p>\n"), ("> base", "<blockquote><p>{base:base}</p>\n</blockquote>\n"),
        ])
    func closed(text: String, html: String) {
        #expect(linked(text) == html)
    }

    @Test("Within directives too")
    func directives() {
        #expect(
            linked("<!-- as: definitions -->\n- base: 12333\n")
                == "<dl><div><dt>{base:base}</dt><dd>{hotline:12333}</dd></div>\n</dl>\n")
    }

    @Test("A mark behind a term stays text beside the link")
    func marks() {
        #expect(linked("基数\u{301}。") == "<p>{base:基数}\u{301}。</p>\n")
        #expect(linked("\u{202E}base\u{200D}") == "<p>\u{202E}{base:base}\u{200D}</p>\n")
    }

    @Test("Longer spellings come first whatever the order of the terms; of equal ones the id decides")
    func order() {
        for terms in [Self.terms, Self.terms.reversed()] {
            #expect(linked("contribution base", terms) == "<p>{contribution-base:contribution base}</p>\n")
        }
        let same = [Term(spelling: "a", id: "y"), Term(spelling: "A", id: "x")]
        for terms in [same, same.reversed()] {
            #expect(linked("a a a", terms) == "<p>{x:a} a a</p>\n")
        }
    }

    @Test("Without terms a document is what it was, and its lines and faults stay")
    func same() {
        let document = MarkdownDocument(text: "base <!-- as: x -->\n\n> 基数\n")
        #expect(TermLinking([]).linked(document) == document)
        let linked = TermLinking(Self.terms).linked(document)
        #expect(linked.faults == document.faults)
        #expect(linked.plainText == document.plainText)
        #expect(
            TermLinking(Self.terms).linked(MarkdownDocument(text: "a\n\nb base")).steps.map(\.line) == [
                1, 1, 1, 3, 3, 3, 3, 3, 3,
            ])
    }
}
