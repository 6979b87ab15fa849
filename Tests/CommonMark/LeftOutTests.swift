import Testing

@testable import CommonMark

/// Raw HTML and images are left out.
@Suite struct LeftOutTests {
    @Test(
        "Raw HTML between blocks is left out",
        arguments: [
            "<div>\n*a*\n</div>\n", "<script>\nalert(1)\n</script>\n", "<!-- a\n\nb -->\n", "<style>p{}</style>\n",
            "<?php a ?>\n", "<!DOCTYPE html>\n", "<![CDATA[ a ]]>\n", "<custom-element a=\"b\">\n", "</p>\n",
            "<iframe src=\"https://x.example\"></iframe>\n", "<SCRIPT SRC=//x.example></SCRIPT>\n",
        ])
    func blocks(html: String) {
        let document = MarkdownDocument(text: "a\n\n" + html + "\nb\n")
        #expect(document.html() == "<p>a</p>\n<p>b</p>\n")
        #expect(document.steps.contains(.init(.leaf(.html(html)), 3)))
    }

    @Test(
        "Raw HTML in a line is left out, and the text between its tags stays",
        arguments: [
            ("a <b>c</b> d", "<p>a c d</p>\n"),
            ("a <img src=x onerror=alert(1)> d", "<p>a  d</p>\n"),
            ("a <!-- c --> d", "<p>a  d</p>\n"),
            ("a <script>c</script> d", "<p>a c d</p>\n"),
            ("a <? c ?> <!X c> <![CDATA[c]]> d", "<p>a    d</p>\n"),
            ("a <a href=\"javascript:x\"\nonclick='y'>c</a> d", "<p>a c d</p>\n"),
            ("# a <b>c</b>", "<h1 id=\"a-c\">a c</h1>\n"),
            ("[a <b>c</b>](d.md)", "<p><a href=\"d.md\">a c</a></p>\n"),
        ])
    func inlines(markdown: String, html: String) {
        #expect(MarkdownDocument(text: markdown).html() == html)
    }

    @Test(
        "What is almost raw HTML is text",
        arguments: [
            ("a < b > c", "<p>a &lt; b &gt; c</p>\n"), ("a <1> c", "<p>a &lt;1&gt; c</p>\n"),
            ("a <b c", "<p>a &lt;b c</p>\n"), ("a \\<b> c", "<p>a &lt;b&gt; c</p>\n"),
            ("a &lt;b&gt; c", "<p>a &lt;b&gt; c</p>\n"), ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"),
        ])
    func almost(markdown: String, html: String) {
        #expect(MarkdownDocument(text: markdown).html() == html)
    }

    @Test(
        "An image is left out with its alternative text, and nothing around it",
        arguments: [
            ("a ![b](c.png) d", "<p>a  d</p>\n"),
            ("a ![b *c* `d`\ne](f.png \"g\") h", "<p>a  h</p>\n"),
            ("a ![b ![c](d.png) e](f.png) g", "<p>a  g</p>\n"),
            ("a ![b [c](d.md) e](f.png) [g](h.md)", "<p>a  <a href=\"h.md\">g</a></p>\n"),
            ("a ![b](data:image/png;base64,x) c", "<p>a  c</p>\n"),
            ("a ![b <i>c</i>](d.png) e", "<p>a  e</p>\n"),
            ("![b][r]\n\n[r]: c.png", "<p></p>\n"),
        ])
    func images(markdown: String, html: String) {
        #expect(MarkdownDocument(text: markdown).html() == html)
    }
}
