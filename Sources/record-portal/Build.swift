import ArgumentParser

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
    var output = PortalOrder.usualOutput

    @Option(
        help: ArgumentHelp(
            "A record or export of before: say what became otherwise since, and what it does to the points.",
            valueName: "old"))
    var since: String?

    @Flag(help: "Replace the output even if this program did not make it.")
    var force = false

    func run() throws {
        try order.run()
    }

    private var order: PortalOrder {
        PortalOrder(
            record: judging.record, rules: judging.rules, asOf: judging.asOf, content: judging.content,
            layout: judging.layout, language: language.language, templates: language.templates, target: aim.target,
            since: since, output: output, isForced: force, format: report.format, isQuiet: report.quiet)
    }
}

extension PortalOrder {
    func run() throws {
        try Outcome.of(format, isQuiet: isQuiet) { () throws(Failure) in try carryOut() }
    }
}
