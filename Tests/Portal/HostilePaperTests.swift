import Calendar
import CommonMark
import Markup
import Notation
import Points
import Records
import Sharing
import Testing

@testable import Guides
@testable import Portal

/// The papers are the papers of a harmless text with another text in its place, to a reader stricter than a browser.
@Suite("Hostile text on paper")
struct HostilePaperTests {
    private static let shipped = Result {
        (
            rules: try Shipped.rules(), statement: try Shipped.paperTheme(.statement, in: Shipped.both),
            checklist: try Shipped.paperTheme(.checklist, in: Shipped.both)
        )
    }

    /// A record that says a text wherever somebody may say anything.
    private static func record(saying text: String) throws -> Record {
        let paid = try ["2024-01", "2024-03"].map { Contribution(month: try month($0), payer: "payer \(text).") }
        let contract = Record.Contract(employer: "employer \(text).", from: CivilDate("2014-01-01"))
        return Record(
            source: .init(name: "source \(text).", exportedOn: CivilDate("2024-04-01")),
            person: .init(name: "name \(text).", idNumber: "number \(text)."), contracts: [contract],
            contributions: paid)
    }

    private static func guide(_ language: Language, saying text: String) -> Guide {
        let front = FrontMatter(
            title: "title \(text).", order: 1, lastChecked: nil, confidence: nil,
            sources: [StatuteReference(statute: "law", number: "1")], keywords: [],
            about: ["payer-differs", "official-check"], summary: "summary \(text).", bring: ["bring \(text)."],
            ask: "ask \(text).", say: "say \(text).")
        let pages = [Section.putRight, .law].map { section in
            Page(
                section: section, name: Page.opening, front: front, body: MarkdownDocument("Text.\n".utf8), headings: []
            )
        }
        let statute = Statute(
            id: "law", title: Wording([(.english, "law")]), short: Wording([(.english, "law \(text).")]), note: nil,
            inForceFrom: nil,
            articles: [
                .init(
                    number: "1", extent: Wording([(.english, "extent \(text).")]), quote: "quote \(text).",
                    text: Wording([(.english, "translation \(text).")]))
            ])
        return Guide(language: language, pages: pages, statutes: [statute])
    }

    private static func page(_ paper: PaperTheme.Paper, saying text: String) throws -> [UInt8] {
        let (rules, statement, checklist) = try shipped.get()
        let record = try record(saying: text)
        let assessment = rules.assess(record, asOf: try month("2024-03"))
        let form = PaperForm(languages: Shipped.both, showsNumber: true)
        let guides = Shipped.both.map { guide($0, saying: text) }
        return switch paper {
        case .statement:
            PersonStatement.render(
                record: record, assessment: assessment, form: form, guides: guides, theme: statement
            ).bytes
        case .checklist:
            PersonChecklist.render(
                record: record, assessment: assessment, form: form, guides: guides, theme: checklist
            ).bytes
        }
    }

    private static func claim(saying text: String) throws -> StatementClaim {
        let record = try record(saying: text)
        return StatementClaim(try shipped.get().rules.assess(record, asOf: try month("2024-03")), of: record)
    }

    /// The tokens without what the digest of a record rightly changes: number, code, drawing of it, hash of the style.
    private static func tokens(_ paper: PaperTheme.Paper, saying text: String) throws -> [StrictHTML.Token] {
        let claim = try claim(saying: text)
        func common(_ text: String) -> String {
            HostileTextTests.replacing(
                claim.number, by: "NUMBER", in: HostileTextTests.replacing(claim.code, by: "CODE", in: text))
        }
        var drawing = false
        return try StrictHTML(page(paper, saying: text)).tokens.map { token in
            guard case .start(let name, var attributes) = token else {
                if case .text(let text) = token { return .text(inOneLine(common(text))) }
                return token
            }
            if name == "svg" { drawing = attributes.contains(.init(name: "class", value: "code")) }
            for index in attributes.indices {
                let isOfTheCode = drawing && ["d", "viewBox"].contains(attributes[index].name)
                let isPolicy = attributes[index].value.hasPrefix("default-src")
                attributes[index].value = isOfTheCode || isPolicy ? "" : common(attributes[index].value)
            }
            return .start(name, attributes)
        }
    }

    /// The words of an article, which stand in one line.
    private static func inOneLine(_ text: String) -> String {
        ["quote ", "translation "].contains { text.hasPrefix($0) }
            ? HostileTextTests.replacing("\n", by: " ", in: text) : text
    }

    private static let harmless = "harmless"
    private static let expected = Result {
        [try tokens(.statement, saying: harmless), try tokens(.checklist, saying: harmless)]
    }

    @Test("Each is shown as it is, and changes no tag and no attribute", arguments: HostileTextTests.texts)
    func text(text: String) throws {
        let shown = HostileTextTests.shown(text)
        func replaced(_ value: String) -> String {
            HostileTextTests.replacing(Self.harmless, by: shown, in: value)
        }
        for (paper, tokens) in zip([PaperTheme.Paper.statement, .checklist], try Self.expected.get()) {
            let expected = tokens.map { token -> StrictHTML.Token in
                switch token {
                case .text(let text): .text(Self.inOneLine(replaced(text)))
                case .start(let name, let attributes):
                    .start(name, attributes.map { .init(name: $0.name, value: replaced($0.value)) })
                case .end: token
                }
            }
            let found = try Self.tokens(paper, saying: text)
            #expect(found.count == expected.count)
            let difference = zip(found, expected).first { !HostileTextTests.areSame($0, $1) }
            #expect(difference == nil, "\(paper): \(difference.map { "\($0)" } ?? "")")
        }
    }

    @Test("The text stands everywhere that it was said")
    func places() throws {
        let places = [
            ["payer", "source", "name", "number", "summary", "ask", "law", "extent", "quote", "translation"],
            ["payer", "employer", "source", "name", "number", "title", "bring", "ask", "say"],
        ]
        for (tokens, places) in zip(try Self.expected.get(), places) {
            let texts = tokens.compactMap { token in if case .text(let text) = token { text } else { nil } }
            let all = texts.joined(separator: "\n")
            for place in places { #expect(all.contains("\(place) harmless."), "\(place)") }
        }
    }

    @Test("The same inputs give the same bytes", arguments: ["harmless", "\"\u{301}</style>"])
    func bytes(text: String) throws {
        for paper in [PaperTheme.Paper.statement, .checklist] {
            #expect(try Self.page(paper, saying: text) == Self.page(paper, saying: text))
        }
    }
}
