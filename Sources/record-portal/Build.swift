import ArgumentParser
import Diagnostics
import Points
import Portal

/// `record-portal build`: a person's portal.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make the portal: one HTML file that opens by double click, offline.",
        discussion: """
            EXAMPLE
              record-portal build record.json -o portal.html
            """)

    @OptionGroup var judging: JudgingOptions
    @OptionGroup var aim: TargetOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var report: ReportOptions

    @Option(name: .shortAndLong, help: "Where to write the portal.")
    var output = "portal.html"

    @Option(
        help: ArgumentHelp(
            "A record or export of before: say what became otherwise since, and what it does to the points.",
            valueName: "old"))
    var since: String?

    @Flag(help: "Replace the output even if this program did not make it.")
    var force = false

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            let place = OutputPath(path: output, mayReplaceAnything: force)
            try InputPath.checkOnce(judging.record, and: since)
            try place.check(notOver: try InputPath.all(at: [judging.record] + (since.map { [$0] } ?? [])))
            var inputs = Inputs()
            let record = try inputs.record(at: judging.record, content: judging.content, layout: judging.layout)
            let book = try inputs.ruleBook(judging.rules, content: judging.content)
            let portal = try inputs.portal(
                by: book, in: language.language, content: judging.content, templates: language.templates)
            let asOf = inputs.asOf(judging.asOf, of: record, at: judging.record)
            let old = try since.map { path throws(Failure) in
                try inputs.record(at: path, content: judging.content, layout: judging.layout)
            }
            try inputs.stopAtErrors()
            guard let record, let book, let portal, let asOf else { throw .wrongInput(inputs.diagnostics) }
            let assessment = book.assess(record, asOf: asOf)
            let difference = old.flatMap { $0 }.map { old in
                book.difference(from: old, to: (record, assessment))
            }
            try place.write(portal.page(of: record, assessment, target: aim.target, since: difference))
            return (inputs.diagnostics, report.quiet ? [] : Array("\(output)\n".utf8))
        }
    }
}
