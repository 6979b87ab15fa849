import Testing

@testable import CommonMark

/// What a comment makes of the block behind it: the steps, and their text.
@Suite struct DirectiveTests {
    typealias Step = MarkdownDocument.Step

    private static let paragraph = MarkdownDocument.Container.paragraph(isInTightList: false)

    @Test(
        "A quotation behind its directive is an aside, with the lines that it had", arguments: Directive.Aside.allCases)
    func asides(aside: Directive.Aside) {
        let document = MarkdownDocument(text: "a\n\n<!-- as: \(aside.rawValue) -->\n> b\n>\n> > c\n\nd\n")
        #expect(
            document.steps == [
                Step(.enter(Self.paragraph), 1), Step(.leaf(.text("a")), 1), Step(.leave(Self.paragraph), 1),
                Step(.enter(.aside(aside)), 4),
                Step(.enter(Self.paragraph), 4), Step(.leaf(.text("b")), 4), Step(.leave(Self.paragraph), 4),
                Step(.enter(.quote), 6), Step(.enter(Self.paragraph), 6), Step(.leaf(.text("c")), 6),
                Step(.leave(Self.paragraph), 6), Step(.leave(.quote), 6),
                Step(.leave(.aside(aside)), 4),
                Step(.enter(Self.paragraph), 8), Step(.leaf(.text("d")), 8), Step(.leave(Self.paragraph), 8),
            ])
        #expect(document.faults == [])
    }

    @Test("A list of terms becomes definitions; what stands in an item behind its first paragraph belongs to them")
    func definitions() {
        let document = MarkdownDocument(text: "<!-- as: definitions -->\n\n- **a b**: c *d*\n- e: f\n\n  g\n")
        #expect(
            document.steps == [
                Step(.enter(.definitions), 3),
                Step(.enter(.definition), 3), Step(.enter(.term), 3), Step(.enter(.strong), 3),
                Step(.leaf(.text("a b")), 3), Step(.leave(.strong), 3), Step(.leave(.term), 3),
                Step(.enter(.explanation), 3), Step(.leaf(.text("c ")), 3), Step(.enter(.emphasis), 3),
                Step(.leaf(.text("d")), 3), Step(.leave(.emphasis), 3), Step(.leave(.explanation), 3),
                Step(.leave(.definition), 3),
                Step(.enter(.definition), 4), Step(.enter(.term), 4), Step(.leaf(.text("e")), 4),
                Step(.leave(.term), 4), Step(.enter(.explanation), 4), Step(.leaf(.text("f")), 4),
                Step(.enter(Self.paragraph), 6), Step(.leaf(.text("g")), 6), Step(.leave(Self.paragraph), 6),
                Step(.leave(.explanation), 4), Step(.leave(.definition), 4),
                Step(.leave(.definitions), 3),
            ])
        #expect(document.faults == [])
    }

    @Test("A list of cells becomes facts with their columns")
    func facts() {
        let columns = ["Month", "Points"]
        let document = MarkdownDocument(text: "<!-- as: facts | Month | Points -->\n- May | *3*\n- June | 4\n")
        #expect(
            document.steps == [
                Step(.enter(.facts(columns: columns)), 2),
                Step(.enter(.fact), 2), Step(.enter(.cell(column: 0)), 2), Step(.leaf(.text("May")), 2),
                Step(.leave(.cell(column: 0)), 2), Step(.enter(.cell(column: 1)), 2), Step(.enter(.emphasis), 2),
                Step(.leaf(.text("3")), 2), Step(.leave(.emphasis), 2), Step(.leave(.cell(column: 1)), 2),
                Step(.leave(.fact), 2),
                Step(.enter(.fact), 3), Step(.enter(.cell(column: 0)), 3), Step(.leaf(.text("June")), 3),
                Step(.leave(.cell(column: 0)), 3), Step(.enter(.cell(column: 1)), 3), Step(.leaf(.text("4")), 3),
                Step(.leave(.cell(column: 1)), 3), Step(.leave(.fact), 3),
                Step(.leave(.facts(columns: columns)), 2),
            ])
        #expect(document.faults == [])
    }

    @Test(
        "A directive is read however it is spaced",
        arguments: [
            "<!--as:note-->", "<!-- as: note -->", "<!--\tas:\tnote\t-->", "<!--\nas: note\n-->", "  <!-- as:note-->",
            "<!-- as: note -->\n", "<!--\u{3000}as:\u{3000}note\u{3000}-->",
        ])
    func spacing(comment: String) {
        let document = MarkdownDocument(text: "\(comment)\n> a\n")
        #expect(
            document.events == [
                .enter(.aside(.note)), .enter(Self.paragraph), .leaf(.text("a")), .leave(Self.paragraph),
                .leave(.aside(.note)),
            ])
        #expect(document.faults == [])
    }

    @Test(
        "Any other comment is its author's affair",
        arguments: [
            "<!-- note -->", "<!-- as note -->", "<!-- has: note -->", "<!-- As: note -->", "<!-- todo: as: note -->",
            "<!-- as：note -->", "<!---->", "<!-- -->", "<b>as: note</b>", "<!-- as: note", "<?as: note?>",
            "<!--> as: note -->",
        ])
    func otherComments(html: String) {
        let document = MarkdownDocument(text: "\(html)\n\n> a\n")
        #expect(document.faults == [])
        #expect(!document.events.contains(.enter(.aside(.note))))
    }

    @Test(
        "The first colon with a space, or a full-width one, ends the term",
        arguments: [
            ("a: b: c", "<dt>a</dt><dd>b: c</dd>"), ("基数：每月的数额", "<dt>基数</dt><dd>每月的数额</dd>"),
            ("基数：a: b", "<dt>基数</dt><dd>a: b</dd>"), ("a: 乙：丙", "<dt>a</dt><dd>乙：丙</dd>"),
            ("a:\u{A0}b", "<dt>a</dt><dd>b</dd>"), ("**基数**：b", "<dt><strong>基数</strong></dt><dd>b</dd>"),
            ("8:30: open", "<dt>8:30</dt><dd>open</dd>"), ("a:b: c", "<dt>a:b</dt><dd>c</dd>"),
            ("a\u{301}: \u{301}b", "<dt>a\u{301}</dt><dd>\u{301}b</dd>"),
            ("[a: b](c.md): d", "<dt><a href=\"c.md\">a: b</a></dt><dd>d</dd>"),
            ("`a: b`: c", "<dt><code>a: b</code></dt><dd>c</dd>"),
            ("*a: b*: c", "<dt><em>a: b</em></dt><dd>c</dd>"),
            ("a: `b: c` [d: e](f.md)", "<dt>a</dt><dd><code>b: c</code> <a href=\"f.md\">d: e</a></dd>"),
            ("a &amp; b: c\n  d", "<dt>a &amp; b</dt><dd>c\nd</dd>"),
        ])
    func colons(item: String, html: String) {
        let document = MarkdownDocument(text: "<!-- as: definitions -->\n- \(item)\n")
        #expect(document.html() == "<dl><div>\(html)</div>\n</dl>\n")
        #expect(document.faults == [])
    }

    @Test(
        "Cells end at a bar between spaces, and not within a link, an emphasis or code",
        arguments: [
            ("a | b", "a", "b"), ("[a | b](c.md) | d", "<a href=\"c.md\">a | b</a>", "d"),
            ("`a | b` | c", "<code>a | b</code>", "c"),
            ("*a | b* | **c | d**", "<em>a | b</em>", "<strong>c | d</strong>"),
            ("a|b | c", "a|b", "c"), ("a| | |b", "a|", "|b"), ("a |", "a", ""),
        ])
    func bars(item: String, first: String, second: String) {
        let document = MarkdownDocument(text: "<!-- as: facts | A | B -->\n- \(item)\n")
        #expect(
            document.html()
                == "<div class=\"facts-of\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">A</th>"
                + "<th scope=\"col\">B</th></tr></thead><tbody><tr><th scope=\"row\">\(first)</th>"
                + "<td>\(second)</td></tr>\n</tbody></table></div>\n")
        #expect(document.faults == [])
    }

    @Test("A directive is followed within a quotation, an aside and a list")
    func within() {
        let inQuote = MarkdownDocument(text: "> <!-- as: tip -->\n> > a\n")
        #expect(
            inQuote.html()
                == "<blockquote><div class=\"aside\" role=\"note\"><p class=\"label\">tip</p>\n<p>a</p>\n</div>\n</blockquote>\n"
        )
        let inAside = MarkdownDocument(text: "<!-- as: note -->\n> <!-- as: definitions -->\n> - a: b\n")
        #expect(
            inAside.html()
                == "<div class=\"aside\" role=\"note\"><p class=\"label\">note</p>\n<dl><div><dt>a</dt><dd>b</dd></div>\n</dl>\n</div>\n"
        )
        let inList = MarkdownDocument(text: "1. a\n\n   <!-- as: warning -->\n   > b\n")
        #expect(
            inList.html()
                == "<ol><li><p>a</p>\n<div class=\"aside warning\" role=\"note\"><p class=\"label\">warning</p>\n<p>b</p>\n</div>\n</li>\n</ol>\n"
        )
        #expect([inQuote, inAside, inList].flatMap(\.faults) == [])
    }
}
