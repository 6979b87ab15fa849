import Calendar
import Diagnostics
import Markup
import Notation
import Testing

@testable import Guides

/// Pages that are not to be published yet, changes that readers should know of, and the last day of a page.
@Suite struct DraftTests {
    private static let files = [
        ("en/query/index.md", "---\ntitle: Query\n---\n"), ("en/query/a.md", page("[b](b.md)\n\n[c](c.md#d)\n")),
        ("en/query/b.md", page(front: "draft: true\nabout: [gap]\naliases: [old]", body: "[none](none.md)\n")),
        ("en/query/c.md", page(front: "draft: false\nabout: [gap]\naliases: [old]", body: "# D\n")),
    ]

    private func read(drafts: Bool, _ files: [(String, String)] = files) -> (Guide, [Diagnostic]) {
        GuideReader.read(
            files.map { ContentFile(path: $0.0, source: SourceFile(path: $0.0, text: $0.1)) }, in: .english,
            drafts: drafts)
    }

    @Test("A draft is left out with its links, topics and aliases; a link to it is told")
    func leftOut() {
        let (guide, diagnostics) = read(drafts: false)
        #expect(guide.pages.map(\.name) == ["index", "a", "c"])
        #expect(
            told(diagnostics) == [
                "en/query/a.md:5:5 [broken-link] the page \"b.md\" is a draft | leave the link out until it is none"
            ])
    }

    @Test("With drafts it is a page like the others, and looked at as they are")
    func among() {
        let (guide, diagnostics) = read(drafts: true)
        #expect(guide.pages.map(\.name) == ["index", "a", "b", "c"])
        #expect(guide.pages.map(\.front.isDraft) == [false, false, true, false])
        #expect(
            told(diagnostics) == [
                "en/query/c.md [duplicate-name] \"en/query/b.md\" is about \"gap\" too | one page is about a topic",
                "en/query/c.md:6:11 [duplicate-name] the alias \"old\" is an address of en/query/b.md | leave the alias out",
                "en/query/b.md:8:8 [broken-link] there is no page \"none.md\"",
            ])
    }

    @Test("What is wrong with a draft's own front matter is told all the same")
    func ownProblems() {
        let (guide, diagnostics) = read(
            drafts: false, [("en/query/a.md", page(front: "draft: true\nchanges: [x]", body: "<b>\n"))])
        #expect(guide.pages == [])
        #expect(
            told(diagnostics) == [
                "en/query/a.md:5:11 [wrong-type] expected a change as an object, found text",
                "warning en/query/a.md:7:1 [raw-html] HTML is left out | write it as Markdown text",
            ])
    }

    @Test("The home page and a section's opening can be drafts")
    func openings() {
        let files = [
            ("en/index.md", "---\ntitle: H\ndraft: true\n---\n"),
            ("en/query/index.md", "---\ntitle: Q\ndraft: true\n---\n"),
            ("en/query/a.md", page("[q](index.md) [h](../index.md)\n")),
        ]
        let (guide, diagnostics) = read(drafts: false, files)
        #expect(guide.home == nil)
        #expect(guide.opening(of: .query) == nil)
        #expect(
            told(diagnostics) == [
                "en/query/a.md:5:5 [broken-link] the page \"index.md\" is a draft | leave the link out until it is none",
                "en/query/a.md:5:19 [broken-link] the page \"../index.md\" is a draft | leave the link out until it is none",
            ])
        #expect(read(drafts: true, files).0.home?.front.title == "H")
    }

    @Test("Whether a page is a draft is true or false", arguments: ["maybe", "[true]", "1"])
    func notBool(value: String) {
        let (_, diagnostics) = read(drafts: false, [("en/query/a.md", page(front: "draft: \(value)"))])
        let kind = value == "[true]" ? "a list" : "text"
        #expect(told(diagnostics) == ["en/query/a.md:4:8 [wrong-type] expected true or false, found \(kind)"])
    }

    @Test(
        "Each slip of a change is told at its place",
        arguments: [
            ("changes: a", ["4:10 [wrong-type] expected a list, found text"]),
            ("changes: [a]", ["4:11 [wrong-type] expected a change as an object, found text"]),
            ("changes: [{ says: a }]", ["4:11 [missing-key] a change has no \"on\""]),
            ("changes: [{ on: 2026-01-01 }]", ["4:11 [missing-key] a change has no \"says\""]),
            (
                "changes: [{ on: 2026-02-30, says: a }]",
                ["4:17 [date] \"2026-02-30\" is not a date | write a date as YYYY-MM-DD"]
            ),
            (
                "changes: [{ on: 2026-01-01, says: a, who: b }]",
                ["4:38 [unknown-key] a change has no key \"who\" | the keys are on, says"]
            ),
            ("changes: [{ on: 2026-01-01, says: [a] }]", ["4:35 [wrong-type] expected text, found a list"]),
        ] as [(String, [String])])
    func changeSlips(front: String, problems: [String]) {
        #expect(
            told(read(drafts: false, [("en/query/a.md", page(front: front))]).1)
                == problems.map { "en/query/a.md:\($0)" })
    }

    @Test(
        "A page was last touched on the latest day of its check and its changes",
        arguments: [
            ("keywords: [a]", nil), ("lastChecked: 2026-03-01", "2026-03-01"),
            (
                "changes: [{ on: 2026-04-01, says: a }, { on: 2026-05-02, says: b }, { on: 2026-05-01, says: c }]",
                "2026-05-02"
            ),
            ("lastChecked: 2026-06-01\nchanges: [{ on: 2026-05-02, says: b }]", "2026-06-01"),
            ("lastChecked: 2026-05-01\nchanges: [{ on: 2026-05-02, says: b }]", "2026-05-02"),
        ])
    func lastTouched(front: String, day: String?) throws {
        let (guide, diagnostics) = read(drafts: false, [("en/query/a.md", page(front: front))])
        #expect(told(diagnostics) == [])
        #expect(try #require(guide.pages.first).front.lastTouched == day.flatMap(CivilDate.init(_:)))
    }

    @Test("Changes keep the order of the file")
    func changes() throws {
        let (guide, _) = read(
            drafts: false,
            [
                (
                    "en/query/a.md",
                    page(front: "changes:\n  - { on: 2026-04-01, says: One. }\n  - { on: 2026-05-01, says: Two. }")
                )
            ])
        #expect(
            guide.pages[0].front.changes == [
                .init(on: try #require(CivilDate("2026-04-01")), says: "One."),
                .init(on: try #require(CivilDate("2026-05-01")), says: "Two."),
            ])
    }

    @Test("A page's counterpart stands in the same place of another language")
    func counterpart() {
        let files = [
            ("en/index.md", "---\ntitle: H\n---\n"), ("zh-Hans/index.md", "---\ntitle: 首页\n---\n"),
            ("en/query/a.md", page("a\n")), ("zh-Hans/query/a.md", page("甲\n", title: "甲")),
            ("en/law/b.md", page("b\n")), ("zh-Hans/query/b.md", page("乙\n")), ("en/query/c.md", page("c\n")),
            ("zh-Hans/query/c.md", page(front: "draft: true")),
        ].map { ContentFile(path: $0.0, source: SourceFile(path: $0.0, text: $0.1)) }
        let english = GuideReader.read(files, in: .english).0
        let chinese = GuideReader.read(files, in: .chinese).0
        #expect(english.pages.map { chinese.counterpart(of: $0)?.front.title } == ["甲", nil, nil])
        #expect(english.home.flatMap(chinese.counterpart(of:))?.front.title == "首页")
        #expect(chinese.pages.map { english.counterpart(of: $0)?.address } == ["query/a.html", nil])
    }
}
