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

    /// A page model as the library wants it.
    private struct Parent: MustacheParent {
        let names: [String]
        let values: ModelValues
        let shapes: [ModelShape?]
        let words: [String: String]

        init(_ values: ModelValues, _ shape: ModelShape, words: [String: String]) {
            names = shape.fields.map(\.name)
            shapes = shape.fields.map { field in
                if case .models(let shape) = field.kind { shape } else { nil }
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
            case .html(let html): return Finished(renderText: html.description)
            case .flag(let flag): return flag
            case .models(let models):
                return shapes[index].map { shape in models.map { Parent($0, shape, words: words) } }
            }
        }
    }

    private func byLibrary<Model: PageModel>(
        _ model: Model, _ templates: [String: String], page: String, words: [String: String]
    ) throws -> String {
        MustacheContentTypes.register(ByBytes(), named: "BYTES")
        var library = MustacheLibrary()
        for (name, text) in templates {
            library.register(try MustacheTemplate(string: "{{% CONTENT_TYPE: BYTES}}" + text), named: name)
        }
        let parent = Parent(model.values, Model.shape, words: words)
        return try #require(library.render(parent, withTemplate: page))
    }

    @Test("Small templates agree", arguments: TemplateTests.rendered.map(\.template))
    func small(template: String) throws {
        // A tag that stands alone on the first line can't do so behind the pragma that the library needs there.
        let text = "first\n" + template
        let ours = String(decoding: compile(text).0.render(Shelf()), as: UTF8.self)
        let theirs = try byLibrary(Shelf(), ["page": text], page: "page", words: ["hello": "Hi & ho", "bye": "Bye"])
        #expect(ours == theirs)
    }

    @Test("The shipped page agrees, with the sample person", arguments: [Language.english, Language.chinese])
    func shipped(language: Language) throws {
        let theme = try Shipped.theme(language)
        let record = try Shipped.sample()
        let model = PersonPortal.model(
            record: record, assessment: try Shipped.assessment(of: record, asOf: "2026-11"),
            guide: Shipped.guide(language), theme: theme)
        var templates: [String: String] = [:]
        for (path, source) in Shipped.templates where path.hasSuffix(".mustache") {
            templates[String(path.dropLast(9))] = String(decoding: source.bytes, as: UTF8.self)
        }
        let theirs = try byLibrary(
            model, templates, page: PortalPage.template, words: theme.words.plainTexts)
        let ours = String(decoding: theme.portal.render(model), as: UTF8.self)
        // The pragma before a tag that stands alone on a partial's first line keeps that line's end.
        #expect(lines(ours) == lines(theirs))
    }

    /// The lines that are not blank.
    private func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n")
    }
}
