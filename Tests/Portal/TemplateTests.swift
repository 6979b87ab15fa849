import Diagnostics
import Markup
import Notation
import Testing

@testable import Portal

/// A small model with every kind of field.
struct Shelf: PageModel {
    var title = "A & B"
    var subtitle: String? = "sub"
    var note = HTML("<b>n</b>")
    var isOpen = true
    var tags = ["x", "<y>"]
    var books = [Book(title: "one", pages: [1, 2]), Book(title: "two", pages: [])]

    static let fields: [ModelField<Shelf>] = [
        .text("title") { $0.title }, .text("subtitle", ifAny: { $0.subtitle }), .html("note") { $0.note },
        .flag("isOpen") { $0.isOpen }, .texts("tags") { $0.tags }, .list("books") { $0.books },
        .model("first") { $0.books.first },
    ]

    struct Book: PageModel {
        var title: String
        var pages: [Int]

        static let fields: [ModelField<Book>] = [
            .text("title") { $0.title }, .list("pages") { $0.pages.map { Sheet(number: "\($0)") } },
        ]
    }

    struct Sheet: PageModel {
        var number: String

        static let fields: [ModelField<Sheet>] = [.text("number") { $0.number }]
    }
}

/// A template compiled for a shelf, with the words `hello` and `bye`.
func compile(_ text: String, partials: [String: String] = [:]) -> (Template, [Diagnostic]) {
    var templates = partials.mapValues { SourceFile(path: "partial", text: $0) }
    templates["page"] = SourceFile(path: "page", text: text)
    var compiler = TemplateCompiler(
        templates: templates, words: ["hello": "Hi & ho", "bye": "Bye"].mapValues { PageText([(.english, $0)]) })
    let template = compiler.compile("page", for: Shelf.shape)
    return (template, compiler.diagnostics)
}

@Suite("Templates")
struct TemplateTests {
    /// Templates and what a shelf makes of them.
    static let rendered: [(template: String, page: String)] = [
        ("plain", "plain"), ("", ""), ("{{title}}", "A &amp; B"), ("{{ title }}!", "A &amp; B!"),
        ("{{{note}}}", "<b>n</b>"),
        ("{{! a comment }}a", "a"), ("{{word.hello}}", "Hi &amp; ho"),
        ("{{#isOpen}}open{{/isOpen}}{{^isOpen}}shut{{/isOpen}}", "open"),
        ("{{#tags}}[{{.}}]{{/tags}}{{^tags}}none{{/tags}}", "[x][&lt;y&gt;]"),
        ("{{#subtitle}}({{.}}){{/subtitle}}", "(sub)"), ("{{#first}}{{title}}{{/first}}", "one"),
        ("{{#books}}{{title}}:{{#pages}}{{number}},{{/pages}}{{^pages}}-{{/pages}};{{/books}}", "one:1,2,;two:-;"),
        ("{{#books}}{{#pages}}{{title}}{{number}} {{/pages}}{{/books}}", "one1 one2 "),
        ("{{#books}}{{#isOpen}}{{title}}{{/isOpen}} {{/books}}", "one two "),
        ("a\n{{#isOpen}}\nb\n{{/isOpen}}\nc\n", "a\nb\nc\n"), ("  {{#isOpen}}  \r\nb\r\n{{/isOpen}}\r\n", "b\r\n"),
        ("a\n {{! alone }} \nb", "a\nb"), ("a {{#isOpen}}\nb{{/isOpen}}\n", "a \nb\n"), ("{ {a} }", "{ {a} }"),
        ("{{#isOpen}}\n{{#tags}}\n{{.}}\n{{/tags}}\n{{/isOpen}}\n", "x\n&lt;y&gt;\n"),
    ]

    @Test("A template becomes its page", arguments: rendered)
    func renders(template: String, page: String) {
        let (compiled, diagnostics) = compile(template)
        #expect(diagnostics == [])
        #expect(String(decoding: compiled.render(Shelf()), as: UTF8.self) == page)
    }

    @Test("A partial stands where it is named, with the names that are known there")
    func partials() {
        let (compiled, diagnostics) = compile(
            "a\n{{>row}}\n{{#books}}\n{{>row}}\n{{/books}}\nb", partials: ["row": "[{{title}}]\n"])
        #expect(diagnostics == [])
        #expect(String(decoding: compiled.render(Shelf()), as: UTF8.self) == "a\n[A &amp; B]\n[one]\n[two]\nb")
    }

    @Test("What isn't there is left out, or shown by what is inverted")
    func absent() {
        let text = "{{#subtitle}}({{.}}){{/subtitle}}{{^subtitle}}none{{/subtitle}}{{^books}} no books{{/books}}"
        let shelf = Shelf(subtitle: nil, books: [])
        #expect(String(decoding: compile(text).0.render(shelf), as: UTF8.self) == "none no books")
    }

    /// A slip, and the one problem that it is: column, code, message, help.
    static let slips: [(text: String, column: Int, code: Diagnostic.Code, message: String, help: String?)] = [
        ("a {{titel}}", 3, .templateName, "there is no \"titel\" here", "did you mean \"title\"?"),
        ("{{number}}", 1, .templateName, "there is no \"number\" here", nil),
        ("{{.}}", 1, .templateName, "there is no \".\" here", nil),
        ("{{note}}", 1, .templateName, "\"note\" is markup", "write {{{note}}}"),
        ("{{{title}}}", 1, .templateName, "\"title\" is text, which is never markup", "write {{title}}"),
        ("{{{word.bye}}}", 1, .templateName, "a word is text, which is never markup", "write {{word.bye}}"),
        ("{{word.by}}", 1, .templateName, "there is no \"word.by\" here", "did you mean \"word.bye\"?"),
        ("{{tags}}", 1, .templateName, "\"tags\" is not one text", "write {{#tags}}…{{/tags}}"),
        ("{{isOpen}}", 1, .templateName, "\"isOpen\" is not one text", "write {{#isOpen}}…{{/isOpen}}"),
        ("{{#boks}}{{/boks}}", 1, .templateName, "there is no \"boks\" here", "did you mean \"books\"?"),
        ("{{#books}}", 1, .templateSyntax, "the section \"books\" is not closed", nil),
        ("{{#isOpen}}{{#tags}}{{/isOpen}}", 21, .templateSyntax, "no section \"isOpen\" is open here", nil),
        ("张{{/books}}", 2, .templateSyntax, "no section \"books\" is open here", nil),
        ("{{title", 1, .templateSyntax, "the tag that begins here is not closed", nil),
        ("{{&title}}", 1, .templateSyntax, "a kind of tag that templates here don't have", nil),
        ("{{=<% %>=}}", 1, .templateSyntax, "a kind of tag that templates here don't have", nil),
        ("{{>rwo}}", 1, .missingTemplate, "there is no template \"rwo\"", "did you mean \"row\"?"),
        ("{{>page}}", 1, .templateSyntax, "the partial \"page\" includes itself", nil),
    ]

    @Test("A slip is told at its place before anything is rendered", arguments: slips)
    func slip(text: String, column: Int, code: Diagnostic.Code, message: String, help: String?) {
        let (_, diagnostics) = compile(text, partials: ["row": "r"])
        #expect(
            diagnostics.first
                == Diagnostic(
                    .error, code, path: "page", position: Position(line: 1, column: column), message: message,
                    help: help,
                    excerpt: text))
    }

    @Test("All slips are told in one run, each at its line")
    func several() {
        let (_, diagnostics) = compile("{{a1}}\n{{title}}\n  {{b1}}\n{{#tags}}{{c1}}{{/tags}}\n")
        #expect(
            diagnostics.map(\.position) == [
                .init(line: 1, column: 1), .init(line: 3, column: 3), .init(line: 4, column: 10),
            ])
    }

    @Test("Sections nest as deep as anybody needs, and no deeper", arguments: [60, 70, 50_000])
    func deepSections(count: Int) {
        let template =
            String(repeating: "{{#isOpen}}", count: count) + "x" + String(repeating: "{{/isOpen}}", count: count)
        let (compiled, diagnostics) = compile(template)
        #expect(diagnostics.map(\.message) == (count < 64 ? [] : ["more than 64 sections within each other"]))
        if count < 64 { #expect(String(decoding: compiled.render(Shelf()), as: UTF8.self) == "x") }
    }

    @Test("Templates that each include the next one twice are refused, and don't grow without bounds")
    func includedTwice() {
        let partials = (0..<40).map { ("p\($0)", "{{>p\($0 + 1)}}{{>p\($0 + 1)}}") } + [("p40", "x")]
        let (_, diagnostics) = compile("{{>p0}}", partials: Dictionary(uniqueKeysWithValues: partials))
        #expect(Set(diagnostics.map(\.message)) == ["more than 1000 partials in one page"])
        #expect(diagnostics.count <= 50)
    }
}
