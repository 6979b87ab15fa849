import Markup

/// A Mustache template, compiled for one page model: every name is known to be there, every partial and every word is
/// in its place, and rendering goes from piece to piece.
struct Template: Sendable {
    let pieces: [Piece]

    /// A part of the page.
    enum Piece: Sendable, Equatable {
        /// Bytes as they stand in the template, and words of the language, escaped.
        case literal([UInt8])
        case text(Name)
        case html(Name)
        /// `{{.}}`: the text of the innermost section of texts.
        case item
        /// Once for each thing under the name; of models, each is one more around the pieces.
        case section(Name, ofModels: Bool, [Piece])
        /// Where there is nothing under the name.
        case inverted(Name, [Piece])
    }

    /// A field, as the how-manieth model around the place and the index in it.
    struct Name: Sendable, Equatable {
        /// 0 is the page's own model.
        let model: Int
        let field: Int
    }

    func render(_ page: some PageModel) -> [UInt8] {
        var rendering = Rendering(models: [page.values])
        rendering.write(pieces)
        return rendering.html.bytes
    }
}

private struct Rendering {
    var html = HTML()
    var models: [ModelValues]
    /// The texts of the sections of texts around the place.
    var items: [String] = []

    init(models: [ModelValues]) {
        self.models = models
        html.reserve(512 << 10)
    }

    private func value(_ name: Template.Name) -> ModelValue { models[name.model].value(name.field) }

    mutating func write(_ pieces: [Template.Piece]) {
        for piece in pieces {
            switch piece {
            case .literal(let bytes): html.append(template: bytes)
            case .text(let name): if case .text(let text) = value(name) { html.text(text) }
            case .html(let name): markup(value(name))
            case .item: html.text(items.last ?? "")
            case .section(let name, _, let body): section(value(name), body)
            case .inverted(let name, let body): if value(name).isNothing { write(body) }
            }
        }
    }

    private mutating func markup(_ value: ModelValue) {
        switch value {
        case .html(let finished): html.append(finished)
        case .written(let written): written.write(to: &html)
        case .text, .texts, .flag, .models: break
        }
    }

    private mutating func section(_ value: ModelValue, _ body: [Template.Piece]) {
        switch value {
        case .flag(let isSet): if isSet { write(body) }
        case .texts(let texts):
            for text in texts {
                items.append(text)
                write(body)
                items.removeLast()
            }
        case .models(let children):
            for child in children {
                models.append(child)
                write(body)
                models.removeLast()
            }
        case .text, .html, .written: write(body)
        }
    }
}

extension ModelValue {
    /// Whether a section of it is left out.
    var isNothing: Bool {
        switch self {
        case .flag(let isSet): !isSet
        case .texts(let texts): texts.isEmpty
        case .models(let models): models.isEmpty
        case .text, .html, .written: false
        }
    }
}
