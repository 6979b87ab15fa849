import Diagnostics
import Markup
import Mustache
import Notation
import Testing

@testable import Portal

/// The library that knows the whole of Mustache renders the same templates to the same bytes.
@Suite("Agreement with Mustache")
struct MustacheAgreementTests {
    private struct ByBytes: MustacheContentType {
        func escapeText(_ text: String) -> String { HTML(text: text).description }
    }

    private struct Finished: MustacheCustomRenderable {
        let renderText: String
        let isNull = false
    }

    /// What a page of one language has under a spoken name: the text that it was before it became markup.
    private static func text(of html: HTML) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(html.description) { $0.replacing($1.0, with: $1.1) }
    }

    /// A page model as the library wants it.
    private struct Parent: MustacheParent {
        let names: [String]
        let values: ModelValues
        let shapes: [ModelShape?]
        let spoken: [Bool]
        let words: [String: String]

        init(_ values: ModelValues, _ shape: ModelShape, words: [String: String]) {
            names = shape.fields.map(\.name)
            shapes = shape.fields.map { field in
                if case .models(let shape) = field.kind { shape } else { nil }
            }
            spoken = shape.fields.map { field in
                if case .spoken = field.kind { true } else { false }
            }
            self.values = values
            self.words = words
        }

        func child(named name: String) -> Any? {
            if name == "word" { return words }
            guard let index = names.firstIndex(of: name) else { return nil }
            switch values.value(index) {
            case .text(let text): return text
            case .texts(let texts): return texts
            case .html(let html) where spoken[index]: return MustacheAgreementTests.text(of: html)
            case .html(let html): return Finished(renderText: html.description)
            case .written(let written): return Finished(renderText: written.html().description)
            case .flag(let flag): return flag
            case .models(let models):
                return shapes[index].map { shape in models.map { Parent($0, shape, words: words) } }
            }
        }
    }

    private func byLibrary<Model: PageModel>(
        _ model: Model, of values: ModelValues? = nil, _ templates: [String: String], page: String,
        words: [String: String]
    ) throws -> String {
        MustacheContentTypes.register(ByBytes(), named: "BYTES")
        var library = MustacheLibrary()
        for (name, text) in templates {
            // A pragma alone on its line takes the line with it.
            library.register(try MustacheTemplate(string: "{{% CONTENT_TYPE: BYTES}}\n" + text), named: name)
        }
        let parent = Parent(values ?? model.values, Model.shape, words: words)
        return try #require(library.render(parent, withTemplate: page))
    }

    @Test("Small templates agree", arguments: TemplateTests.rendered.map(\.template))
    func small(template: String) throws {
        let ours = String(decoding: compile(template).0.render(Shelf()), as: UTF8.self)
        let words = ["hello": "Hi & ho", "bye": "Bye"]
        let theirs = try byLibrary(Shelf(), ["page": template], page: "page", words: words)
        #expect(Array(ours.utf8) == Array(theirs.utf8), "\(theirs)")
    }

    @Test("The shipped page agrees, with the sample person", arguments: [Language.english, Language.chinese])
    func shipped(language: Language) throws {
        let (theme, record) = (try Shipped.theme(language), try Shipped.sample())
        let (book, guide) = (try Shipped.rules(), Shipped.guide(language))
        let portal = PersonPortal(book: book, guide: guide, theme: theme)
        let model = portal.model(of: record, try Shipped.assessment(of: record, asOf: "2026-11"))
        // The library knows nothing beforehand.
        let shared = PortalShared(book: book, guide: guide, theme: theme, hasGuide: true)
        let values = ModelValues { field in
            field < PortalShared.fields.count ? shared.values.value(field) : model.values.value(field)
        }
        try agree(model, of: values, by: portal.template, words: theme.words)
    }

    @Test("The shipped papers agree, with the sample person", arguments: [Language.english, Language.chinese])
    func papers(language: Language) throws {
        let record = try Shipped.sample()
        let assessment = try Shipped.assessment(of: record, asOf: "2026-11")
        let statement = try Shipped.paperTheme(.statement, in: [language])
        for months in PaperForm.Months.allCases {
            let form = PaperForm(languages: [language], months: months)
            try agree(
                Shipped.statement(of: record, assessment, as: form), by: statement.template, words: statement.ownWords)
        }
        let checklist = try Shipped.paperTheme(.checklist, in: [language])
        try agree(
            Shipped.checklist(of: record, assessment, in: [language]), by: checklist.template,
            words: checklist.ownWords)
    }

    /// - Parameter values: those that the library gets, where they are not the model's.
    private func agree<Page: RootModel>(
        _ model: Page, of values: ModelValues? = nil, by template: Template, words: Words
    ) throws {
        var templates: [String: String] = [:]
        for (path, source) in Shipped.templates where path.hasSuffix(".mustache") {
            templates[String(path.dropLast(9))] = String(decoding: source.bytes, as: UTF8.self)
        }
        let theirs = try byLibrary(model, of: values, templates, page: Page.template, words: words.plainTexts)
        let ours = String(decoding: template.render(model), as: UTF8.self)
        let first = zip(ours.utf8, theirs.utf8).enumerated().first { $1.0 != $1.1 }?.offset
        #expect(first == nil)
        #expect(ours.utf8.count == theirs.utf8.count)
    }

    @Test("A model's text that looks like a tag, or has a mark after a quote, agrees too")
    func hostile() throws {
        let text = "{{title}}|{{#tags}}<i title=\"{{.}}\">{{.}}</i>{{/tags}}|{{#subtitle}}{{.}}{{/subtitle}}"
        let shelf = Shelf(
            title: "{{note}}{{{note}}}{{#tags}}", subtitle: "\u{202E}\0\r\n</script>",
            tags: ["\"\u{301}", "<\u{200D}", "&\u{FE0F}", "'\u{301}"])
        let ours = String(decoding: compile(text).0.render(shelf), as: UTF8.self)
        #expect(Array(ours.utf8) == Array(try byLibrary(shelf, ["page": text], page: "page", words: [:]).utf8))
    }

    @Test("Where Mustache would indent the lines of a partial, the template is refused")
    func indentation() throws {
        let (page, row) = ("a\n  {{>row}}\nb\n", "[{{title}}]\n[x]\n")
        let theirs = try byLibrary(Shelf(), ["page": page, "row": row], page: "page", words: [:])
        #expect(theirs == "a\n  [A &amp; B]\n  [x]\nb\n")
        #expect(
            compile(page, partials: ["row": row]).1 == [
                Diagnostic(
                    .error, .templateSyntax, path: "page", position: Position(line: 2, column: 3),
                    message: "a partial that stands alone stands at its line's beginning", excerpt: "  {{>row}}")
            ])
    }
}
