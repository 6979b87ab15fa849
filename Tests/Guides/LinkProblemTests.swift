import Diagnostics
import Guides
import Testing

@Suite("Links that lead nowhere")
struct LinkProblemTests {
    static let front = "---\ntitle: A\norder: 1\n---\n"
    static let policy = "links are https, http, mailto, tel, relative paths to pages, or statute:name#article"

    static let others = [
        "en/query/counter.md": "---\ntitle: Counter\norder: 2\n---\n## What to bring\n\n## Where\n",
        "en/questions/why.md": "---\ntitle: Why\norder: 2\n---\nBecause.\n",
        "statutes/law.yaml": """
        format: statute/1
        id: some-law
        title: { en: Law }
        short: { en: Law }
        articles:
          - { number: "4", en: Text }
          - { number: "38(3)", en: Text }

        """,
    ]

    /// A body with one link, what is wrong with it.
    struct Slip: Sendable, CustomTestStringConvertible {
        let page: Marked
        let code: Diagnostic.Code
        let message: String
        let help: String?

        init(_ body: String, _ code: Diagnostic.Code, _ message: String, help: String? = nil) {
            (page, self.code, self.message, self.help) = (Marked(front + body), code, message, help)
        }

        var testDescription: String { page.text }
    }

    @Test(
        "Each is told whole, at the link",
        arguments: [
            Slip(
                "See [x](①countr.md).\n", .brokenLink, #"there is no page "countr.md""#,
                help: #"did you mean "counter.md"?"#),
            Slip("\nFar\naway [x](①elsewhere.md)\n", .brokenLink, #"there is no page "elsewhere.md""#),
            Slip(
                "[x](①../questions/wyh.md)\n", .brokenLink, #"there is no page "../questions/wyh.md""#,
                help: #"did you mean "../questions/why.md"?"#),
            Slip(
                "## Steps\n\n[x](①#stes)\n", .brokenLink, ##"the page "a.md" has no heading "#stes""##,
                help: ##"did you mean "#steps"?"##),
            Slip(
                "[x](①counter.md#telephone)\n", .brokenLink, ##"the page "counter.md" has no heading "#telephone""##,
                help: "its headings are #what-to-bring, #where"),
            Slip("[x](①../questions/why.md#a)\n", .brokenLink, ##"the page "why.md" has no heading "#a""##),
            Slip(
                "[x](①statute:some-law#5)\n", .brokenLink, ##"Content has no article "some-law#5""##,
                help: "its articles are 4, 38(3)"),
            Slip(
                "[x](①statute:sone-law#4)\n", .brokenLink, ##"Content has no article "sone-law#4""##,
                help: #"did you mean "some-law"?"#),
            Slip(
                "[x](①../../statutes/law.md)\n", .linkPolicy, #""../../statutes/law.md" leads out of the guide"#,
                help: "link to a page's .md file in a section"),
            Slip(
                "[x](①../../zh-Hans/query/a.md)\n", .linkPolicy,
                #""../../zh-Hans/query/a.md" leads out of the guide"#, help: "link to a page's .md file in a section"),
            Slip(
                "[x](①counter.html)\n", .linkPolicy, #""counter.html" leads out of the guide"#,
                help: "link to a page's .md file in a section"),
            Slip(
                "[x](①javascript:alert(1))\n", .linkPolicy, #"a page may not link to "javascript:alert(1)""#,
                help: policy),
            Slip("[x](①JaVaScRiPt:x)\n", .linkPolicy, #"a page may not link to "JaVaScRiPt:x""#, help: policy),
            Slip(
                "[x](①data:text/html,x)\n", .linkPolicy, #"a page may not link to "data:text/html,x""#,
                help: policy),
            Slip(
                "[x](①file:///etc/hosts)\n", .linkPolicy, #"a page may not link to "file:///etc/hosts""#,
                help: policy),
            Slip("[x](①//x.example/a)\n", .linkPolicy, #"a page may not link to "//x.example/a""#, help: policy),
            Slip("张三 [x](①/etc/hosts)\n", .linkPolicy, #"a page may not link to "/etc/hosts""#, help: policy),
        ])
    func slip(slip: Slip) {
        #expect(
            problems(of: slip.page.text, beside: Self.others) == [
                slip.page.problem(slip.code, slip.message, help: slip.help)
            ])
    }

    @Test(
        "A link that leads somewhere is no problem",
        arguments: [
            "counter.md", "./counter.md", "../query/counter.md", "counter.md#where", "../questions/why.md", "a.md",
            "statute:some-law#4", "statute:some-law#38(3)", "https://x.example/", "http://x.example/?a=b#c",
            "mailto:a@x.example", "tel:12333", "HTTPS://x.example/",
        ])
    func good(url: String) {
        #expect(problems(of: Self.front + "[x](\(url))\n", beside: Self.others) == [])
    }

    @Test("All links of all pages are looked at in one run")
    func several() {
        let page = Self.front + "[x](one.md) and [y](two.md)\n\n- [z](#three)\n"
        let (_, diagnostics) = guide(["en/query/a.md": page, "en/query/b.md": page])
        #expect(
            diagnostics.map { "\($0.path):\($0.position?.line ?? 0):\($0.position?.column ?? 0)" } == [
                "en/query/a.md:5:5", "en/query/a.md:5:21", "en/query/a.md:7:7", "en/query/b.md:5:5",
                "en/query/b.md:5:21", "en/query/b.md:7:7",
            ])
    }
}
