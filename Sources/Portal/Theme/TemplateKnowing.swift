import Markup

extension Template {
    /// The same template where the first fields of the page are known: what follows from them stands in it as bytes,
    /// once for all the pages that are made of it.
    ///
    /// - Parameter values: of the fields from 0 up to `count`.
    func knowing(first count: Int, _ values: ModelValues) -> Template {
        var knowledge = Knowledge(known: count, values: values)
        return Template(pieces: knowledge.pieces(pieces))
    }
}

/// What is known of the models and texts around a piece.
private struct Knowledge {
    /// Fields of the page that are known, and their values.
    let known: Int
    let values: ModelValues
    /// The models around the place; nil for one of which nothing is known yet, as of most of the page itself.
    private var models: [ModelValues?] = [nil]
    /// The texts of the sections around the place; nil for those that are not known yet.
    private var items: [String?] = []

    init(known: Int, values: ModelValues) {
        self.known = known
        self.values = values
    }

    private func value(_ name: Template.Name) -> ModelValue? {
        if name.model == 0 { return name.field < known ? values.value(name.field) : nil }
        return models[name.model]?.value(name.field)
    }

    /// The name where those models are no longer around the place that are known.
    private func renamed(_ name: Template.Name) -> Template.Name {
        Template.Name(model: models[..<name.model].count(where: { $0 == nil }), field: name.field)
    }

    mutating func pieces(_ pieces: [Template.Piece]) -> [Template.Piece] {
        var left: [Template.Piece] = []
        for piece in pieces { add(piece, to: &left) }
        return left
    }

    private mutating func add(_ piece: Template.Piece, to left: inout [Template.Piece]) {
        switch piece {
        case .literal(let bytes): left.append(literal: bytes)
        case .text(let name):
            switch value(name) {
            case .text(let text)?: left.append(literal: HTML(text: text).bytes)
            case .texts, .html, .written, .flag, .models: break
            case nil: left.append(.text(renamed(name)))
            }
        case .html(let name):
            switch value(name) {
            case .html(let html)?: left.append(literal: html.bytes)
            case .written(let written)?: left.append(literal: written.html().bytes)
            case .text, .texts, .flag, .models: break
            case nil: left.append(.html(renamed(name)))
            }
        case .item:
            if let item = items.last ?? nil {
                left.append(literal: HTML(text: item).bytes)
            } else {
                left.append(.item)
            }
        case .section(let name, let isOfModels, let body):
            guard let value = value(name) else { return addUnknown(name, ofModels: isOfModels, body, to: &left) }
            addSection(value, body, to: &left)
        case .inverted(let name, let body):
            if let value = value(name) {
                if value.isNothing { add(body, to: &left) }
            } else {
                left.append(.inverted(renamed(name), pieces(body)))
            }
        }
    }

    private mutating func add(_ pieces: [Template.Piece], to left: inout [Template.Piece]) {
        for piece in pieces { add(piece, to: &left) }
    }

    private mutating func addUnknown(
        _ name: Template.Name, ofModels isOfModels: Bool, _ body: [Template.Piece], to left: inout [Template.Piece]
    ) {
        if isOfModels { models.append(nil) } else { items.append(nil) }
        let inner = pieces(body)
        if isOfModels { models.removeLast() } else { items.removeLast() }
        left.append(.section(renamed(name), ofModels: isOfModels, inner))
    }

    private mutating func addSection(
        _ value: ModelValue, _ body: [Template.Piece], to left: inout [Template.Piece]
    ) {
        switch value {
        case .flag(let isSet): if isSet { add(body, to: &left) }
        case .texts(let texts):
            for text in texts {
                items.append(text)
                add(body, to: &left)
                items.removeLast()
            }
        case .models(let children):
            for child in children {
                models.append(child)
                add(body, to: &left)
                models.removeLast()
            }
        case .text, .html, .written: add(body, to: &left)
        }
    }
}
