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
              record-portal explain record.json --target 120
            """)

    @OptionGroup var judging: JudgingOptions
    @OptionGroup var aim: TargetOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            var inputs = Inputs()
            let record = try inputs.record(at: judging.record, content: judging.content, layout: judging.layout)
            let book = try inputs.ruleBook(judging.rules, content: judging.content)
            let theme = try inputs.theme(in: language.language, templates: language.templates)
            let asOf = inputs.asOf(judging.asOf, of: record, at: judging.record)
            try inputs.stopAtErrors()
            guard let record, let book, let theme, let asOf else { throw .wrongInput(inputs.diagnostics) }
            let assessment = book.assess(record, asOf: asOf)
            let target = aim.target.map { assessment.target($0) }
            switch report.format {
            case .json: return (inputs.diagnostics, assessment.json(target: target).bytes(.indented))
            case .text:
                let text = ExplanationText(words: theme.words).text(assessment, target: target)
                return (inputs.diagnostics, Array(text.utf8))
            }
        }
    }
}
