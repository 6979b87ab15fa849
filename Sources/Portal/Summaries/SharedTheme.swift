import Calendar
import Diagnostics
import Markup
import Notation

/// How a page looks that has to do with shared files, read and checked before anything is rendered.
public struct SharedTheme: Sendable {
    let words: PageWords
    let template: Template
    /// `paper.css` and `shared.css`, to stand in `<style>` before the rule of the page's own sheets.
    let style: HTML
    /// Nil for a page without a script.
    let script: HTML?
    /// Everything of the theme, as it stands in its files: what no person could have brought into a page.
    public let known: [UInt8]

    /// A day as the page writes it, in each of its languages.
    public func spelled(_ date: CivilDate) -> [String] { words.languages.map { $0.date(date) } }

    /// The pages that there are.
    public enum Page: Sendable {
        /// What a receiver reads, as a file of its own.
        case summary
        /// The same without a page around it, to be sealed.
        case view
        /// What a sealed file shows before it is open.
        case sealed
        /// The page that checks summaries.
        case verify

        /// What stands in its `<script>`, one after the other.
        fileprivate var scripts: [String] {
            switch self {
            case .summary, .view: []
            case .sealed: ["opening.js", "sealed.js"]
            case .verify: ["opening.js", "verify.js"]
            }
        }
    }

    /// - Parameters:
    ///   - files: the files of Templates by their path in it.
    ///   - languages: never empty; the first is the page's own.
    public static func read(
        _ files: [String: SourceFile], of page: Page, in languages: [Language]
    ) -> (SharedTheme?, [Diagnostic]) {
        var reading = ThemeReading(files)
        let words = reading.words(in: languages)
        let template = words.map { words in
            switch page {
            case .summary: reading.template(SummaryPage.self, words: words)
            case .view: reading.template(SummaryView.self, words: words)
            case .sealed: reading.template(SealedPage.self, words: words)
            case .verify: reading.template(VerifyPage.self, words: words)
            }
        }
        let style = reading.assets(["paper.css", "shared.css"], as: HTML.init(styleSheet:))
        let script = reading.assets(page.scripts, as: HTML.init(script:))
        let diagnostics = reading.diagnostics.inReadingOrder
        guard !diagnostics.hasErrors, let words, let template else { return (nil, diagnostics) }
        let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (
            SharedTheme(
                words: words, template: template, style: style, script: page.scripts.isEmpty ? nil : script,
                known: Array(names.compactMap { files[$0]?.bytes }.joined(separator: [0x0A]))),
            diagnostics
        )
    }
}
