import Testing

@testable import Markup

@Suite("A theme's styles and scripts")
struct ThemeTests {
    @Test(
        "A style sheet that would end its element is none",
        arguments: ["</style>", "a{}</STYLE >b", "</", "a</b", "\"</style\"", "/* </ */", "<</", "a</*"])
    func refusedStyles(text: String) {
        #expect(HTML(styleSheet: Array(text.utf8)) == nil)
    }

    @Test(
        "Any other style sheet stands as it is",
        arguments: ["", "a{color:red}", "a < b / c", "a::before{content:\"<\"}", "< /style>", "a{content:'张'}", "<"])
    func styles(text: String) {
        #expect(HTML(styleSheet: Array(text.utf8))?.bytes == Array(text.utf8))
    }

    @Test(
        "A script that would end or escape its element is none (HTML 4.12.1.3)",
        arguments: ["</script>", "a</ScRiPt b", "'</script'", "<!--", "a<!--b", "// <!-- <script>", "</SCRIPT"])
    func refusedScripts(text: String) {
        #expect(HTML(script: Array(text.utf8)) == nil)
    }

    @Test(
        "Any other script stands as it is",
        arguments: ["", "1 < 2 && 3 > 2", "'<script>'", "'<\\/script>'", "a <! --b", "'</scrip'", "'</'", "'张'", "<"])
    func scripts(text: String) {
        #expect(HTML(script: Array(text.utf8))?.bytes == Array(text.utf8))
    }

    @Test("A template's own markup is appended as it stands")
    func template() {
        var html = HTML("<p>")
        html.append(template: Array("<b title=\"&amp;\">".utf8))
        html.text("<")
        #expect(html.description == "<p><b title=\"&amp;\">&lt;")
    }
}
