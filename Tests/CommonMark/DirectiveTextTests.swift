import Markup
import Testing

@testable import CommonMark

/// The text, the headings and the HTML of documents that have directives.
@Suite struct DirectiveTextTests {
    static let text = """
        # Head

        <!-- as: warning -->
        > ## Mind *this*
        >
        > Text.

        <!-- as: definitions -->
        - **基数**：每月
        - a \\<b>: `c`

        <!-- as: facts | <A> | B & "C" -->
        - x | *y*
        - z | 1

        ## Head

        """

    @Test("The HTML, whole")
    func html() {
        #expect(
            MarkdownDocument(text: Self.text).html(headingOffset: 1, idPrefix: "p-", namesColumns: true) == """
                <h2 id="p-head">Head</h2>
                <div class="aside warning" role="note"><p class="label">warning</p>
                <h3 id="p-mind-this">Mind <em>this</em></h3>
                <p>Text.</p>
                </div>
                <dl><div><dt><strong>基数</strong></dt><dd>每月</dd></div>
                <div><dt>a &lt;b&gt;</dt><dd><code>c</code></dd></div>
                </dl>
                <div class="facts-of" tabindex="0"><table><thead><tr>\
                <th scope="col">&lt;A&gt;</th><th scope="col">B &amp; &quot;C&quot;</th></tr></thead><tbody>\
                <tr><th scope="row">x</th><td data-column="B &amp; &quot;C&quot;"><em>y</em></td></tr>
                <tr><th scope="row">z</th><td data-column="B &amp; &quot;C&quot;">1</td></tr>
                </tbody></table></div>
                <h3 id="p-head-2">Head</h3>

                """)
    }

    @Test("Headings within asides and definitions are headings of the document, with ids of their own")
    func headings() {
        #expect(
            MarkdownDocument(text: Self.text).headings == [
                Heading(level: 1, text: "Head", id: "head", line: 1),
                Heading(level: 2, text: "Mind this", id: "mind-this", line: 4),
                Heading(level: 2, text: "Head", id: "head-2", line: 16),
            ])
        #expect(
            MarkdownDocument(text: "# a\n\n<!-- as: definitions -->\n- b: c\n\n  ## a\n").headings == [
                Heading(level: 1, text: "a", id: "a", line: 1), Heading(level: 2, text: "a", id: "a-2", line: 6),
            ])
    }

    @Test("The plain text has a line for a term, an explanation and a cell, and nothing of the directives")
    func plainText() {
        #expect(
            MarkdownDocument(text: Self.text).plainText
                == "Head\nMind this\nText.\n基数\n每月\na <b>\nc\nx\ny\nz\n1\nHead")
    }

    @Test("The label of an aside is the caller's, and text")
    func labels() {
        let rendering = HTMLRendering(headingOffset: 0, idPrefix: "", marksHan: true, label: { "<\($0)> 注意" }) { _ in
            nil
        }
        #expect(
            MarkdownDocument(text: "<!-- as: tip -->\n> 社保 a\n").html(rendering).description
                == "<div class=\"aside\" role=\"note\"><p class=\"label\">&lt;tip&gt; 注意</p>\n<p><span lang=\"zh-Hans\">社保</span> a</p>\n</div>\n"
        )
    }

    @Test("The names of columns are text in the head and in the attribute, with Chinese marked in the head alone")
    func columns() {
        let rendering = HTMLRendering(headingOffset: 0, idPrefix: "", marksHan: true, namesColumns: true) { _ in nil }
        #expect(
            MarkdownDocument(text: "<!-- as: facts | 月\"><b> | 分\"\u{301} & -->\n- 五月 | 3\n").html(rendering)
                .description
                == "<div class=\"facts-of\" tabindex=\"0\"><table><thead><tr>"
                + "<th scope=\"col\"><span lang=\"zh-Hans\">月</span>&quot;&gt;&lt;b&gt;</th>"
                + "<th scope=\"col\"><span lang=\"zh-Hans\">分</span>&quot;\u{301} &amp;</th></tr></thead><tbody>"
                + "<tr><th scope=\"row\"><span lang=\"zh-Hans\">五月</span></th>"
                + "<td data-column=\"分&quot;\u{301} &amp;\">3</td></tr>\n</tbody></table></div>\n")
    }
}
