import Diagnostics
import Markup

/// Templates into pieces. A name that the page model doesn't have, text within three braces, a section that is not
/// closed, a partial that isn't there: each is a problem with its place, and nothing is rendered.
///
/// The syntax is Mustache's (the specification's sections, inverted sections, partials, comments, variables, and its
/// rule for tags that stand alone on their line); what would make a name's meaning depend on the data is left out.
struct TemplateCompiler {
    let templates: [String: SourceFile]
    /// The words that `{{word.…}}` may name, and their texts.
    let words: [String: PageText]
    private(set) var diagnostics: [Diagnostic] = []
    /// Templates being compiled, against partials that include each other.
    private var open: [String] = []
    /// Partials that were put in so far: a few templates that each include the next one twice ask for any number.
    private var included = 0

    private static let mostIncluded = 1000
    private static let deepestSection = 64

    init(templates: [String: SourceFile], words: [String: PageText]) {
        self.templates = templates
        self.words = words
    }

    /// Compiles a template and every partial that it includes, for a model of a shape.
    mutating func compile(_ name: String, for shape: ModelShape) -> Template {
        guard let source = templates[name] else {
            diagnostics.append(
                Diagnostic(
                    .error, .missingTemplate, path: "\(name).mustache", message: "there is no template \"\(name)\""))
            return Template(pieces: [])
        }
        return Template(pieces: pieces(of: source, named: name, within: [.model(shape)]))
    }

    /// What a section around a place lets its names mean.
    private enum Scope {
        case model(ModelShape)
        case texts
        case nothing
    }

    /// A section that is open, and the pieces before it.
    private struct OpenSection {
        let tag: TemplateTag
        let name: Template.Name?
        /// Whether it stands for models, each of which is one more around its pieces.
        let isOfModels: Bool
        let before: [Template.Piece]
    }

    private mutating func pieces(
        of source: SourceFile, named template: String, within outer: [Scope]
    ) -> [Template.Piece] {
        open.append(template)
        defer { open.removeLast() }
        let lines = LineIndex(source)
        func report(_ code: Diagnostic.Code, at offset: Int, _ message: String, help: String? = nil) {
            diagnostics.append(
                Diagnostic(.error, code, in: lines, at: lines.position(at: offset), message: message, help: help))
        }
        var scopes = outer
        var sections: [OpenSection] = []
        var pieces: [Template.Piece] = []
        let (tags, unclosed) = TemplateScanner.scan(source)
        var offset = source.start
        for tag in tags {
            pieces.append(literal: source.bytes[min(offset, tag.textEnd)..<tag.textEnd])
            offset = tag.nextText
            switch tag.kind {
            case .comment: break
            case .other: report(.templateSyntax, at: tag.offset, "a kind of tag that templates here don't have")
            case .variable, .unescaped:
                if speaks(tag, in: scopes), Self.isWithinTag(source.bytes[..<tag.offset]) {
                    report(
                        .templateSyntax, at: tag.offset,
                        "\"\(tag.name)\" may be an element for each language, which no attribute can hold")
                    continue
                }
                switch piece(for: tag, in: scopes) {
                case .success(let piece): pieces.append(merging: piece)
                case .failure(let problem):
                    report(problem.code, at: tag.offset, problem.message, help: problem.help)
                }
            case .section, .inverted:
                guard scopes.count < Self.deepestSection else {
                    let message = "more than \(Self.deepestSection) sections within each other"
                    report(.templateSyntax, at: tag.offset, message)
                    return pieces
                }
                let known = field(named: tag.name, in: scopes)
                if known == nil {
                    report(
                        .templateName, at: tag.offset, "there is no \"\(tag.name)\" here", help: nearest(tag, scopes))
                }
                sections.append(
                    OpenSection(
                        tag: tag, name: known?.name, isOfModels: known?.kind.isModels ?? false, before: pieces))
                pieces = []
                scopes.append(tag.kind == .section ? Self.scope(within: known?.kind) : .nothing)
            case .end:
                guard let section = sections.popLast(), section.tag.name == tag.name else {
                    report(.templateSyntax, at: tag.offset, "no section \"\(tag.name)\" is open here")
                    continue
                }
                scopes.removeLast()
                let body = pieces
                pieces = section.before
                guard let name = section.name else { continue }
                pieces.append(
                    section.tag.kind == .section
                        ? .section(name, ofModels: section.isOfModels, body) : .inverted(name, body))
            case .partial:
                if tag.textEnd < tag.offset {
                    // Mustache would indent every line of it, and with them lines within finished markup.
                    report(
                        .templateSyntax, at: tag.offset, "a partial that stands alone stands at its line's beginning")
                } else if open.contains(tag.name) {
                    report(.templateSyntax, at: tag.offset, "the partial \"\(tag.name)\" includes itself")
                } else if included == Self.mostIncluded {
                    report(.templateSyntax, at: tag.offset, "more than \(included) partials in one page")
                    return pieces
                } else if let partial = templates[tag.name] {
                    included += 1
                    for piece in self.pieces(of: partial, named: tag.name, within: scopes) {
                        pieces.append(merging: piece)
                    }
                } else {
                    let near = NearestName.of(tag.name, among: templates.keys.sorted())
                    report(
                        .missingTemplate, at: tag.offset, "there is no template \"\(tag.name)\"",
                        help: near.map { "did you mean \"\($0)\"?" })
                }
            }
        }
        for section in sections.reversed() {
            report(.templateSyntax, at: section.tag.offset, "the section \"\(section.tag.name)\" is not closed")
            pieces = section.before
        }
        if let unclosed { report(.templateSyntax, at: unclosed, "the tag that begins here is not closed") }
        pieces.append(literal: source.bytes[min(offset, source.bytes.count)...])
        return pieces
    }

    private struct Problem: Error {
        let code = Diagnostic.Code.templateName
        let message: String
        let help: String?
    }

    private func piece(for tag: TemplateTag, in scopes: [Scope]) -> Result<Template.Piece, Problem> {
        if tag.name == ".", tag.kind == .variable, case .texts? = scopes.last { return .success(.item) }
        if let word = word(tag.name), tag.kind == .variable { return .success(.literal(word.html.bytes)) }
        guard let (name, kind) = field(named: tag.name, in: scopes) else {
            let isWord = word(tag.name) != nil
            return .failure(
                isWord
                    ? Problem(message: "a word is text, which is never markup", help: "write {{\(tag.name)}}")
                    : Problem(message: "there is no \"\(tag.name)\" here", help: nearest(tag, scopes)))
        }
        switch (kind, tag.kind == .unescaped) {
        case (.html, true): return .success(.html(name))
        case (.text, false): return .success(.text(name))
        case (.html, false):
            return .failure(Problem(message: "\"\(tag.name)\" is markup", help: "write {{{\(tag.name)}}}"))
        case (.spoken, false): return .success(.html(name))
        case (.text, true), (.spoken, true):
            return .failure(
                Problem(message: "\"\(tag.name)\" is text, which is never markup", help: "write {{\(tag.name)}}"))
        case (.texts, _), (.flag, _), (.models, _):
            return .failure(
                Problem(
                    message: "\"\(tag.name)\" is not one text", help: "write {{#\(tag.name)}}…{{/\(tag.name)}}"))
        }
    }

    /// Whether a tag stands for a text that may come in several languages, each in an element of its own.
    private func speaks(_ tag: TemplateTag, in scopes: [Scope]) -> Bool {
        if let word = word(tag.name) { return !word.isOne }
        switch field(named: tag.name, in: scopes)?.kind {
        case .spoken: return true
        case .text, .texts, .html, .flag, .models, nil: return false
        }
    }

    private static func isWithinTag(_ before: ArraySlice<UInt8>) -> Bool {
        guard let open = before.lastIndex(of: UInt8(ascii: "<")) else { return false }
        return !before[open...].contains(UInt8(ascii: ">"))
    }

    private func word(_ name: String) -> PageText? {
        name.hasPrefix("word.") ? words[String(name.dropFirst("word.".count))] : nil
    }

    /// The innermost field of a name.
    private func field(named name: String, in scopes: [Scope]) -> (name: Template.Name, kind: ModelFieldKind)? {
        let shapes = scopes.compactMap { scope -> ModelShape? in
            if case .model(let shape) = scope { shape } else { nil }
        }
        for (model, shape) in shapes.enumerated().reversed() {
            if let (index, kind) = shape.field(named: name) { return (.init(model: model, field: index), kind) }
        }
        return nil
    }

    private static func scope(within kind: ModelFieldKind?) -> Scope {
        switch kind {
        case .models(let shape): .model(shape)
        case .texts: .texts
        case .text, .spoken, .html, .flag, nil: .nothing
        }
    }

    private func nearest(_ tag: TemplateTag, _ scopes: [Scope]) -> String? {
        let names = scopes.flatMap { scope -> [String] in
            if case .model(let shape) = scope { shape.fields.map(\.name) } else { [] }
        }
        return NearestName.of(tag.name, among: names + words.keys.sorted().map { "word.\($0)" })
            .map { "did you mean \"\($0)\"?" }
    }
}

extension [Template.Piece] {
    /// Literal bytes, joined to the ones before them.
    mutating func append(literal bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        append(merging: .literal(Array<UInt8>(bytes)))
    }

    mutating func append(merging piece: Template.Piece) {
        if case .literal(let bytes) = piece, case .literal(var joined)? = last {
            // The piece lets go of its bytes, so that they grow where they are.
            removeLast()
            joined += bytes
            append(.literal(joined))
        } else {
            append(piece)
        }
    }
}
