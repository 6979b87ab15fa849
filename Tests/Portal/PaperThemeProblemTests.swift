import Diagnostics
import Notation
import Testing

@testable import Portal

@Suite("Problems of the papers' theme")
struct PaperThemeProblemTests {
    private func problems(
        _ paper: PaperTheme.Paper = .statement, in languages: [Language] = Shipped.both,
        changing files: [String: String?]
    ) -> [Diagnostic] {
        var templates = Shipped.templates
        for (path, text) in files { templates[path] = text.map { SourceFile(path: path, text: $0) } }
        let (theme, diagnostics) = PaperTheme.read(templates, of: paper, in: languages)
        #expect(theme == nil)
        return diagnostics
    }

    private func missing(_ name: String) -> Diagnostic {
        Diagnostic(.error, .missingTemplate, path: "\(name).mustache", message: "there is no template \"\(name)\"")
    }

    @Test("Shipped, each paper is read in each language and in two")
    func shipped() {
        for paper in [PaperTheme.Paper.statement, .checklist] {
            for languages in [[.english], [.chinese], Shipped.both, [.chinese, .english]] as [[Language]] {
                let (theme, diagnostics) = PaperTheme.read(Shipped.templates, of: paper, in: languages)
                #expect(diagnostics == [])
                #expect(theme?.words.languages.map(\.language) == languages)
                #expect(theme?.ownWords.language == languages.first)
            }
        }
    }

    @Test("A paper's template that isn't there is told; the other paper's is not asked for")
    func templates() {
        #expect(problems(changing: ["paper/statement.mustache": nil]) == [missing("paper/statement")])
        #expect(
            problems(.checklist, changing: ["paper/checklist.mustache": nil]) == [missing("paper/checklist")])
        var templates = Shipped.templates
        templates["paper/checklist.mustache"] = nil
        templates["portal/page.mustache"] = nil
        #expect(PaperTheme.read(templates, of: .statement, in: [.english]).1 == [])
    }

    @Test("So is a style that isn't there")
    func style() {
        #expect(
            problems(changing: ["paper.css": nil]) == [
                Diagnostic(
                    .error, .missingTemplate, path: "paper.css",
                    message: "there is no \"paper.css\" among the templates")
            ])
    }

    @Test("A style that would end its element is refused", arguments: ["a{}</style>", "/* </style", "</STYLE >", "</"])
    func ends(text: String) {
        #expect(
            problems(changing: ["paper.css": text]) == [
                Diagnostic(
                    .error, .templateSyntax, path: "paper.css", message: "it would end the element that it stands in")
            ])
    }

    @Test("A text that may be an element for each language stands in no attribute")
    func attribute() {
        let ends = "{{/particulars}}{{/frame}}"
        let text = "{{#frame}}{{#particulars}}<i title=\"{{word.statement-name}}\" lang='{{term}}'>{{term}}</i>"
        func problem(_ name: String, column: Int) -> Diagnostic {
            Diagnostic(
                .error, .templateSyntax,
                in: LineIndex(SourceFile(path: "paper/particulars.mustache", text: text + ends)),
                at: Position(line: 1, column: column),
                message: "\"\(name)\" may be an element for each language, which no attribute can hold")
        }
        #expect(
            problems(.checklist, changing: ["paper/particulars.mustache": text + ends]) == [
                problem("word.statement-name", column: 37), problem("term", column: 68),
            ])
    }

    @Test("A name that the page doesn't have is told where it stands")
    func name() {
        #expect(
            problems(changing: ["paper/statement.mustache": "<p>{{number}}\n{{anwser}}</p>\n"]) == [
                Diagnostic(
                    .error, .templateName, path: "paper/statement.mustache", position: Position(line: 2, column: 1),
                    message: "there is no \"anwser\" here", help: "did you mean \"answer\"?",
                    excerpt: "{{anwser}}</p>")
            ])
    }

    @Test("Several problems are told in one run, in the order of the files")
    func several() {
        #expect(
            problems(
                .checklist,
                changing: ["paper.css": nil, "paper/checklist.mustache": "{{{form}}}\n{{#frame}}{{titel}}{{/frame}}\n"])
                == [
                    Diagnostic(
                        .error, .missingTemplate, path: "paper.css",
                        message: "there is no \"paper.css\" among the templates"),
                    Diagnostic(
                        .error, .templateName, path: "paper/checklist.mustache",
                        position: Position(line: 1, column: 1),
                        message: "\"form\" is text, which is never markup", help: "write {{form}}",
                        excerpt: "{{{form}}}"),
                    Diagnostic(
                        .error, .templateName, path: "paper/checklist.mustache",
                        position: Position(line: 2, column: 11), message: "there is no \"titel\" here",
                        help: "did you mean \"title\"?", excerpt: "{{#frame}}{{titel}}{{/frame}}"),
                ])
    }
}
