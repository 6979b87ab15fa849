import ArgumentParser
import Calendar
import Diagnostics
import Notation
import Points
import Portal
import Records

/// `record-portal statement`: the paper that a person lays on a counter, and the sheet to take along.
struct Statement: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement",
        abstract: "Make the printable statement, or the checklist to take along: A4, as HTML or PDF.",
        discussion: """
            The place that is written decides the form: a name that ends in .pdf is printed with an installed Chromium, \
            Chrome or Edge.

            EXAMPLE
              record-portal statement record.json -o statement.pdf
              record-portal statement record.json --lang en,zh-Hans -o statement.html
              record-portal statement record.json --checklist -o checklist.pdf
            """)

    @OptionGroup var judging: JudgingOptions
    @OptionGroup var language: PaperLanguageOptions
    @OptionGroup var report: ReportOptions

    @Option(name: .shortAndLong, help: "Where to write it: .html or .pdf. Otherwise statement.html or checklist.html.")
    var output: String?

    @Flag(help: "The sheet to take along instead: each matter to put right, and lines for the answers.")
    var checklist = false

    @Option(help: "How much of the months: a cell each, a line a year, or none of them.")
    var months = PaperForm.Months.all

    @Option(help: "What to show that is covered otherwise: id, the citizen number in full.")
    var show: [Shown] = []

    @OptionGroup var printing: PrintingOptions

    func validate() throws {
        try printing.validate(for: output)
        if checklist, months != .all {
            throw ValidationError("A checklist has no table of months; leave --months out.")
        }
    }

    enum Shown: String, ExpressibleByArgument, CaseIterable {
        case id
    }

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            let place = OutputPath(path: output ?? "\(name).html", mayReplaceAnything: printing.force)
            try place.check(notOver: try InputPath.all(at: [judging.record]))
            let printer = try printing.printer(of: output)
            let form = PaperForm(
                languages: language.languages, size: printing.paper, showsNumber: show.contains(.id), months: months)
            var inputs = Inputs()
            let record = try inputs.record(at: judging.record, content: judging.content, layout: judging.layout)
            let book = try inputs.ruleBook(judging.rules, content: judging.content)
            let paper = try inputs.paper(
                checklist ? .checklist : .statement, form, content: judging.content,
                templates: language.templates)
            let asOf = inputs.asOf(judging.asOf, of: record, at: judging.record)
            try inputs.stopAtErrors()
            guard let record, let book, let paper, let asOf else { throw .wrongInput(inputs.diagnostics) }
            let assessment = book.assess(record, asOf: asOf)
            let page = paper.page(of: record, assessment)
            let code = paper.code(of: record, assessment)
            let file = try printer.map { printer throws(Failure) in
                try printer.pdf(of: page, carrying: code, for: place.path)
            }
            try place.write(file ?? page)
            return (inputs.diagnostics, report.quiet ? [] : Array("\(place.path)\n".utf8))
        }
    }

    private var name: String { checklist ? "checklist" : "statement" }
}

extension PaperForm.Months: ExpressibleByArgument {}
extension PaperSize: ExpressibleByArgument {
    /// In capitals or not.
    public init?(argument: String) {
        guard let size = Self.allCases.first(where: { $0.rawValue.lowercased() == argument.lowercased() })
        else { return nil }
        self = size
    }
}

/// The languages of a paper: one, or two side by side.
struct PaperLanguageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The language of the paper, or two for a form with both side by side.", valueName: "en|zh-Hans|en,zh-Hans"))
    var lang = "en"

    @OptionGroup var theme: TemplateOptions

    var templates: String? { theme.templates }

    var languages: [Language] { [Language](list: lang) }

    func validate() throws { try [Language].validate(list: lang) }
}
