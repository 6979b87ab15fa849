import Calendar
import Markup
import Notation

/// The words of a page: mostly of one language; a form for two desks has those of two, side by side, and its numbers once.
struct PageWords: Sendable {
    /// Never empty; the first is the page's own language.
    let languages: [Words]

    /// - Parameter others: languages that stand beside the page's own.
    init(_ own: Words, beside others: [Words] = []) { languages = [own] + others }

    var own: Words { languages[0] }
    var isOne: Bool { languages.count == 1 }

    /// A text in each language.
    func text(_ text: (Words) -> String) -> PageText {
        PageText(languages.map { ($0.language, text($0)) })
    }

    /// Texts of which every language has as many.
    func texts(_ texts: (Words) -> [String]) -> [PageText] {
        let spoken = languages.map { ($0.language, texts($0)) }
        return spoken[0].1.indices.map { index in PageText(spoken.map { ($0, $1[index]) }) }
    }

    subscript(word: Word) -> PageText { text { $0[word] } }

    /// A text in each language as one line, for where no markup stands; what is the same in all stands there once.
    func line(_ text: (Words) -> String) -> String { self.text(text).line }

    /// The texts that templates may name, by key: those of the page's own language, each beside the others'.
    var plainTexts: [String: PageText] {
        let spoken = languages.map { ($0.language, $0.byKey) }
        return own.plainTexts.reduce(into: [:]) { texts, text in
            texts[text.key] = PageText(spoken.map { ($0, $1[text.key]?.other.text ?? "") })
        }
    }

    /// A month in the language's own order; with several languages as ISO 8601 has it, which is nobody's and
    /// everybody's.
    func month(_ month: YearMonth) -> String { isOne ? own.month(month) : "\(month)" }

    func shortMonth(_ month: YearMonth) -> String { isOne ? own.shortMonth(month) : "\(month)" }

    func date(_ date: CivilDate) -> String { isOne ? own.date(date) : "\(date)" }

    func months(_ run: ClosedRange<YearMonth>) -> String {
        if isOne { return own.months(run) }
        return run.lowerBound == run.upperBound ? "\(run.lowerBound)" : "\(run.lowerBound) – \(run.upperBound)"
    }
}

/// A text in each language of its page.
struct PageText: Sendable, Equatable {
    let texts: [Text]

    struct Text: Sendable, Equatable {
        let language: Language
        let text: String
    }

    init(_ texts: [(Language, String)]) { self.texts = texts.map { Text(language: $0, text: $1) } }

    /// Whether no language says anything.
    var isEmpty: Bool { texts.allSatisfy(\.text.isEmpty) }

    /// Whether all languages say the same, or there is only one.
    var isOne: Bool { texts.allSatisfy { $0.text == texts[0].text } }

    /// The texts one after the other.
    var line: String { isOne ? texts.first?.text ?? "" : texts.map(\.text).joined(separator: " · ") }

    /// Where several languages say something else, each in an element of its language, which the style sheet sets side
    /// by side.
    var html: HTML {
        if isOne { return HTML(text: texts.first?.text ?? "") }
        var html = HTML()
        for text in texts {
            html.raw("<span lang=\"")
            html.text(text.language.tag)
            html.raw("\">")
            html.text(text.text)
            html.raw("</span>")
        }
        return html
    }
}

extension PageText: PageModel {
    static let fields: [ModelField<PageText>] = [.spoken("text") { $0 }]
}
