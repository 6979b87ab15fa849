import Diagnostics
import Markup
import Notation

/// Templates, styles, script and words: everything about how pages look, read and checked before anything is rendered.
public struct Theme: Sendable {
    /// The words of the theme's language.
    public let words: Words
    /// The portal's page.
    let portal: Template
    /// `portal.css`, to stand in `<style>`.
    let style: HTML
    /// `portal.js`, to stand in `<script>`.
    let script: HTML

    /// A theme from the files of Templates by their path in it, in one language; nil when there is any error.
    ///
    /// - Parameter files: `portal/page.mustache`, `portal.css`, `portal.js`, `words/en.yaml` and so on.
    public static func read(_ files: [String: SourceFile], in language: Language) -> (Theme?, [Diagnostic]) {
        let (words, wordProblems) = WordsReader.read(files, in: language)
        var diagnostics = wordProblems
        var templates: [String: SourceFile] = [:]
        for (path, source) in files where path.hasSuffix(".mustache") {
            templates[String(path.dropLast(".mustache".count))] = source
        }
        var compiler = TemplateCompiler(templates: templates, words: words?.plainTexts ?? [:])
        let portal = words == nil ? nil : compiler.compile(PortalPage.template, for: PortalPage.shape)
        diagnostics += compiler.diagnostics
        let style = asset("portal.css", of: files, as: HTML.init(styleSheet:), &diagnostics)
        let script = asset("portal.js", of: files, as: HTML.init(script:), &diagnostics)
        guard !diagnostics.hasErrors, let words, let portal, let style, let script else {
            return (nil, diagnostics.inReadingOrder)
        }
        return (Theme(words: words, portal: portal, style: style, script: script), diagnostics.inReadingOrder)
    }

    private static func asset(
        _ name: String, of files: [String: SourceFile], as make: ([UInt8]) -> HTML?, _ diagnostics: inout [Diagnostic]
    ) -> HTML? {
        guard let source = files[name] else {
            diagnostics.append(
                Diagnostic(.error, .missingTemplate, path: name, message: "there is no \"\(name)\" among the templates")
            )
            return nil
        }
        if let html = make(source.bytes) { return html }
        diagnostics.append(
            Diagnostic(
                .error, .templateSyntax, path: source.path, message: "it would end the element that it stands in"))
        return nil
    }
}
