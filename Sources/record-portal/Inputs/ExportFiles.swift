import Diagnostics
import Exports
import Notation
import Records
import Workbooks

/// Files that a person gave, read by what they are: tables, and records that were read before.
struct ExportFiles {
    let reader: ExportReader
    /// The layout by which they are read, where somebody decided.
    let layout: String?
    private(set) var tables: [ExportedTable] = []
    /// Records, and what a person states beside the exports, each with its path.
    private(set) var records: [(path: String, record: Record)] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// What is left for the exports to come.
    private var room = ExportReader.Room()

    /// Ends of names that exports and records have, in folders and archives.
    private static let ends = [".json", ".csv", ".tsv", ".txt", ".xlsx", ".xls", ".html", ".htm", ".xml", ".zip"]
    private static let personFiles = ["person.yaml", "person.json"]

    static func isExport(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ends.contains { lower.hasSuffix($0) } && !isPerson(name)
    }

    /// Whether a file holds what a person states, by its name without the folders before it.
    static func isPerson(_ path: String) -> Bool { personFiles.contains { path.split(separator: "/").last == $0[...] } }

    init(reader: ExportReader, layout: String?) {
        self.reader = reader
        self.layout = layout
    }

    /// What a file is by its content; only a text without any is what its name says.
    static func kind(of source: SourceFile) -> FileKind {
        let kind = FileKind(source.bytes)
        return kind == .text && source.path.lowercased().hasSuffix(".json") ? .record : kind
    }

    mutating func read(_ source: SourceFile, _ input: InputPath, isPacked: Bool = false) {
        switch Self.kind(of: source) {
        case .record: readRecord(source)
        case .text: add(reader.read(source, named: input.name, by: layout, within: room), of: input)
        case .archive:
            if source.path.lowercased().hasSuffix(".xlsx") || WorkbookReader.isWorkbook(source) {
                add(WorkbookReader.read(source), of: source.path, input)
            } else if isPacked {
                refuse(source, "an archive within an archive", help: "unpack it, and give the files in it")
            } else {
                readArchive(source, named: input.name)
            }
        case .oldWorkbook: add(OldWorkbook.read(source), of: source.path, input)
        case .spreadsheetXML: add(SpreadsheetXML.read(source), of: source.path, input)
        case .page: add(PageTables.read(source), of: source.path, input)
        case .pdf:
            refuse(
                source, "a PDF, which has no table to read, only where its letters lie",
                help: "open it, select the table, copy it into a spreadsheet, and save that as CSV or .xlsx")
        case .other:
            refuse(
                source, "a kind of file that this program doesn't read",
                help: "give a record as .json, or an export as .csv, .tsv, .txt, .xlsx, .xls, .html or .zip")
        }
    }

    /// What a person states beside the exports.
    mutating func readPerson(_ source: SourceFile) {
        let (record, problems) = RecordReader.readPerson(source)
        diagnostics += problems
        if let record { records.append((source.path, record)) }
    }

    /// A record from its JSON, which takes more memory than a table of as many bytes.
    static func record(in source: SourceFile) -> (Record?, [Diagnostic]) {
        guard source.bytes.count <= RecordReader.mostBytes else {
            let most = "more than \(RecordReader.mostBytes) bytes"
            return (nil, [Diagnostic(.error, .tooLarge, path: source.path, message: most)])
        }
        return RecordReader.read(source)
    }

    private mutating func readRecord(_ source: SourceFile) {
        let (record, problems) = Self.record(in: source)
        diagnostics += problems
        guard let record else { return }
        records.append((source.path, record))
        room.take(contributions: record.contributions.count)
    }

    private mutating func readArchive(_ source: SourceFile, named name: String) {
        var found = false
        var persons: [(path: String, part: ArchiveReader.Part)] = []
        let problem = ArchiveReader.read(source, where: { Self.isExport($0) || Self.isPerson($0) }) { path, part in
            found = true
            if Self.isPerson(path) { return persons.append((path, part)) }
            switch part {
            case .file(let file):
                read(file, InputPath(path: file.path, name: "\(name)/\(path)", isFound: true), isPacked: true)
            case .problem(let problem): diagnostics.append(problem)
            }
        }
        // A folder that was packed stands in the archive as one: what is stated in it is not at the archive's root.
        switch persons.min(by: { Self.isBefore($0.path, $1.path) })?.part {
        case .file(let file): readPerson(file)
        case .problem(let problem): diagnostics.append(problem)
        case nil: break
        }
        diagnostics += problem.map { [$0] } ?? []
        if problem == nil, !found {
            refuse(
                source, "there is no export in the archive", help: "exports are .csv, .tsv, .txt, .xlsx, .xls or .html")
        }
    }

    /// The one in fewer folders, of two in the same the one that is looked for first.
    private static func isBefore(_ a: String, _ b: String) -> Bool {
        let (depth, otherDepth) = (a.split(separator: "/").count, b.split(separator: "/").count)
        guard depth == otherDepth else { return depth < otherDepth }
        guard a.utf8.count == b.utf8.count else { return a.utf8.count < b.utf8.count }
        return a.hasSuffix(personFiles[0]) && !b.hasSuffix(personFiles[0])
    }

    private mutating func refuse(_ source: SourceFile, _ message: String, help: String) {
        diagnostics.append(Diagnostic(.error, .unknownInput, path: source.path, message: message, help: help))
    }
}

extension ExportFiles {
    /// The table of every sheet that has a layout; where none has, what is wrong with each.
    private mutating func add(
        _ read: (sheets: [Sheet], problem: Diagnostic?), of path: String, _ input: InputPath
    ) {
        diagnostics += read.problem.map { [$0] } ?? []
        if read.problem == nil, read.sheets.isEmpty {
            diagnostics.append(Diagnostic(.error, .columns, path: path, message: "there is no table in it"))
        }
        var room = self.room
        let exports = read.sheets.map { sheet -> (export: Export, path: String, isNamed: Bool) in
            let path = sheet.name.map { "\(path), sheet \($0)" } ?? path
            let origin = Origin(file: input.name, sheet: sheet.name, row: 1)
            let title = [sheet.name, sheet.title].compactMap { $0 }.joined(separator: " ")
            let export = reader.read(
                sheet.grid, at: path, origin: origin, title: title, by: layout, within: room)
            export.tables.forEach { room.take($0) }
            return (export, path, sheet.name != nil)
        }
        let hasTable = exports.contains { !$0.export.tables.isEmpty }
        let isOne = exports.count { !$0.export.tables.isEmpty } < 2
        var number = 0
        for (export, path, isNamed) in exports {
            var export = export
            // Two tables of a page have the same rows.
            if !isNamed, !isOne, !export.tables.isEmpty {
                number += 1
                export.nameSheet("\(number)")
            }
            guard hasTable, export.tables.isEmpty else {
                add(export, of: input)
                continue
            }
            // A page has tables for its looks.
            guard isNamed else { continue }
            diagnostics.append(
                Diagnostic(
                    .warning, .columns, path: path,
                    message: "nothing is read of this sheet: it has no known headings"))
        }
    }

    private mutating func add(_ export: Export, of input: InputPath) {
        if export.isUnlikeAnExport, input.isFound, Self.maySayAnything(input.name) {
            // Beside a person's exports there lie notes; what is like an export, and damaged, is told.
            diagnostics.append(
                Diagnostic(
                    .warning, .columns, path: input.path,
                    message: "nothing is read of this file: it has no known headings"))
            return
        }
        diagnostics += export.diagnostics
        tables += export.tables
        export.tables.forEach { room.take($0) }
    }

    private static func maySayAnything(_ name: String) -> Bool {
        [".txt", ".html", ".htm", ".xml"].contains { name.lowercased().hasSuffix($0) }
    }

    /// Whether there are more contributions than one record may have.
    var areTooMany: Bool {
        let read = tables.reduce(0) { $0 + $1.contributions.count }
        return records.reduce(read) { $0 + $1.record.contributions.count } > ExportReader.mostContributions
    }
}
