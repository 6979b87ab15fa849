import ArgumentParser
import Calendar
import Diagnostics
import Markup
import Points
import Portal
import Records

/// `record-portal diff`: what became otherwise from one export to the next.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract:
            "Say which months appeared, disappeared or changed between two exports, and what it does to the points.",
        discussion: """
            The old record is judged as of its own time, the new one as of --as-of or its own.

            EXAMPLE
              record-portal diff last-year.csv this-year.csv
            """)

    @Argument(help: "The record or export of before, or - for standard input.")
    var old: String

    @OptionGroup var judging: JudgingOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            try InputPath.checkOnce(judging.record, and: old)
            var inputs = Inputs()
            let before = try inputs.record(at: old, content: judging.content, layout: judging.layout)
            let record = try inputs.record(at: judging.record, content: judging.content, layout: judging.layout)
            let book = try inputs.ruleBook(judging.rules, content: judging.content)
            let theme = try inputs.theme(in: language.language, templates: language.templates)
            let asOf = inputs.asOf(judging.asOf, of: record, at: judging.record)
            try inputs.stopAtErrors()
            guard let before, let record, let book, let theme, let asOf else { throw .wrongInput(inputs.diagnostics) }
            let difference = book.difference(from: before, to: (record, book.assess(record, asOf: asOf)))
            switch report.format {
            case .json: return (inputs.diagnostics, difference.json.bytes(.indented))
            case .text:
                let text = DifferenceText(words: theme.words).text(difference, by: book)
                return (inputs.diagnostics, Array(text.utf8))
            }
        }
    }
}
