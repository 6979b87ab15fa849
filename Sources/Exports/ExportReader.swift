import Calendar
import Diagnostics
import Notation
import Records

/// A record from a table that a city's site, an app or a colleague's spreadsheet saved.
public struct ExportReader: Sendable {
    let layouts: [Layout]
    let vocabulary: Vocabulary

    public init(layouts: [Layout], vocabulary: Vocabulary) {
        self.layouts = layouts
        self.vocabulary = vocabulary
    }

    /// - Parameters:
    ///   - wanted: the id of the layout to read it by, where somebody decided.
    ///   - separator: what stands between cells; nil where the text itself says.
    public func read(
        _ given: SourceFile, by wanted: String? = nil, separator: Unicode.Scalar? = nil
    ) -> ExportedTable {
        let (source, problem) = given.decoded
        if let problem { return ExportedTable(diagnostics: [problem]) }
        let (rows, diagnostics) = CSVParser.parse(source, separator: separator ?? CSVSeparator.of(source))
        var reading = Reading(source, in: .csv, unknownKeys: .warning, diagnostics: diagnostics)
        var export = ExportedTable(diagnostics: [])
        var rest = rows[...]
        while let found = recognition(of: rest, by: wanted, isFirst: export.layouts.isEmpty, &reading) {
            let table = TableReader(recognition: found, vocabulary: vocabulary)
            let end = nextHead(in: rows[(found.head + 1)...], after: found.layout) ?? rows.endIndex
            export.layouts.append(found.layout.id)
            tell(found, over: rows[found.head], &reading)
            if found.layout.givesEmployers {
                export.employers += table.employers(rows[found.head..<end], &reading)
            } else {
                export.rows += table.rows(rows[found.head..<end], &reading)
            }
            rest = rows[end...]
            if rest.isEmpty { break }
        }
        export.diagnostics = reading.diagnostics
        return export
    }

    /// The row in which another table begins, as on a page that shows several below each other.
    private func nextHead(in rows: ArraySlice<[CSVParser.Cell]>, after layout: Layout) -> Int? {
        let others = Recogniser(layouts: layouts.filter { $0.id != layout.id })
        return rows.indices.first { index in
            // A head line has no digits, and a row of a table has some.
            let isPlain = rows[index].allSatisfy { cell in
                !cell.text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
            return isPlain && others.fits(rows[index])
        }
    }

    private func tell(_ found: Recognition, over head: [CSVParser.Cell], _ reading: inout Reading) {
        let unread = zip(head, found.columns).filter { !$0.text.comparable.isEmpty && $1 == nil }
        if let first = unread.first {
            reading.report(
                .columns, at: first.0.place,
                "nothing is read of \(unread.map { "\"\($0.0.text)\"" }.joined(separator: ", "))", severity: .warning)
        }
        guard !found.layout.saysKind, !found.layout.givesEmployers else { return }
        reading.report(
            .columns, at: head[0].place,
            "the table doesn't say how a month was paid, so each is taken as paid in its time",
            help: "months that were made up afterwards don't count everywhere; ask for a print-out that says it",
            severity: .warning)
    }

    /// - Parameter isFirst: whether it is told that there is none.
    private func recognition(
        of rows: ArraySlice<[CSVParser.Cell]>, by wanted: String?, isFirst: Bool, _ reading: inout Reading
    ) -> Recognition? {
        guard !rows.isEmpty else {
            if isFirst, reading.diagnostics.isEmpty { reading.report(.columns, at: .offset(0), "the file is empty") }
            return nil
        }
        let candidates = isFirst ? wanted.map { id in layouts.filter { $0.id == id } } ?? layouts : layouts
        switch Recogniser(layouts: candidates).recognise(rows) {
        case .found(let recognition): return recognition
        case .several(let several):
            let names = several.map(\.layout.id).joined(separator: ", ")
            reading.report(
                .columns, at: rows[several[0].head][0].place, "several layouts fit the headings: \(names)",
                help: "say which one with --layout")
        case .none(let headings, let place, let nearest):
            reading.report(
                .columns, at: place, "no layout has these headings: \(headings.joined(separator: ", "))",
                help: nearest.map { layout, missing in
                    "the nearest is \(layout.id), which also has \(missing.joined(separator: ", "))"
                } ?? "the first line with the headings names what stands in the columns")
        }
        return nil
    }
}
