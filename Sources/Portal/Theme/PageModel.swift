import Markup

/// What a template gets: a value whose fields are named once, for the check of the template and for its rendering.
protocol PageModel: Sendable {
    static var fields: [ModelField<Self>] { get }
}

extension PageModel {
    /// The names that a template may use where this model stands.
    static var shape: ModelShape {
        ModelShape(fields: fields.map { ($0.name, $0.kind()) })
    }

    /// The values of the fields, in the order of `fields`.
    var values: ModelValues {
        ModelValues { index in Self.fields[index].value(self) }
    }
}

/// The model of a whole page.
protocol RootModel: PageModel {
    /// Its template by the path in Templates, without its end.
    static var template: String { get }
}

/// One name of a page model, what stands under it, and how to get at it.
struct ModelField<Model>: Sendable {
    let name: String
    let kind: @Sendable () -> ModelFieldKind
    let value: @Sendable (Model) -> ModelValue

    static func text(_ name: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
        .init(name: name, kind: { .text }, value: { .text(value($0)) })
    }

    /// Text that may be absent: a section of it is left out then, and `{{.}}` in the section is the text.
    static func text(_ name: String, ifAny value: @escaping @Sendable (Model) -> String?) -> Self {
        .init(name: name, kind: { .texts }, value: { .texts(value($0).map { [$0] } ?? []) })
    }

    static func texts(_ name: String, _ value: @escaping @Sendable (Model) -> [String]) -> Self {
        .init(name: name, kind: { .texts }, value: { .texts(value($0)) })
    }

    /// Text in the languages of the page: as `{{name}}`.
    static func spoken(_ name: String, _ value: @escaping @Sendable (Model) -> PageText) -> Self {
        .init(name: name, kind: { .spoken }, value: { .html(value($0).html) })
    }

    static func html(_ name: String, _ value: @escaping @Sendable (Model) -> HTML) -> Self {
        .init(name: name, kind: { .html }, value: { .html(value($0)) })
    }

    static func written(_ name: String, _ value: @escaping @Sendable (Model) -> some WrittenMarkup) -> Self {
        .init(name: name, kind: { .html }, value: { .written(value($0)) })
    }

    static func flag(_ name: String, _ value: @escaping @Sendable (Model) -> Bool) -> Self {
        .init(name: name, kind: { .flag }, value: { .flag(value($0)) })
    }

    static func list<Element: PageModel>(_ name: String, _ value: @escaping @Sendable (Model) -> [Element]) -> Self {
        .init(name: name, kind: { .models(Element.shape) }, value: { .models(value($0).map(\.values)) })
    }

    /// Another model, or none: a section of it is left out then.
    static func model<Child: PageModel>(_ name: String, _ value: @escaping @Sendable (Model) -> Child?) -> Self {
        .init(name: name, kind: { .models(Child.shape) }, value: { .models(value($0).map { [$0.values] } ?? []) })
    }
}

extension ModelField {
    /// The field as one of a page whose template knows its value already, and asks for none.
    func known<Page>() -> ModelField<Page> {
        ModelField<Page>(name: name, kind: kind, value: { _ in .texts([]) })
    }
}

/// What may stand under a name.
enum ModelFieldKind: Sendable {
    /// As `{{name}}`.
    case text
    /// As `{{name}}`, between tags only: where the page has two languages it is an element for each.
    case spoken
    /// Only as a section, once for each; `{{.}}` in it is the text.
    case texts
    /// Only within three braces.
    case html
    /// Only as a section.
    case flag
    /// Only as a section, in which the names of the shape are known besides those around it.
    case models(ModelShape)

    var isModels: Bool {
        switch self {
        case .models: true
        case .text, .spoken, .texts, .html, .flag: false
        }
    }
}

/// The names that a model has.
struct ModelShape: Sendable {
    let fields: [(name: String, kind: ModelFieldKind)]

    /// A name's place among the fields, and what stands under it.
    func field(named name: String) -> (index: Int, kind: ModelFieldKind)? {
        fields.firstIndex { $0.name == name }.map { ($0, fields[$0].kind) }
    }
}

/// What stands under a name of one model; its case fits the field's kind.
enum ModelValue {
    case text(String)
    case texts([String])
    case html(HTML)
    case written(any WrittenMarkup)
    case flag(Bool)
    case models([ModelValues])
}

/// One model as a template sees it: values by the index of their field.
struct ModelValues {
    let value: (Int) -> ModelValue
}
