import Guides
import Notation
import Points
import Sharing

/// The pages that have to do with shared files, as bytes; the same inputs give the same bytes.
public enum SharedPages {
    /// A summary to be read, with an empty slot for its signature.
    ///
    /// - Parameters:
    ///   - guides: the guide in each language of the theme.
    ///   - code: nil where nobody signed.
    public static func summary(
        _ disclosure: Disclosure, rules: RuleBook, guides: [Guide], code: SummaryCode?, size: PaperSize = .a4,
        theme: SharedTheme
    ) -> OutputFile {
        let words = theme.words
        let named = { (word: Word) in
            words.line { $0.text(word, ["to": disclosure.terms.receiver, "date": words.month(disclosure.asOf)]) }
        }
        let frame = PaperFrame(
            title: words.line { $0[.summaryTitle] }, foot: named(.summaryFoot), style: theme.style, size: size,
            words: words)
        let view = SummaryView(disclosure, rules: rules, guides: guides, code: code, words: words)
        return OutputFile(bytes: theme.template.render(SummaryPage(frame: frame, view: view)))
    }

    /// The same without a page around it.
    public static func view(
        _ disclosure: Disclosure, rules: RuleBook, guides: [Guide], code: SummaryCode?, theme: SharedTheme
    ) -> [UInt8] {
        theme.template.render(
            SummaryView(disclosure, rules: rules, guides: guides, code: code, words: theme.words))
    }

    /// The page around a sealed view, with an empty slot for it: the same for everybody.
    public static func sealed(size: PaperSize = .a4, theme: SharedTheme) -> OutputFile {
        OutputFile(bytes: theme.template.render(SealedPage(frame: frame(.sealedTitle, size: size, theme))))
    }

    /// The page that checks summaries.
    ///
    /// - Parameter keys: those that are known, each with what to call it.
    public static func verify(keys: [(name: String, key: PublicKey)], theme: SharedTheme) -> OutputFile {
        OutputFile(
            bytes: theme.template.render(
                VerifyPage(
                    frame: frame(.checkTitle, size: .a4, theme),
                    keys: keys.map { KnownKeyModel(name: $0.name, key: $0.key) },
                    statuses: StatusModel.all(theme.words))))
    }

    /// What stands in a summary whoever it is of: the theme, the guide's words and the rule book's titles.
    public static func known(rules: RuleBook, guides: [Guide], theme: SharedTheme) -> [UInt8] {
        let titles = theme.words.languages.flatMap { words in
            [rules.title[words.language]] + rules.instruments.map { $0.title[words.language] }
        }
        let official = guides.officialCheck(theme.words).flatMap { $0.texts.map(\.text) }
        return theme.known + Array((titles + official).joined(separator: "\n").utf8)
    }

    private static func frame(_ title: Word, size: PaperSize, _ theme: SharedTheme) -> PaperFrame {
        let title = theme.words.line { $0[title] }
        return PaperFrame(
            title: title, foot: title, style: theme.style, script: theme.script, size: size, words: theme.words)
    }
}
