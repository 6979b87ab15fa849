import ArgumentParser
import Diagnostics
import Exports
import Markup
import Portal
import Records

/// `record-portal import`: exports as people have them into one record.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Turn tables from a site, an app or a spreadsheet into one record.",
        discussion: """
            Reads CSV, tab-separated and semicolon-separated text in UTF-8, UTF-16 or GB18030 under the headings of a \
            known layout. What several exports have alike stands in the record once.

            EXAMPLE
              record-portal import 12333.csv -o record.json
            """)

    @Argument(help: "The exports: .csv, .tsv or .txt files.")
    var exports: [String]

    @Option(name: .shortAndLong, help: "Where to write the record.")
    var output: String

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
            for export in exports { try place.check(notOver: export) }
            var inputs = Inputs()
            let reader = try inputs.exportReader(content: content)
            if let layout { try inputs.checkLayout(layout, content: content) }
            var rows: [ExportedRow] = []
            for export in exports { rows += try inputs.exportedRows(at: export, by: layout, reader) }
            try inputs.stopAtErrors()
            let (contributions, contradictions) = rows.merged
            let names = exports.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
            let record = Record(
                source: .init(name: names.joined(separator: ", ")), contributions: contributions)
            try place.write(OutputFile(bytes: record.json.bytes(.indented)))
            let count = contributions.count
            let told = "\(output): \(count) \(count == 1 ? "contribution" : "contributions")\n"
            return (inputs.diagnostics + contradictions, report.quiet ? [] : Array(told.utf8))
        }
    }
}
