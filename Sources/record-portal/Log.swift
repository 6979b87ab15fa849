import ArgumentParser
import Diagnostics
import Markup
import Portal
import Sharing

/// `record-portal log`: what was disclosed of a record, when, to whom.
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "List what was disclosed of a record: when, to whom, what for, and what.",
        discussion: """
            EXAMPLE
              record-portal log record.json
            """)

    @Argument(help: "The record beside which the log lies.")
    var record: String

    @OptionGroup var logging: LogOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            let file = try logging.file(besides: record)
            guard Folder.exists(file.path) || (logging.log == nil && Folder.exists(record)) else {
                throw .noInput(
                    Diagnostic(.error, .noSuchInput, path: logging.log ?? record, message: "there is no such file"))
            }
            let log = try file.read()
            var inputs = Inputs()
            let theme = try inputs.theme(in: language.language, templates: language.templates)
            try inputs.stopAtErrors()
            guard let theme else { throw .wrongInput(inputs.diagnostics) }
            switch report.format {
            case .json: return (inputs.diagnostics, JSON.list(log.entries.map(\.json)).bytes(.indented))
            case .text: return (inputs.diagnostics, Array(LogText(words: theme.words).text(log).utf8))
            }
        }
    }
}
