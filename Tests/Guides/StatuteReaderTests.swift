import Calendar
import Diagnostics
import Notation
import Testing

@testable import Guides

@Suite struct StatuteReaderTests {
    private func read(_ text: String) -> (Statute?, [Diagnostic]) {
        StatuteReader.read(SourceFile(path: "statutes/harbour-law.yaml", text: text))
    }

    private func problem(
        _ code: Diagnostic.Code, _ line: Int, _ column: Int, _ message: String, help: String? = nil, excerpt: String
    ) -> Diagnostic {
        Diagnostic(
            .error, code, path: "statutes/harbour-law.yaml", position: Position(line: line, column: column),
            message: message, help: help, excerpt: excerpt)
    }

    @Test("A statute is read whole")
    func whole() throws {
        let (statute, diagnostics) = read(
            """
            format: statute/1
            id: harbour-law
            title: { en: Harbour Law, zh-Hans: 港口法 }
            short: { en: The Law }
            note: { en: A note. }
            inForceFrom: 2011-07-01
            confidence: high
            articles:
              - number: "60"
                extent: { en: first paragraph }
                quote: |
                  船舶应当系泊。
                  不得漂流。
                en: |
                  Ships are moored.
            """)
        #expect(diagnostics == [])
        let article = Statute.Article(
            number: "60", extent: Wording([(.english, "first paragraph")]), quote: "船舶应当系泊。\n不得漂流。",
            text: Wording([(.english, "Ships are moored.")]))
        #expect(
            statute
                == Statute(
                    id: "harbour-law", title: Wording([(.english, "Harbour Law"), (.chinese, "港口法")]),
                    short: Wording([(.english, "The Law")]), note: Wording([(.english, "A note.")]),
                    inForceFrom: CivilDate("2011-07-01"), articles: [article], source: statute?.source ?? ""))
        #expect(statute?.source == "statutes/harbour-law.yaml")
    }

    @Test(
        "What is wrong with a statute is said whole",
        arguments: [
            (
                "format: statute/1", "format: statute/2", Diagnostic.Code.format, 1, 9,
                #"the format "statute/2" is not one that this program reads"#, nil
            ),
            (
                "id: harbour-law", "id: harbour-law\nnotes: x", .unknownKey, 3, 1, #"a statute has no key "notes""#,
                #"did you mean "note"?"#
            ),
            ("id: harbour-law\n", "", .missingKey, 1, 1, #"a statute has no "id""#, nil),
            (#"number: "6","#, "", .missingKey, 6, 5, #"an article has no "number""#, nil),
            ("en: Ships are moored.", "zh-Hans: 系泊", .missingKey, 6, 5, #"the text has no "en""#, nil),
            (
                "Ships are moored.", "Ships are moored., quotes: x", .unknownKey, 6, 43,
                #"an article has no key "quotes""#,
                #"did you mean "quote"?"#
            ),
            (
                "articles:", "inForceFrom: 2011\narticles:", .date, 5, 14, #""2011" is not a date"#,
                "write a date as YYYY-MM-DD"
            ),
            (
                "articles:", "confidence: sure\narticles:", .choice, 5, 13, #""sure" is not one of high, medium, low"#,
                nil
            ),
        ] as [(String, String, Diagnostic.Code, Int, Int, String, String?)])
    func wrong(
        old: String, new: String, code: Diagnostic.Code, line: Int, column: Int, message: String, help: String?
    ) throws {
        let text = SmallContent.statute.replacing(old, with: new)
        try #require(text != SmallContent.statute)
        let excerpt = String(text.split(separator: "\n")[line - 1])
        #expect(read(text).1 == [problem(code, line, column, message, help: help, excerpt: excerpt)])
    }

    @Test(
        "An article's id is its statute's and its number's letters and digits",
        arguments: [
            ("60", "law-harbour-law-60"), ("38(3)", "law-harbour-law-38-3"), ("第六十条", "law-harbour-law-第六十条"),
            ("(1) a", "law-harbour-law-1-a"),
        ])
    func ids(number: String, id: String) throws {
        let statute = try #require(read(SmallContent.statute).0)
        let article = Statute.Article(number: number, text: Wording([]))
        #expect(statute.id(of: article) == id)
    }

    @Test(
        "A reference is a statute and a number",
        arguments: [
            ("a#1", StatuteReference(statute: "a", number: "1")), ("a-b#38(3)", .init(statute: "a-b", number: "38(3)")),
            ("a", nil), ("#1", nil), ("a#", nil), ("a#1#2", nil), ("", nil), ("#", nil),
        ] as [(String, StatuteReference?)])
    func references(text: String, reference: StatuteReference?) {
        #expect(StatuteReference(text) == reference)
    }
}
