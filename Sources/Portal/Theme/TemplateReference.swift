/// What a theme may change: every template with the values that it gets, as the page models name them.
public enum TemplateReference {
    /// A Markdown text.
    public static var markdown: String {
        var text = """
            # Templates

            A file in a folder of templates replaces the built-in one of the same name; the rest stays. The syntax is
            Mustache's: `{{name}}` is text and is escaped, `{{{name}}}` is finished markup, `{{#name}}…{{/name}}` stands
            once for each thing or only where there is one, `{{^name}}…{{/name}}` where there is none, `{{>folder/name}}`
            puts another template in, `{{word.name}}` a text of `words/`. A name that a page doesn't have is an error with
            its line, before anything is written.

            `common.css` sets the colours: the first of a name is by daylight, the second in the dark. The other styles are
            `portal.css`, `paper.css`, `shared.css` and `site.css`, the scripts `portal.js`, `search.js`, `opening.js`,
            `sealed.js` and `verify.js`. Comments and indentation of them don't reach a page. Templates that are not in this
            list are parts that others put in; they know the names of the place where they stand.


            """
        for page in pages {
            text += "## `\(page.template).mustache`\n\n"
            var seen: [String] = []
            append(page.shape, at: 0, of: page.template, seen: &seen, to: &text)
            text += "\n"
        }
        return text
    }

    private static let pages: [(template: String, shape: ModelShape)] = [
        page(PortalPage.self), page(StatementPage.self), page(ChecklistPage.self), page(SummaryPage.self),
        page(SummaryView.self), page(SealedPage.self), page(VerifyPage.self), page(ChoicePage.self),
        page(HomePage.self),
        page(SectionPage.self), page(TopicPage.self), page(StatutePage.self), page(BooksPage.self), page(BookPage.self),
        page(GlossaryPage.self), page(ContentsPage.self), page(MissingPage.self), page(MovedPage.self),
    ]

    private static func page<Page: RootModel>(_ page: Page.Type) -> (String, ModelShape) { (page.template, page.shape) }

    /// - Parameter seen: the models that were described on the page already, each by its names.
    private static func append(
        _ shape: ModelShape, at depth: Int, of name: String, seen: inout [String], to text: inout String
    ) {
        for field in shape.fields {
            text += String(repeating: "  ", count: depth) + "- `\(field.name)`: \(says(field.kind))"
            guard case .models(let inner) = field.kind else {
                text += "\n"
                continue
            }
            let names = inner.fields.map(\.name).joined(separator: " ")
            if seen.contains(names) {
                text += ", as above\n"
            } else {
                seen.append(names)
                text += "\n"
                append(inner, at: depth + 1, of: field.name, seen: &seen, to: &text)
            }
        }
    }

    private static func says(_ kind: ModelFieldKind) -> String {
        switch kind {
        case .text: "text"
        case .spoken: "text, in each language of the page"
        case .texts: "texts, or none; `{{.}}` in the section is each"
        case .html: "markup, within three braces"
        case .flag: "yes or no, as a section"
        case .models: "a section, with"
        }
    }
}
