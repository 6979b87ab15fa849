import ArgumentParser
import Diagnostics
import Markup
import Portal
import Records

/// `record-portal import`: exports as people have them into one record.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Turn tables from a site, an app or a spreadsheet into one record.",
        discussion: """
            Reads workbooks (.xlsx, .xls), tables of pages (.html), and CSV, tab-separated and semicolon-separated text in \
            UTF-8, UTF-16 or GB18030, under the headings of a known layout, and ZIP archives of them. What several exports \
            have alike stands in the record once.

            EXAMPLE
              record-portal import 12333.csv -o record.json
            """)

    @Argument(help: "The exports: .csv, .tsv, .txt, .xlsx, .xls, .html or .zip files, or folders of them.")
    var exports: [String]

    @Option(name: .shortAndLong, help: "Where to write the record.")
    var output: String

    @Option(
        help: ArgumentHelp(
            "Who the person is, the contracts, and what else is stated. Otherwise person.yaml or person.json beside the first export.",
            valueName: "file"))
    var person: String?

    @Option(help: "The layout of the exports, where their headings don't decide it.")
    var layout: String?

    @Option(help: "A folder to take the layouts from instead of the built-in ones.")
    var content: String?

    @Flag(help: "Replace the output if it exists.")
    var force = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            let place = OutputPath(path: output, mayReplaceAnything: force)
            try place.check(notOver: try InputPath.all(at: exports))
            var inputs = Inputs()
            let record = try inputs.record(at: exports, content: content, layout: layout, person: person)
            try inputs.stopAtErrors()
            guard let record else { throw .wrongInput(inputs.diagnostics) }
            let file = OutputFile(bytes: record.file(.indented))
            guard file.bytes.count <= RecordReader.mostBytes else {
                throw .wrongInput(inputs.diagnostics + [Self.tooLarge(output)])
            }
            try place.write(file)
            let count = record.contributions.count
            let told = "\(output): \(count) \(count == 1 ? "contribution" : "contributions")\n"
            return (inputs.diagnostics, report.quiet ? [] : Array(told.utf8))
        }
    }

    /// A record that could not be read again is none.
    private static func tooLarge(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, .tooLarge, path: path, message: "the record would be more than \(RecordReader.mostBytes) bytes",
            help: "import the years one by one; the other verbs take exports as they are")
    }
}
