import ArgumentParser
import Diagnostics
import Markup
import Points
import Portal

/// `record-portal explain`: every month's status and every point's derivation.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say every month's status and where every point comes from.",
        discussion: """
            EXAMPLE
              record-portal explain record.json --format json
            """)

    @OptionGroup var judging: JudgingOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            var inputs = Inputs()
            let record = try inputs.record(at: judging.record)
            let book = try inputs.ruleBook(judging.rules, content: judging.content)
            let theme = try inputs.theme(in: language.language, templates: language.templates)
            let asOf = inputs.asOf(judging.asOf, of: record, at: judging.record)
            try inputs.stopAtErrors()
            guard let record, let book, let theme, let asOf else { throw .wrongInput(inputs.diagnostics) }
            let assessment = book.assess(record, asOf: asOf)
            switch report.format {
            case .json: return (inputs.diagnostics, assessment.json.bytes(.indented))
            case .text:
                return (inputs.diagnostics, Array(ExplanationText(words: theme.words).text(assessment).utf8))
            }
        }
    }
}
