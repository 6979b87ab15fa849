import ArgumentParser
import Diagnostics
import Markup
import Points
import Portal
import Records
import Sharing

/// `record-portal verify`: whether a statement, as a file or by the code on its paper, agrees with a record.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether a statement and a record agree.",
        discussion: """
            Ends with 0 when they agree and with 1 when they don't.

            EXAMPLE
              record-portal verify statement.html --record record.json
              record-portal verify --code "RECORD-PORTAL/1 …" --record record.json
            """)

    @Argument(help: "The statement, as the .html or .pdf that was made.")
    var file: String?

    @Option(help: "The text of the code on the paper, instead of a file.")
    var code: String?

    @Option(help: "The record: what the other verbs take.")
    var record: String

    @OptionGroup var source: SourceOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var report: ReportOptions

    func validate() throws {
        guard (file == nil) != (code == nil) else {
            throw ValidationError("Give the statement's file or the text of its code with --code, one of them.")
        }
    }

    func run() throws {
        var agrees = true
        try Outcome.of(report) { () throws(Failure) in
            if let file { try InputPath.checkOnce(file, and: record) }
            var inputs = Inputs()
            let statement = try inputs.statement(at: file, code: code)
            let book = try statement.flatMap { statement throws(Failure) in
                try inputs.ruleBook(of: statement, content: source.content)
            }
            try inputs.stopAtErrors()
            let record = try inputs.record(at: record, content: source.content, layout: source.layout)
            let theme = try inputs.theme(in: language.language, templates: language.templates)
            try inputs.stopAtErrors()
            guard let statement, let record, let book, let theme else { throw .wrongInput(inputs.diagnostics) }
            let assessment = book.assess(record, asOf: statement.claim.asOf)
            let check = StatementCheck(statement.claim, against: assessment, of: record)
            var compared = StatementCheck.Page.notCompared
            if let page = statement.page, check.differences.isEmpty {
                compared = try inputs.compare(
                    page, with: record, assessment, content: source.content, templates: language.templates)
            }
            agrees = check.agrees(compared)
            if report.quiet, agrees { return (inputs.diagnostics, []) }
            switch report.format {
            case .json: return (inputs.diagnostics, check.json(compared).bytes(.indented))
            case .text:
                let text = StatementCheckText(words: theme.words).text(check, compared, name: record.person.name)
                return (inputs.diagnostics, Array(text.utf8))
            }
        }
        if !agrees { throw ExitCode(1) }
    }
}
