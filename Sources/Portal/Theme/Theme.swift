import Diagnostics
import Markup
import Notation

/// How the portal looks: its template, style, script and words, read and checked before anything is rendered.
public struct Theme: Sendable {
    /// The words of the theme's language.
    public let words: Words
    /// The portal's page.
    let portal: Template
    /// `common.css` and `portal.css`, to stand in `<style>`.
    let style: HTML
    /// `portal.js`, to stand in `<script>`.
    let script: HTML

    /// A theme from the files of Templates by their path in it, in one language; nil when there is any error.
    ///
    /// - Parameter files: `portal/page.mustache`, `portal.css`, `portal.js`, `words/en.yaml` and so on.
    public static func read(_ files: [String: SourceFile], in language: Language) -> (Theme?, [Diagnostic]) {
        var reading = ThemeReading(files)
        let words = reading.words(in: [language])
        let portal = words.flatMap { reading.template(PortalPage.self, words: $0) }
        let style = reading.style("portal.css")
        let script = reading.asset("portal.js", as: HTML.init(script:))
        let diagnostics = reading.diagnostics.inReadingOrder
        guard !diagnostics.hasErrors, let words, let portal, let script else { return (nil, diagnostics) }
        return (Theme(words: words.own, portal: portal, style: style, script: script), diagnostics)
    }
}
