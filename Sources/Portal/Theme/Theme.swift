import Diagnostics
import Markup
import Mustache
import Notation

/// Templates, styles, script and words: everything about how pages look, read and checked before anything is rendered.
public struct Theme: Sendable {
    let library: MustacheLibrary
    /// The words of the theme's language.
    public let words: Words
    /// `portal.css`, to stand in `<style>`.
    let style: HTML
    /// `portal.js`, to stand in `<script>`.
    let script: HTML

    /// A theme from the files of Templates by their path in it, in one language; nil when there is any error.
    ///
    /// - Parameter files: `portal/page.mustache`, `portal.css`, `portal.js`, `words/en.yaml` and so on.
    public static func read(_ files: [String: SourceFile], in language: Language) -> (Theme?, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let (words, wordProblems) = WordsReader.read(files, in: language)
        diagnostics += wordProblems
        var templates: [String: SourceFile] = [:]
        for (path, source) in files where path.hasSuffix(".mustache") {
            templates[String(path.dropLast(".mustache".count))] = source
        }
        if let words {
            var check = TemplateCheck(templates: templates, words: Set(words.plainKeys))
            check.check(PortalPage.template, against: PortalPage.shape)
            diagnostics += check.diagnostics
        }
        let style = asset("portal.css", of: files, as: HTML.init(styleSheet:), &diagnostics)
        let script = asset("portal.js", of: files, as: HTML.init(script:), &diagnostics)
        guard !diagnostics.hasErrors, let words, let style, let script else {
            return (nil, diagnostics.inReadingOrder)
        }
        MustacheContentTypes.register(ByteEscaping(), named: ByteEscaping.name)
        var library = MustacheLibrary()
        for (name, source) in templates.sorted(by: { $0.key < $1.key }) {
            do {
                library.register(try MustacheTemplate(string: ByteEscaping.pragma + source.text), named: name)
            } catch {
                diagnostics.append(
                    Diagnostic(.error, .templateSyntax, path: source.path, message: "it can't be read as Mustache"))
            }
        }
        guard !diagnostics.hasErrors else { return (nil, diagnostics.inReadingOrder) }
        return (Theme(library: library, words: words, style: style, script: script), diagnostics.inReadingOrder)
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

    /// The page; its template was checked when the theme was read.
    func render<Model: PageModel>(_ model: Model, with template: String) -> [UInt8] {
        Array((library.render(model, withTemplate: template) ?? "").utf8)
    }
}

/// Escaping on bytes, because the library's own goes by `Character` and lets a quote before a combining mark through.
///
/// Every template names it in a pragma of its own: partials don't inherit it.
private struct ByteEscaping: MustacheContentType {
    static let name = "record-portal"
    static let pragma = "{{% CONTENT_TYPE: record-portal}}"

    func escapeText(_ text: String) -> String { HTML(text: text).description }
}

extension SourceFile {
    /// The file as text; bytes that are not UTF-8 become U+FFFD.
    fileprivate var text: String { String(decoding: bytes[start...], as: UTF8.self) }
}
