import Markup
import Testing

@testable import CommonMark

/// Each construct's HTML, whole.
@Suite struct HTMLTests {
    @Test(
        "Every construct has its HTML",
        arguments: [
            ("a\nb", "<p>a\nb</p>\n"),
            ("a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>\n"),
            (
                "*a* **b** `c` ***d***",
                "<p><em>a</em> <strong>b</strong> <code>c</code> <em><strong>d</strong></em></p>\n"
            ),
            ("# a", "<h1 id=\"a\">a</h1>\n"),
            ("a *b* `c`\n---", "<h2 id=\"a-b-c\">a <em>b</em> <code>c</code></h2>\n"),
            ("> a\n>\n> > b", "<blockquote><p>a</p>\n<blockquote><p>b</p>\n</blockquote>\n</blockquote>\n"),
            ("- a\n- b", "<ul><li>a</li>\n<li>b</li>\n</ul>\n"),
            ("- a\n\n- b", "<ul><li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
            ("- a\n  - b", "<ul><li>a<ul><li>b</li>\n</ul>\n</li>\n</ul>\n"),
            ("-\n- a", "<ul><li></li>\n<li>a</li>\n</ul>\n"),
            ("1. a", "<ol><li>a</li>\n</ol>\n"),
            ("0) a", "<ol start=\"0\"><li>a</li>\n</ol>\n"),
            ("7. a", "<ol start=\"7\"><li>a</li>\n</ol>\n"),
            ("```html\n<b>&amp;</b>\n```", "<pre tabindex=\"0\"><code>&lt;b&gt;&amp;amp;&lt;/b&gt;\n</code></pre>\n"),
            ("    a\n\n    b", "<pre tabindex=\"0\"><code>a\n\nb\n</code></pre>\n"),
            ("``` \" onload=x\na\n```", "<pre tabindex=\"0\"><code>a\n</code></pre>\n"),
            ("---", "<hr>\n"),
            ("`<b>` &lt; \"'", "<p><code>&lt;b&gt;</code> &lt; &quot;&#39;</p>\n"),
            ("[a](b.md)", "<p><a href=\"b.md\">a</a></p>\n"),
            ("[a *b*](b.md#c \"title\")", "<p><a href=\"b.md#c\">a <em>b</em></a></p>\n"),
            (
                "[a](https://x.example/?a=1&b=\"2\"'3')",
                "<p><a href=\"https://x.example/?a=1&amp;b=&quot;2&quot;&#39;3&#39;\">a</a></p>\n"
            ),
            ("<tel:12333>", "<p><a href=\"tel:12333\">tel:12333</a></p>\n"),
            ("[a](statute:law#60)", "<p><a href=\"article:law/60\">a</a></p>\n"),
            ("", ""),
        ])
    func constructs(markdown: String, html: String) {
        #expect(MarkdownDocument(text: markdown).html() == html)
    }

    @Test(
        "A link that may not be one leaves its text",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//x.example", "/etc/passwd",
            "&#106;avascript:alert(1)", "java&#9;script:alert(1)", "vbscript:x", "file:///etc/passwd", "#", "",
        ])
    func refusedLinks(url: String) {
        #expect(MarkdownDocument(text: "a [b *c*](\(url)) d").html() == "<p>a b <em>c</em> d</p>\n")
        #expect(MarkdownDocument(text: "a [b *c*](<\(url)>) d").html() == "<p>a b <em>c</em> d</p>\n")
    }

    @Test("A refused link between others closes nothing that it didn't open")
    func linksInARow() {
        #expect(
            MarkdownDocument(text: "[a](a.md) [b](data:b) [c](c.md)").html()
                == "<p><a href=\"a.md\">a</a> b <a href=\"c.md\">c</a></p>\n")
    }

    @Test(
        "Headings are moved down by the offset, to the sixth level at most",
        arguments: [
            (0, ["1", "2", "6"]), (1, ["2", "3", "6"]), (3, ["4", "5", "6"]), (6, ["6", "6", "6"]),
        ])
    func headingOffset(offset: Int, levels: [String]) {
        let html = MarkdownDocument(text: "# a\n## b\n###### c").html(headingOffset: offset)
        let lines = zip(levels, ["a", "b", "c"]).map { "<h\($0) id=\"\($1)\">\($1)</h\($0)>\n" }
        #expect(html == lines.joined())
    }

    @Test("The ids of headings begin with the prefix, which is text")
    func idPrefix() {
        #expect(
            MarkdownDocument(text: "# a\n\n# a").html(idPrefix: "x\"><b>--")
                == "<h1 id=\"x&quot;&gt;&lt;b&gt;--a\">a</h1>\n<h1 id=\"x&quot;&gt;&lt;b&gt;--a-2\">a</h1>\n")
    }

    @Test("What a link is shown as is text, whatever it is")
    func href() {
        let rendering = HTMLRendering(headingOffset: 0, idPrefix: "", marksHan: false) { _ in
            "\"\u{301} onmouseover=\u{0}'<>&"
        }
        #expect(
            MarkdownDocument(text: "[a](b.md)").html(rendering).description
                == "<p><a href=\"&quot;\u{301} onmouseover=\u{FFFD}&#39;&lt;&gt;&amp;\">a</a></p>\n")
    }
}
