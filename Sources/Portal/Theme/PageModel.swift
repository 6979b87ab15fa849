import Markup
import Mustache

/// What a template gets: a value whose fields are named once, for rendering and for the check of the template.
///
/// The library renders a name that isn't there as nothing; `TemplateCheck` compares every name with `fields` first.
protocol PageModel: MustacheParent, Sendable {
    static var fields: [ModelField<Self>] { get }
}

extension PageModel {
    func child(named name: String) -> Any? {
        Self.fields.first { $0.name == name }?.value(self)
    }

    static var shape: ModelShape {
        ModelShape(fields: fields.map { ($0.name, $0.kind()) })
    }
}

/// One name of a page model, what stands under it, and how to get at it.
struct ModelField<Model>: Sendable {
    let name: String
    let kind: @Sendable () -> ModelFieldKind
    let value: @Sendable (Model) -> Any?

    static func text(_ name: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
        .init(name: name, kind: { .text }, value: value)
    }

    /// Text that may be absent: a section of it is left out then, and `{{.}}` in the section is the text.
    static func text(_ name: String, ifAny value: @escaping @Sendable (Model) -> String?) -> Self {
        .init(name: name, kind: { .optionalText }, value: value)
    }

    static func html(_ name: String, _ value: @escaping @Sendable (Model) -> HTML) -> Self {
        .init(name: name, kind: { .html }, value: { FinishedHTML($0, value) })
    }

    static func flag(_ name: String, _ value: @escaping @Sendable (Model) -> Bool) -> Self {
        .init(name: name, kind: { .flag }, value: value)
    }

    static func list<Element: PageModel>(_ name: String, _ value: @escaping @Sendable (Model) -> [Element]) -> Self {
        .init(name: name, kind: { .models(Element.shape) }, value: value)
    }

    static func texts(_ name: String, _ value: @escaping @Sendable (Model) -> [String]) -> Self {
        .init(name: name, kind: { .texts }, value: value)
    }

    /// Another model, or none: a section of it is left out then.
    static func model<Child: PageModel>(_ name: String, _ value: @escaping @Sendable (Model) -> Child?) -> Self {
        .init(name: name, kind: { .models(Child.shape) }, value: value)
    }
}

/// What may stand under a name.
enum ModelFieldKind: Sendable {
    case text
    case optionalText
    case texts
    /// Only within three braces.
    case html
    /// Only as a section.
    case flag
    /// Only as a section, in which the names of the shape are known besides those around it.
    case models(ModelShape)
}

/// The names that a model has.
struct ModelShape: Sendable {
    let fields: [(name: String, kind: ModelFieldKind)]

    func kind(of name: String) -> ModelFieldKind? {
        fields.first { $0.name == name }?.kind
    }
}

/// Markup handed to a template, which puts it in as it is.
private struct FinishedHTML: MustacheCustomRenderable {
    let renderText: String
    let isNull = false

    init<Model>(_ model: Model, _ html: (Model) -> HTML) {
        renderText = html(model).description
    }
}
