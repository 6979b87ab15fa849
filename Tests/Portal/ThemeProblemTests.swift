import Diagnostics
import Notation
import Testing

@testable import Portal

@Suite("Problems of a theme")
struct ThemeProblemTests {
    private func problems(with path: String, as text: String?) -> [Diagnostic] {
        var files = Shipped.templates
        files[path] = text.map { SourceFile(path: path, text: $0) }
        let (theme, diagnostics) = Theme.read(files, in: .english)
        #expect(theme == nil)
        return diagnostics
    }

    @Test("A template, a style or a script that isn't there is told")
    func missing() {
        #expect(
            problems(with: "portal/page.mustache", as: nil) == [
                Diagnostic(
                    .error, .missingTemplate, path: "portal/page.mustache",
                    message: "there is no template \"portal/page\"")
            ])
        for name in ["portal.css", "portal.js"] {
            #expect(
                problems(with: name, as: nil) == [
                    Diagnostic(
                        .error, .missingTemplate, path: name, message: "there is no \"\(name)\" among the templates")
                ])
        }
        #expect(
            problems(with: "portal/answer.mustache", as: nil) == [
                Diagnostic(
                    .error, .missingTemplate, path: "portal/page.mustache", position: Position(line: 38, column: 1),
                    message: "there is no template \"portal/answer\"", excerpt: "{{>portal/answer}}")
            ])
    }

    @Test(
        "A style or a script that would end its element is refused",
        arguments: [
            ("portal.css", "a{}</style>"), ("portal.css", "/* </ */"), ("portal.js", "'</script>'"),
            ("portal.js", "'</ScRiPt'"), ("portal.js", "'<!--'"),
        ])
    func ends(path: String, text: String) {
        #expect(
            problems(with: path, as: text) == [
                Diagnostic(
                    .error, .templateSyntax, path: path, message: "it would end the element that it stands in")
            ])
    }

    @Test("Problems of several files are told in one run, in the order of the files")
    func several() {
        var files = Shipped.templates
        files["portal/data.mustache"] = SourceFile(path: "portal/data.mustache", text: "{{jsonLnk}}\n")
        files["portal/article.mustache"] = SourceFile(path: "portal/article.mustache", text: "\n{{{title}}}\n")
        files["portal.css"] = nil
        #expect(
            Theme.read(files, in: .english).1 == [
                Diagnostic(
                    .error, .missingTemplate, path: "portal.css",
                    message: "there is no \"portal.css\" among the templates"
                ),
                Diagnostic(
                    .error, .templateName, path: "portal/article.mustache", position: Position(line: 2, column: 1),
                    message: "\"title\" is text, which is never markup", help: "write {{title}}",
                    excerpt: "{{{title}}}"),
                Diagnostic(
                    .error, .templateName, path: "portal/data.mustache", position: Position(line: 1, column: 1),
                    message: "there is no \"jsonLnk\" here", help: "did you mean \"jsonLink\"?", excerpt: "{{jsonLnk}}"),
            ])
    }
}
