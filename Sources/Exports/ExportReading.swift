import Diagnostics
import Notation
import Records

/// One export on its way: rows are looked at until a layout fits their head, and read by it until another head comes.
struct ExportReading {
    private let reader: ExportReader
    private let wanted: String?
    private let title: String
    private var origin: Origin
    /// The insurance that the row above the next head names.
    private var announced: Contribution.Insurance?
    private var reading: Reading
    private(set) var tables: [ExportedTable] = []
    /// Whether nothing in it is near any layout.
    private(set) var isUnlikeAnExport = false
    private var room: ExportReader.Room

    var diagnostics: [Diagnostic] { reading.diagnostics }

    init(
        _ reader: ExportReader, source: SourceFile, origin: Origin, _ wanted: String?, title: String = "",
        room: ExportReader.Room
    ) {
        self.room = room
        self.reader = reader
        self.wanted = wanted
        self.origin = origin
        self.title = title
        reading = Reading(source, in: .table, unknownKeys: .warning)
    }

    mutating func read(_ rows: inout some TableRows) {
        var row = TableRow()
        var ahead: [TableRow] = []
        while true {
            while ahead.count <= Recogniser.farthest, rows.next(&row) {
                guard isWithinBounds(row) else { return }
                ahead.append(row)
            }
            guard let found = recognition(of: ahead) else { return }
            guard tables.count < Self.mostTables else {
                reading.report(
                    .tooLarge, at: ahead[found.head].place(0), "more than \(Self.mostTables) tables in one export")
                return
            }
            guard let next = readTable(found, ahead, &rows) else { return }
            (ahead, announced) = next
        }
    }

    /// Reads up to the head of another table, which it gives back with the rows behind it that were looked at already.
    private mutating func readTable(
        _ found: Recognition, _ ahead: [TableRow], _ rows: inout some TableRows
    ) -> (rows: [TableRow], announced: Contribution.Insurance?)? {
        let head = ahead[found.head..<(found.head + found.headRows)]
        tell(found, over: head)
        var table = TableReader(
            found, head: head, insurance: insurance(namedAbove: ahead[..<(head.endIndex - 1)]) ?? announced,
            vocabulary: reader.vocabulary)
        var exported = ExportedTable(path: reading.source.path, layout: found.layout.id)
        for (index, column) in found.columns.enumerated() {
            guard let column, let field = column.field else { continue }
            let held = ExportedTable.Column(field, of: column.insurance)
            exported.head.columns[held] = exported.head.columns[held] ?? index + 1
        }
        defer {
            tellAside(table)
            tables.append(exported)
            room.take(exported)
        }
        var waiting = ahead[head.endIndex...]
        var row = TableRow()
        while true {
            if let first = waiting.popFirst() {
                row = first
            } else if !rows.next(&row) {
                return nil
            }
            guard isWithinBounds(row) else { return nil }
            if table.mayBeOtherHead(row), reader.recogniser.fits(row) { return ([row] + waiting, table.announced) }
            origin.row = row.number
            if found.layout.givesEmployers {
                if let span = table.employer(of: row, &reading) { exported.employers.append(span) }
            } else {
                table.contributions(of: row, from: origin, into: &exported.contributions, &reading)
            }
            guard isWithinBounds(exported, at: row) else { return nil }
        }
    }
}

extension ExportReading {
    /// Tables in one export: heads by turns would make one of every row.
    private static let mostTables = 64
    private mutating func isWithinBounds(_ row: TableRow) -> Bool {
        guard row.isTooLarge else { return true }
        if row.cells.count > Grid.mostColumns {
            reading.report(.tooLarge, at: row.place(0), "a row of more than \(Grid.mostColumns) cells")
        } else {
            reading.report(.tooLarge, at: row.place(0), "a row of more than \(TableRow.mostBytes) bytes")
        }
        return false
    }

    private mutating func isWithinBounds(_ table: ExportedTable, at row: TableRow) -> Bool {
        if table.contributions.count > room.contributions {
            reading.report(
                .tooLarge, at: row.place(0), "more than \(ExportReader.mostContributions) contributions in one record")
            return false
        }
        if table.employers.count > room.employers {
            reading.report(
                .tooLarge, at: row.place(0), "more than \(ExportReader.mostEmployers) employers in one record")
            return false
        }
        return true
    }

    private func insurance(namedAbove rows: ArraySlice<TableRow>) -> Contribution.Insurance? {
        for texts in [rows.flatMap(\.texts), [title]] {
            let named = Set(texts.compactMap { reader.vocabulary.insurance(namedIn: $0) })
            if named.count == 1 { return named.first }
        }
        return nil
    }

    private mutating func recognition(of rows: [TableRow]) -> Recognition? {
        let isFirst = tables.isEmpty
        guard !rows.isEmpty else {
            if isFirst {
                isUnlikeAnExport = true
                reading.report(.columns, at: .position(.init(line: 1, column: 1)), "the file is empty")
            }
            return nil
        }
        var recogniser = reader.recogniser
        if isFirst, let wanted {
            recogniser = Recogniser(
                layouts: reader.layouts.filter { $0.id == wanted }, vocabulary: reader.vocabulary)
        }
        switch recogniser.recognise(rows) {
        case .found(let recognition): return recognition
        case .several(let several):
            let first = several[0]
            let names = several.map(\.layout.id).joined(separator: ", ")
            let headings = headings(rows[first.head + first.headRows - 1]).joined(separator: ", ")
            reading.report(
                .columns, at: rows[first.head].place(0), "several layouts fit the headings \(headings): \(names)",
                help: "say which one with --layout")
        case .none(let head, let nearest):
            let headings = headings(rows[head])
            isUnlikeAnExport = isFirst && nearest.isEmpty
            reading.report(
                .columns, at: rows[head].place(0), "no layout has these headings: \(headings.joined(separator: ", "))",
                help: Self.help(nearest, headings))
        }
        return nil
    }

    private func headings(_ row: TableRow) -> [String] {
        row.cells.indices.filter { row.isFilled($0) }.prefix(Self.mostHeadings).map { row.shown($0) }
    }

    /// The nearest layouts, with what each misses and what may stand here for it.
    private static func help(_ nearest: [(layout: Layout, missing: [String])], _ headings: [String]) -> String {
        guard let first = nearest.first else {
            if headings.count == 1, headings[0].contains("  ") {
                return "cells are parted by tabs, commas or semicolons, and not by spaces"
            }
            return "the first line with the headings names what stands in the columns"
        }
        func missing(_ names: [String]) -> String {
            names.map { heading in
                heading + (NearestName.of(heading, among: headings).map { " (\"\($0)\" here?)" } ?? "")
            }.joined(separator: ", ")
        }
        let others = nearest.dropFirst().map { "; \($0.layout.id) also has \(missing($0.missing))" }
        return "the nearest is \(first.layout.id), which also has \(missing(first.missing))" + others.joined()
    }

    /// Headings that a message shows.
    private static let mostHeadings = 30

    private mutating func tell(_ found: Recognition, over head: ArraySlice<TableRow>) {
        let row = head[head.endIndex - 1]
        let unread = found.columns.indices.filter { index in
            found.columns[index] == nil && head.contains { $0.isFilled(index) }
                && (reader.readElsewhere == nil
                    || !head.contains { $0.text(index) == reader.readElsewhere })
        }
        if let first = unread.first {
            let names = unread.prefix(Self.mostHeadings).map { index in
                head.last { $0.isFilled(index) }?.text(index) ?? ""
            }
            let missing = found.layout.columns.filter { column in !found.columns.contains { $0 == column } }
            let nearest = names.lazy.compactMap { NearestName.of($0, among: missing.flatMap(\.headings)) }.first
            reading.report(
                .columns, at: row.place(first),
                "nothing is read of \(names.map { "\"\($0)\"" }.joined(separator: ", "))",
                help: nearest.map { "did you mean \"\($0)\"?" }, severity: .warning)
        }
        guard !found.saysKind, !found.layout.givesEmployers else { return }
        reading.report(
            .columns, at: row.place(0),
            "the table doesn't say how a month was paid, so each is taken as paid in its time",
            help: "months that were made up afterwards don't count everywhere; ask for a print-out that says it",
            severity: .warning)
    }

    private mutating func tellAside(_ table: TableReader) {
        tell(table.aside, "a row that is no month's is left aside")
        tell(table.unpaid, "a row without an amount is left aside, as nothing was paid")
    }

    private mutating func tell(_ aside: TableReader.Aside, _ message: String) {
        guard aside.count > 0 else { return }
        let others = aside.count == 1 ? "" : ", and \(aside.count - 1) more like it"
        reading.report(.row, at: aside.place, "\(message): \"\(aside.first)\"\(others)", severity: .warning)
    }
}
