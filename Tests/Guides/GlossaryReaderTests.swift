import CommonMark
import Diagnostics
import Markup
import Notation
import Testing

@testable import Guides

/// The glossary of Content: its terms, and everything that can be wrong with it.
@Suite struct GlossaryReaderTests {
    private func read(_ text: String) -> (Glossary, [String]) {
        let (glossary, diagnostics) = GlossaryReader.read(SourceFile(path: "glossary.yaml", text: text))
        return (glossary, told(diagnostics))
    }

    @Test("A term with everything, and one with what it must have")
    func whole() {
        let (glossary, problems) = read(
            """
            format: glossary/1
            terms:
              - id: base
                term: { en: contribution base, zh-Hans: 缴费基数 }
                also: { en: [base, bases], zh-Hans: [基数] }
                says: { en: The amount., zh-Hans: 数额。 }
                sources: [some-law#60, other-law#38(3)]
              - id: hotline
                term: { en: "12333", zh-Hans: "12333" }
                says: { en: A number. }

            """)
        #expect(problems == [])
        #expect(
            glossary.terms == [
                .init(
                    id: "base", term: Wording([(.english, "contribution base"), (.chinese, "缴费基数")]),
                    also: [(.english, ["base", "bases"]), (.chinese, ["基数"])],
                    says: Wording([(.english, "The amount."), (.chinese, "数额。")]),
                    sources: [
                        .init(statute: "some-law", number: "60"), .init(statute: "other-law", number: "38(3)"),
                    ]),
                .init(
                    id: "hotline", term: Wording([(.english, "12333"), (.chinese, "12333")]), also: [],
                    says: Wording([(.english, "A number.")]), sources: []),
            ])
        #expect(
            glossary.terms.map { $0.spellings(in: .english) } == [["contribution base", "base", "bases"], ["12333"]])
        #expect(glossary.terms.map { $0.spellings(in: .chinese) } == [["缴费基数", "基数"], ["12333"]])
        #expect(glossary.terms.map { $0.spellings(in: Language("fr")) } == [[], []])
    }

    private static let head = "format: glossary/1\nterms:\n"
    private static let good = "  - { id: a, term: { en: A }, says: { en: B } }\n"

    @Test(
        "Each slip is told at its place",
        arguments: [
            ("terms: []\n", ["glossary.yaml:1:1 [missing-key] a glossary has no \"format\""]),
            ("format: glossary/1\n", ["glossary.yaml:1:1 [missing-key] a glossary has no \"terms\""]),
            (
                "format: glossary/2\nterms: []\n",
                [
                    "glossary.yaml:1:9 [format] the format \"glossary/2\" is not one that this program reads | a glossary begins with format: glossary/1"
                ]
            ),
            (
                "format: glossary/1\nterm: []\nterms: []\n",
                ["glossary.yaml:2:1 [unknown-key] a glossary has no key \"term\" | did you mean \"terms\"?"]
            ),
            ("format: glossary/1\nterms: a\n", ["glossary.yaml:2:8 [wrong-type] expected a list, found text"]),
            ("- a\n", ["glossary.yaml:1:1 [wrong-type] expected a glossary as an object, found a list"]),
            (head + "  - a\n", ["glossary.yaml:3:5 [wrong-type] expected a term as an object, found text"]),
            (
                head + "  - { id: a, term: { en: A }, says: { en: B }, word: c }\n",
                [
                    "glossary.yaml:3:48 [unknown-key] a term has no key \"word\" | the keys are id, term, also, says, sources"
                ]
            ),
            (
                head + "  - { term: { en: A }, says: { en: B } }\n",
                ["glossary.yaml:3:5 [missing-key] a term has no \"id\""]
            ),
            (head + "  - { id: a, says: { en: B } }\n", ["glossary.yaml:3:5 [missing-key] a term has no \"term\""]),
            (head + "  - { id: a, term: { en: A } }\n", ["glossary.yaml:3:5 [missing-key] a term has no \"says\""]),
            (
                head + "  - { id: a, term: { zh-Hans: 甲 }, says: { en: B } }\n",
                ["glossary.yaml:3:20 [missing-key] the text has no \"en\""]
            ),
            (
                head + "  - { id: A b, term: { en: A }, says: { en: B } }\n",
                [
                    "glossary.yaml:3:11 [page-name] the term's id \"A b\" is not made of small letters, digits and - between them"
                ]
            ),
            (
                head + "  - { id: con, term: { en: A }, says: { en: B } }\n",
                ["glossary.yaml:3:11 [page-name] the term's id \"con\" is a device on some systems"]
            ),
            (
                head + "  - { id: a, term: { en: A }, says: { en: B }, sources: [law] }\n",
                ["glossary.yaml:3:58 [broken-link] \"law\" is not an article | write an article as statute#number"]
            ),
            (
                head + "  - { id: a, term: { en: A }, says: { en: B }, also: [c] }\n",
                ["glossary.yaml:3:54 [wrong-type] expected other spellings by language as an object, found a list"]
            ),
            (
                head + "  - { id: a, term: { en: A }, says: { en: B }, also: { en: c } }\n",
                ["glossary.yaml:3:60 [wrong-type] expected a list, found text"]
            ),
        ] as [(String, [String])])
    func slips(text: String, problems: [String]) {
        #expect(read(text).1 == problems)
    }

    @Test(
        "Two terms of one id or one spelling are told at the second, whatever the case and the language",
        arguments: [
            ("{ id: a, term: { en: C }, says: { en: D } }", ["another term is \"a\" too"]),
            ("{ id: b, term: { en: a }, says: { en: D } }", ["another term is “a” too"]),
            ("{ id: b, term: { en: C, zh-Hans: A }, says: { en: D } }", ["another term is “a” too"]),
            ("{ id: b, term: { en: C }, also: { fr: [x, A] }, says: { en: D } }", ["another term is “a” too"]),
            ("{ id: a, term: { en: A }, says: { en: D } }", ["another term is \"a\" too", "another term is “a” too"]),
        ])
    func twice(term: String, messages: [String]) {
        let (glossary, problems) = read(Self.head + Self.good + "  - \(term)\n")
        #expect(problems == messages.map { "glossary.yaml:4:5 [duplicate-name] \($0)" })
        #expect(glossary.terms.count == 2)
    }

    @Test("One word that a term has twice, and one that is another's id, are no problem")
    func alike() {
        let twice = "  - { id: b, term: { en: x, zh-Hans: X }, also: { en: [x] }, says: { en: D } }\n"
        let id = "  - { id: c, term: { en: b }, says: { en: D } }\n"
        #expect(read(Self.head + Self.good + twice + id).1 == [])
    }

    @Test("A link to a term, and an article of a term, are looked for")
    func links() {
        let glossary =
            Self.head + "  - { id: base, term: { en: base }, says: { en: B }, sources: [some-law#1, none#2] }\n"
        let statute =
            "format: statute/1\nid: some-law\ntitle: { en: L }\nshort: { en: L }\narticles: [{ number: \"1\", en: T }]\n"
        let (guide, diagnostics) = guide([
            "glossary.yaml": glossary, "statutes/some-law.yaml": statute,
            "en/query/a.md": page("[a](glossary:base) [b](glossary:bas)\n\n[c](glossary:weather)\n"),
        ])
        #expect(
            told(diagnostics) == [
                "en/query/a.md:5:24 [broken-link] the glossary has no term \"bas\" | did you mean \"glossary:base\"?",
                "en/query/a.md:7:5 [broken-link] the glossary has no term \"weather\"",
                "glossary.yaml:3:76 [broken-link] Content has no article \"none#2\"",
            ])
        let page = guide.pages[0]
        #expect(guide.destination(of: .term("base"), from: page) == .term("base"))
        #expect(guide.destination(of: .term("bas"), from: page) == nil)
        #expect(
            guide.html(of: page, headingOffset: 0).description == "<p>a b</p>\n<p>c</p>\n",
            "a document that holds the whole guide has no glossary to link to")
    }
}
