import Calendar
import CommonMark
import Markup
import Notation
import Points
import Records
import Testing

@testable import Guides
@testable import Portal

/// Whatever a person, an export or a page says is text. The page is taken apart with a reader stricter than a browser,
/// and must be the page of a harmless text with that text in its place.
@Suite("Hostile text")
struct HostileTextTests {
    static let special = ["&", "<", ">", "\"", "'", "`"]

    static let texts: [String] =
        special + special.flatMap { mark in ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\0"].map { mark + $0 } }
        + [
            "</script>", "</style>", "</SCRIPT >", "]]>", "<!--", "-->", "<![CDATA[", "{{title}}", "{{{style}}}", "{{{",
            "}}", "{name}", "{", "{{#matters}}", "&amp;", "&#0;", "&lt", "\" onmouseover=\"alert(1)", "' x='",
            "javascript:alert(1)", "\u{202E}gpj", "\u{2028}", "\u{FEFF}", "\u{85}", "\u{FFFE}", "a\rb", "a\r\nb",
            "a\nb",
            "\t", "\u{1B}[2J", "\u{7F}", String(repeating: "x", count: 10_000), String(repeating: "<", count: 10_000),
        ]

    /// What the reader of a page is to see: controls and noncharacters replaced, line ends as line feeds.
    static func shown(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where before == "\r": break
            case 0x09, 0x0A: shown.append(scalar)
            case 0x0D: shown.append("\n")
            case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: shown.append("\u{FFFD}")
            default: shown.append(scalar)
            }
            before = scalar
        }
        return String(shown)
    }

    /// A record, a guide and a statute that say a text wherever somebody may say anything.
    private func page(saying text: String) throws -> [UInt8] {
        let paid = try ["2024-01", "2024-03"].map { Contribution(month: try month($0), payer: "payer \(text).") }
        let contract = Record.Contract(employer: "employer \(text).", from: CivilDate("2014-01-01"))
        let record = Record(
            source: .init(name: "source \(text)."), person: .init(name: "name \(text)."), contracts: [contract],
            contributions: paid)
        let front = FrontMatter(
            title: "title \(text).", order: 1, lastChecked: nil, confidence: nil, sources: [],
            keywords: ["term \(text)."], about: ["payer-differs"], summary: "summary \(text).",
            bring: ["bring \(text)."], ask: "ask \(text).", say: "say \(text).")
        let body = MarkdownDocument("Text.\n".utf8)
        let pages = ["index", "one"].flatMap { name -> [Page] in
            [Section.putRight, .questions].map { section -> Page in
                Page(section: section, name: name, front: front, body: body, headings: [])
            }
        }
        let statute = Statute(
            id: "law", title: Wording([(.english, "law \(text).")]), short: Wording([(.english, "law")]),
            note: Wording([(.english, "note \(text).")]), inForceFrom: nil,
            articles: [.init(number: "1 \(text).", extent: nil, quote: nil, text: Wording([(.english, "Text")]))])
        let (rules, theme) = try Self.shipped.get()
        return PersonPortal(
            book: rules, guide: Guide(language: .english, pages: pages, statutes: [statute]), theme: theme
        ).page(of: record, rules.assess(record, asOf: try month("2024-03"))).bytes
    }

    /// The tokens without what the text may rightly change: the id made of an article's number, and the data.
    private func tokens(_ page: [UInt8]) throws -> [StrictHTML.Token] {
        try StrictHTML(page).tokens.map { token in
            guard case .start(let name, var attributes) = token else { return token }
            for index in attributes.indices {
                let value = attributes[index].value
                if attributes[index].name == "id", value.hasPrefix("law-law-1") { attributes[index].value = "law" }
                if attributes[index].name == "href", value.hasPrefix("data:") { attributes[index].value = "data" }
            }
            return .start(name, attributes)
        }
    }

    private static let harmless = "harmless"

    /// What every page is made with, read once.
    private static let shipped = Result { (rules: try Shipped.rules(), theme: try Shipped.theme()) }

    private static let expected = Result { try HostileTextTests().tokens(HostileTextTests().page(saying: harmless)) }

    @Test("Each is shown as it is, and changes no tag and no attribute", arguments: texts)
    func text(text: String) throws {
        let expected = try Self.expected.get().map { token -> StrictHTML.Token in
            switch token {
            case .text(let shown): .text(Self.replacing(Self.harmless, by: Self.shown(text), in: shown))
            case .start(let name, let attributes):
                .start(
                    name,
                    attributes.map {
                        .init(name: $0.name, value: Self.replacing(Self.harmless, by: Self.shown(text), in: $0.value))
                    })
            case .end: token
            }
        }
        let found = try tokens(page(saying: text))
        #expect(found.count == expected.count)
        let difference = zip(found, expected).first { !Self.areSame($0, $1) }
        #expect(difference == nil, "\(difference.map { "\($0)" } ?? "")")
    }

    /// How often the harmless text stands on the page, so that no place is forgotten.
    @Test("The text stands everywhere that it was said")
    func places() throws {
        let texts = try Self.expected.get().flatMap { token -> [String] in
            switch token {
            case .text(let text): [text]
            case .start(_, let attributes): attributes.map(\.value)
            case .end: []
            }
        }
        let all = texts.joined(separator: "\n")
        for place in [
            "payer", "employer", "source", "name", "title", "term", "bring", "ask", "say", "law", "note", "1",
        ] {
            #expect(all.contains("\(place) harmless."), "\(place)")
        }
    }

    /// By scalars: to `String` a letter and the mark after it are one character.
    static func replacing(_ old: String, by new: String, in text: String) -> String {
        guard text.contains(old) else { return text }
        let (bytes, sought) = (Array(text.utf8), Array(old.utf8))
        var replaced: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: sought) {
                replaced += Array(new.utf8)
                index += sought.count
            } else {
                replaced.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: replaced, as: UTF8.self)
    }

    /// Byte by byte: to `String`, composed and decomposed text are equal.
    static func areSame(_ a: StrictHTML.Token, _ b: StrictHTML.Token) -> Bool {
        switch (a, b) {
        case (.text(let a), .text(let b)), (.end(let a), .end(let b)): return a.utf8.elementsEqual(b.utf8)
        case (.start(let a, let these), .start(let b, let those)):
            return a == b && these.count == those.count
                && zip(these, those).allSatisfy { $0.name == $1.name && $0.value.utf8.elementsEqual($1.value.utf8) }
        case (.start, _), (.end, _), (.text, _): return false
        }
    }

    @Test("The whole sample page is well formed to a strict reader", arguments: [Language.english, .chinese])
    func sample(language: Language) throws {
        let page = try Shipped.page(of: try Shipped.sample(), asOf: "2026-11", in: language)
        let tokens = try StrictHTML(Array(page.utf8)).tokens
        #expect(tokens.count > 5000)
    }
}
