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
            Reads workbooks (.xlsx), and CSV, tab-separated and semicolon-separated text in UTF-8, UTF-16 or GB18030, \
            under the headings of a known layout. What several exports have alike stands in the record once.

            EXAMPLE
              record-portal import 12333.csv -o record.json
            """)

    @Argument(help: "The exports: .csv, .tsv, .txt or .xlsx files, or folders of them.")
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
            let paths = try self.paths
            for path in paths { try place.check(notOver: path) }
            var inputs = Inputs()
            let reader = try inputs.exportReader(content: content)
            if let layout { try inputs.checkLayout(layout, content: content) }
            var tables: [ExportedTable] = []
            for path in paths { tables += try inputs.exportedTables(at: path, by: layout, reader) }
            let stated = try inputs.person(at: person ?? Self.person(beside: paths))
            try inputs.stopAtErrors()
            let (contributions, contradictions) = tables.merged
            guard !contributions.isEmpty else {
                throw .wrongInput(
                    inputs.diagnostics + [
                        Diagnostic(.error, .columns, path: paths[0], message: "there is no row of a month")
                    ])
            }
            var record = stated ?? Record()
            record.contributions = contributions
            record.source.name = record.source.name ?? Self.names(of: paths)
            try place.write(OutputFile(bytes: record.json.bytes(.indented)))
            let count = contributions.count
            let told = "\(output): \(count) \(count == 1 ? "contribution" : "contributions")\n"
            return (inputs.diagnostics + contradictions, report.quiet ? [] : Array(told.utf8))
        }
    }

    /// The exports, those of folders in the order of their names.
    private var paths: [String] {
        get throws(Failure) {
            var paths: [String] = []
            for export in exports {
                guard Folder.isFolder(export) else {
                    paths.append(export)
                    continue
                }
                let found = try Folder.paths(in: export) { path in
                    [".csv", ".tsv", ".txt", ".xlsx"].contains { path.lowercased().hasSuffix($0) }
                }
                guard !found.isEmpty else {
                    throw .wrongInput([
                        Diagnostic(
                            .error, .unknownInput, path: export, message: "there is no export in the folder",
                            help: "exports are .csv, .tsv, .txt or .xlsx files")
                    ])
                }
                paths += found
            }
            // The same file by two names is one export.
            var seen: Set<String> = []
            return paths.filter { seen.insert(Folder.canonical($0)).inserted }
        }
    }

    private static func person(beside paths: [String]) -> String? {
        guard let first = paths.first else { return nil }
        let folder = first.lastIndex(of: "/").map { String(first[...$0]) } ?? ""
        return ["person.yaml", "person.json"].map { folder + $0 }.first(where: Folder.isFile)
    }

    /// The exports by their names, as many as a line holds.
    private static func names(of paths: [String]) -> String {
        let names = paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        let most = 5
        return names.prefix(most).joined(separator: ", ")
            + (names.count > most ? " and \(names.count - most) more" : "")
    }
}
