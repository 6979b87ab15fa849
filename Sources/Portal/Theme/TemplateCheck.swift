import Diagnostics

/// Whether a template names only what its page model has, and each thing in the way that fits it.
struct TemplateCheck {
    let templates: [String: SourceFile]
    /// The words that `{{word.…}}` may name.
    let words: Set<String>
    private(set) var diagnostics: [Diagnostic] = []
    /// Templates being checked, against partials that include each other.
    private var open: [String] = []

    init(templates: [String: SourceFile], words: Set<String>) {
        self.templates = templates
        self.words = words
    }

    /// Checks a template and every partial that it includes, each with the names that are known where it stands.
    mutating func check(_ name: String, against shape: ModelShape) {
        guard let source = templates[name] else {
            diagnostics.append(
                Diagnostic(
                    .error, .missingTemplate, path: "\(name).mustache", message: "there is no template \"\(name)\""))
            return
        }
        check(source, named: name, scopes: [.shape(shape)])
    }

    /// What a name may mean at a place: a model's names, or the text itself within a section of text.
    private enum Scope {
        case shape(ModelShape)
        case text
        case nothing
    }

    private mutating func check(_ source: SourceFile, named template: String, scopes outer: [Scope]) {
        open.append(template)
        defer { open.removeLast() }
        let lines = LineIndex(source)
        var problems: [(offset: Int, code: Diagnostic.Code, message: String, help: String?)] = []
        var scopes = outer
        var sections: [TemplateTag] = []
        let (tags, unclosed) = TemplateScanner.scan(source)
        for tag in tags {
            switch tag.kind {
            case .comment: break
            case .other:
                problems.append((tag.offset, .templateSyntax, "a kind of tag that templates here don't have", nil))
            case .variable, .unescaped:
                if let (code, message, help) = problem(of: tag, in: scopes) {
                    problems.append((tag.offset, code, message, help))
                }
            case .section, .inverted:
                let kind = kind(of: tag.name, in: scopes)
                sections.append(tag)
                scopes.append(tag.kind == .section ? Self.scope(within: kind) : .nothing)
                if kind == nil {
                    problems.append(
                        (tag.offset, .templateName, "there is no \"\(tag.name)\" here", nearest(tag, scopes)))
                }
            case .end:
                guard let section = sections.popLast(), section.name == tag.name else {
                    problems.append((tag.offset, .templateSyntax, "no section \"\(tag.name)\" is open here", nil))
                    continue
                }
                scopes.removeLast()
            case .partial:
                if open.contains(tag.name) {
                    problems.append((tag.offset, .templateSyntax, "the partial \"\(tag.name)\" includes itself", nil))
                } else if let partial = templates[tag.name] {
                    check(partial, named: tag.name, scopes: scopes)
                } else {
                    let near = NearestName.of(tag.name, among: templates.keys.sorted())
                    problems.append(
                        (
                            tag.offset, .missingTemplate, "there is no template \"\(tag.name)\"",
                            near.map { "did you mean \"\($0)\"?" }
                        ))
                }
            }
        }
        for section in sections {
            problems.append((section.offset, .templateSyntax, "the section \"\(section.name)\" is not closed", nil))
        }
        if let unclosed { problems.append((unclosed, .templateSyntax, "the tag that begins here is not closed", nil)) }
        diagnostics += problems.map { problem in
            Diagnostic(
                .error, problem.code, in: lines, at: lines.position(at: problem.offset), message: problem.message,
                help: problem.help)
        }
    }

    private func problem(of tag: TemplateTag, in scopes: [Scope]) -> (Diagnostic.Code, String, String?)? {
        guard let kind = kind(of: tag.name, in: scopes) else {
            return (.templateName, "there is no \"\(tag.name)\" here", nearest(tag, scopes))
        }
        switch (kind, tag.kind) {
        case (.html, .unescaped), (.text, .variable), (.optionalText, .variable): return nil
        case (.html, _):
            return (.templateName, "\"\(tag.name)\" is markup", "write {{{\(tag.name)}}}")
        case (.text, _), (.optionalText, _):
            return (.templateName, "\"\(tag.name)\" is text, which is never markup", "write {{\(tag.name)}}")
        case (.flag, _), (.models, _), (.texts, _):
            return (.templateName, "\"\(tag.name)\" is not text", "write {{#\(tag.name)}}…{{/\(tag.name)}}")
        }
    }

    private func kind(of name: String, in scopes: [Scope]) -> ModelFieldKind? {
        if name.hasPrefix("word.") { return words.contains(String(name.dropFirst(5))) ? .text : nil }
        if name == "." {
            guard case .text? = scopes.last else { return nil }
            return .text
        }
        for scope in scopes.reversed() {
            switch scope {
            case .shape(let shape): if let kind = shape.kind(of: name) { return kind }
            case .text, .nothing: continue
            }
        }
        return nil
    }

    private static func scope(within kind: ModelFieldKind?) -> Scope {
        switch kind {
        case .models(let shape): .shape(shape)
        case .texts, .optionalText, .text: .text
        case .html, .flag, nil: .nothing
        }
    }

    private func nearest(_ tag: TemplateTag, _ scopes: [Scope]) -> String? {
        let names = scopes.flatMap { scope -> [String] in
            switch scope {
            case .shape(let shape): shape.fields.map(\.name)
            case .text, .nothing: []
            }
        }
        return NearestName.of(tag.name, among: names + words.sorted().map { "word.\($0)" })
            .map { "did you mean \"\($0)\"?" }
    }
}
