import Diagnostics
import Markup
import Notation

/// How the papers look, read and checked before anything is rendered: `paper.css`, the template of one paper, and the
/// words of each language that it speaks.
public struct PaperTheme: Sendable {
    let words: PageWords
    let template: Template
    /// `paper.css`, to stand in `<style>` before the rule of the paper's own sheets.
    let style: HTML

    /// The papers that there are.
    public enum Paper: Sendable {
        case statement
        case checklist
    }

    /// The words of the page's own language.
    public var ownWords: Words { words.own }

    /// - Parameters:
    ///   - files: the files of Templates by their path in it.
    ///   - languages: never empty; the first is the paper's own, the others stand beside it.
    public static func read(
        _ files: [String: SourceFile], of paper: Paper, in languages: [Language]
    ) -> (PaperTheme?, [Diagnostic]) {
        var reading = ThemeReading(files)
        let words = reading.words(in: languages)
        let template = words.map { words in
            switch paper {
            case .statement: reading.template(StatementPage.self, words: words)
            case .checklist: reading.template(ChecklistPage.self, words: words)
            }
        }
        let style = reading.asset("paper.css", as: HTML.init(styleSheet:))
        let diagnostics = reading.diagnostics.inReadingOrder
        guard !diagnostics.hasErrors, let words, let template, let style else { return (nil, diagnostics) }
        return (PaperTheme(words: words, template: template, style: style), diagnostics)
    }
}
