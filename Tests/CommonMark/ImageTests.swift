import Markup
import Testing

@testable import CommonMark

/// Images as the caller shows them, with their alternative text.
@Suite struct ImageTests {
    private func html(_ text: String, source: String = "p.png") -> String {
        MarkdownDocument(text: text).html(
            HTMLRendering(
                headingOffset: 0, idPrefix: "", marksHan: true,
                picture: { target in
                    target == .file(path: "a.png", fragment: nil) ? .init(source: source, width: 320, height: 20) : nil
                }
            ) { _ in "l" }
        ).description
    }

    /// The alternative text of the one image in a paragraph.
    private func img(_ alternative: String, source: String = "p.png") -> String {
        "<img src=\"\(source)\" alt=\"\(alternative)\" width=\"320\" height=\"20\">"
    }

    @Test(
        "The alternative text is text, whatever stands in the brackets",
        arguments: [
            ("![a](a.png)", "a"), ("![](a.png)", ""), ("![a \"b\" 'c'](a.png)", "a &quot;b&quot; &#39;c&#39;"),
            ("![a \\<b> &amp; c](a.png)", "a &lt;b&gt; &amp; c"),
            ("![\"\u{301}>\u{301}<\u{301}](a.png)", "&quot;\u{301}&gt;\u{301}&lt;\u{301}"),
            ("![*a* **b** `c`](a.png)", "a b c"), ("![a [b](c.md) d](a.png)", "a b d"), ("![a\nb](a.png)", "a b"),
            ("![a  \nb](a.png)", "a\nb"), ("![a ![b](c.png) d](a.png)", "a b d"), ("![社保 a](a.png \"title\")", "社保 a"),
            ("![a <b onerror=x> c](a.png)", "a  c"), ("![a\u{0}b](a.png)", "a\u{FFFD}b"),
        ])
    func alternative(text: String, shown: String) {
        #expect(html(text) == "<p>\(img(shown))</p>\n")
    }

    @Test("The address is text, and the size is the picture's")
    func source() {
        #expect(
            html("![a](a.png)", source: "\"\u{301} onerror='x'>&")
                == "<p>\(img("a", source: "&quot;\u{301} onerror=&#39;x&#39;&gt;&amp;"))</p>\n")
    }

    @Test(
        "What is no picture is left out with its text; the text of the next one is its own",
        arguments: [
            ("a ![b](b.png) c", "<p>a  c</p>\n"), ("![a](https://x.example/a.png)", "<p></p>\n"),
            ("![b](b.png)![c](a.png)", "<p><img src=\"p.png\" alt=\"c\" width=\"320\" height=\"20\"></p>\n"),
            ("![a](a.png#b)", "<p></p>\n"), ("![a](javascript:x)", "<p></p>\n"), ("![a [b](c.md)](b.png)", "<p></p>\n"),
        ])
    func leftOut(text: String, shown: String) {
        #expect(html(text) == shown)
    }

    @Test("An image stands in a link, a heading and a list; a heading's id has nothing of it")
    func places() {
        #expect(html("[![a](a.png)](b.md)") == "<p><a href=\"l\">\(img("a"))</a></p>\n")
        #expect(html("# b ![a](a.png)") == "<h1 id=\"b\">b \(img("a"))</h1>\n")
        #expect(html("- ![a](a.png)\n") == "<ul><li>\(img("a"))</li>\n</ul>\n")
        #expect(
            html("<!-- as: facts | A | B -->\n- x | ![a | b](a.png)\n")
                == "<div class=\"facts-of\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">A</th>"
                + "<th scope=\"col\">B</th></tr></thead><tbody><tr><th scope=\"row\">x</th>"
                + "<td>\(img("a | b"))</td></tr>\n</tbody></table></div>\n")
    }
}
