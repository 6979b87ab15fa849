import Diagnostics
import Markup
import Notation

/// The files of Templates being read: every problem of what is asked of them.
struct ThemeReading {
    let files: [String: SourceFile]
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter files: by their path in Templates.
    init(_ files: [String: SourceFile]) { self.files = files }

    /// The words of a page that speaks these languages, the first of them its own.
    mutating func words(in languages: [Language]) -> PageWords? {
        let read = languages.compactMap { language in
            let (words, problems) = WordsReader.read(files, in: language)
            diagnostics += problems
            return words
        }
        guard let own = read.first, read.count == languages.count else { return nil }
        return PageWords(own, beside: Array(read.dropFirst()))
    }

    /// A page's template with everything that it includes.
    mutating func template<Page: RootModel>(_ page: Page.Type, words: PageWords) -> Template {
        var templates: [String: SourceFile] = [:]
        for (path, source) in files where path.hasSuffix(".mustache") {
            templates[String(path.dropLast(".mustache".count))] = source
        }
        var compiler = TemplateCompiler(templates: templates, words: words.plainTexts)
        let template = compiler.compile(page.template, for: page.shape)
        diagnostics += compiler.diagnostics
        return template
    }

    mutating func asset(_ name: String, as make: ([UInt8]) -> HTML?) -> HTML? {
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

    /// Several of them in one element, one after the other.
    mutating func assets(_ names: [String], as make: ([UInt8]) -> HTML?) -> HTML {
        var joined = HTML()
        for name in names { asset(name, as: make).map { joined.append($0) } }
        return joined
    }

    /// The style sheet of a kind of page, behind the one that all have in common.
    mutating func style(_ name: String) -> HTML { assets([Palette.file, name], as: HTML.init(styleSheet:)) }

    /// The colours of the theme.
    mutating func palette() -> Palette? {
        guard let source = files[Palette.file] else { return nil }
        let (palette, problems) = Palette.read(source)
        diagnostics += problems
        return palette
    }
}
