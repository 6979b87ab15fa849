import ArgumentParser
import Diagnostics
import Markup
import Notation
import Points
import Portal

/// `record-portal rules`: the rule books, and one of them to be read.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rule books, or print one with its clauses and dates.",
        discussion: """
            EXAMPLE
              record-portal rules
              record-portal rules shanghai
            """)

    @Argument(help: "The rule book to print; without it all are listed.")
    var id: String?

    @Option(help: "A folder to take the rule books from instead of the built-in ones.")
    var content: String?

    @OptionGroup var language: LanguageOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            var inputs = Inputs()
            let theme = try inputs.theme(in: language.language, templates: language.templates)
            let books: [RuleBook?]
            if let id {
                books = [try inputs.ruleBook(id, content: content, askedBy: id)]
            } else {
                books = try inputs.ruleBookFiles(content: content).map { inputs.ruleBook($0.source) }
            }
            try inputs.stopAtErrors()
            guard let theme else { throw .wrongInput(inputs.diagnostics) }
            return (inputs.diagnostics, output(books.compactMap { $0 }, theme))
        }
    }

    private func output(_ books: [RuleBook], _ theme: Theme) -> [UInt8] {
        switch report.format {
        case .json:
            let json = RuleBookJSON(words: theme.words)
            return (id == nil ? json.list(books) : books.first.map(json.json) ?? .null).bytes(.indented)
        case .text:
            let text = RuleBookText(words: theme.words)
            return Array((id == nil ? text.list(books) : books.map(text.text).joined()).utf8)
        }
    }
}
