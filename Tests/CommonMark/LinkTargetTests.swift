import Testing

@testable import CommonMark

@Suite struct LinkTargetTests {
    @Test(
        "The four schemes lead outside, in any case, and keep their address",
        arguments: [
            "https://x.example", "HTTP://X.example/A?b=c#d", "mailto:a@x.example", "tel:12333", "TeL:+86-21-12333",
            "https://x.example/上海?查询=1#页", "https://x.example/a%20b", "https://x.example:8443/a:b",
            "https://x.example/#a#b",
        ])
    func external(url: String) {
        #expect(LinkTarget(url) == .external(url))
    }

    @Test(
        "A fragment alone is a place in the page",
        arguments: [
            ("#frag", "frag"), ("#上海", "上海"), ("#a-2", "a-2"), ("#%E4%B8%8A", "%E4%B8%8A"), ("#a/b:c?d", "a/b:c?d"),
        ])
    func fragments(url: String, fragment: String) {
        #expect(LinkTarget(url) == .fragment(fragment))
    }

    @Test(
        "A relative path is a file, with or without a fragment",
        arguments: [
            ("x.md", "x.md", nil), ("../x.md#y", "../x.md", "y"), ("./x.md", "./x.md", nil),
            ("a/b/c.md", "a/b/c.md", nil),
            ("../../x.md", "../../x.md", nil), ("上海.md#社保", "上海.md", "社保"), ("a%20b.md", "a%20b.md", nil),
            ("x", "x", nil), (".", ".", nil), ("a/b:c.md", "a/b:c.md", nil),
            ("%2F%2Fx.example", "%2F%2Fx.example", nil),
        ] as [(String, String, String?)])
    func files(url: String, path: String, fragment: String?) {
        #expect(LinkTarget(url) == .file(path: path, fragment: fragment))
    }

    @Test(
        "An article is a statute and a number",
        arguments: [
            ("statute:x#38(3)", "x", "38(3)"), ("statute:social-insurance-law#60", "social-insurance-law", "60"),
            ("STATUTE:x#1", "x", "1"), ("statute:x#六十", "x", "六十"),
        ])
    func articles(url: String, statute: String, number: String) {
        #expect(LinkTarget(url) == .article(statute: statute, number: number))
    }

    @Test(
        "A term is an id of the glossary",
        arguments: [
            ("glossary:contribution-base", "contribution-base"), ("GLOSSARY:a", "a"), ("glossary:基数", "基数"),
            ("glossary:a:b", "a:b"), ("glossary:a/b", "a/b"),
        ])
    func terms(url: String, id: String) {
        #expect(LinkTarget(url) == .term(id))
    }

    @Test(
        "A term has an id, and no fragment",
        arguments: [
            "glossary:", "glossary:#", "glossary:a#", "glossary:a#b", "glossary:#a", "glossary: a", "glossar:a",
        ])
    func noTerms(url: String) {
        #expect(LinkTarget(url) == .refused)
    }

    @Test(
        "Every other scheme is refused",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)".replacing("&colon;", with: ":"),
            "data:text/html;base64,PHNjcmlwdD4=", "vbscript:msgbox(1)", "file:///etc/passwd", "ftp://x.example",
            "about:blank", "blob:https://x.example/1", "ws://x.example", "x-https://x.example", "httpss://x.example",
            ":", ":a", "c:a.md", "statute:x", "statute:x#", "statute:x#1#2", "%6Aavascript:alert(1)",
            "feed:javascript:alert(1)", "https\u{FF1A}javascript:alert(1)", "ｊａｖａｓｃｒｉｐｔ:alert(1)",
        ])
    func schemes(url: String) {
        #expect(LinkTarget(url) == .refused)
    }

    @Test(
        "An absolute path, a host, a query, an empty or a second fragment is refused",
        arguments: [
            "//host", "//host/a.md", "///host", "/abs", "/abs/x.md", "/", "#", "a#", "a#b#c", "##", "#a#b", "?a=b",
            "x.md?a",
            "x.md?a#b", "",
        ])
    func forms(url: String) {
        #expect(LinkTarget(url) == .refused)
    }

    @Test(
        "White space, control characters and backslashes are refused wherever they stand",
        arguments: [
            " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:alert(1)",
            "https://x.example/a b", "https://x.example\\@y.example", "\\\\host\\a", "a\\b.md", "a\u{0}.md",
            "a\u{7F}.md",
            "a.md\r\n", "https:\\\\x.example", "\u{85}javascript:alert(1)", "https://x.example/\u{9F}",
        ])
    func characters(url: String) {
        #expect(LinkTarget(url) == .refused)
    }

    @Test(
        "A combining mark after a delimiter doesn't hide it",
        arguments: [
            "javascript:\u{301}alert(1)", "data:\u{200D}text/html,x", "/\u{301}/host", "/\u{FE0F}abs", "?\u{301}a",
            "x.md?\u{301}a", "a#\u{301}b#c", "javascript\u{301}:alert(1)",
        ])
    func combiningMarks(url: String) {
        #expect(LinkTarget(url) == .refused)
    }

    @Test("A fragment that begins with a combining mark is a fragment")
    func markInFragment() {
        #expect(LinkTarget("#\u{301}") == .fragment("\u{301}"))
        #expect(LinkTarget("#\u{301}a") == .fragment("\u{301}a"))
        #expect(LinkTarget("x.md#\u{301}a") == .file(path: "x.md", fragment: "\u{301}a"))
    }
}
