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

    /// The rows in the table's order; the layout that was found, nil where none was; every problem.
    ///
    /// - Parameters:
    ///   - wanted: the id of the layout to read it by, where somebody decided.
    ///   - separator: what stands between cells; nil where the text itself says.
    public func read(
        _ given: SourceFile, by wanted: String? = nil, separator: Unicode.Scalar? = nil
    ) -> ([ExportedRow], Layout?, [Diagnostic]) {
        let (source, problem) = given.decoded
        if let problem { return ([], nil, [problem]) }
        let (rows, diagnostics) = CSVParser.parse(source, separator: separator ?? CSVSeparator.of(source))
        var reading = Reading(source, in: .csv, unknownKeys: .warning, diagnostics: diagnostics)
        guard let found = recognition(of: rows, by: wanted, &reading) else { return ([], nil, reading.diagnostics) }
        let table = TableReader(recognition: found, vocabulary: vocabulary)
        let exported = table.rows(rows, &reading)
        let unread = zip(rows[found.head], found.columns).filter { !$0.text.comparable.isEmpty && $1 == nil }
        if let first = unread.first {
            reading.report(
                .columns, at: first.0.place,
                "nothing is read of \(unread.map { "\"\($0.0.text)\"" }.joined(separator: ", "))", severity: .warning)
        }
        if !found.layout.saysKind, !exported.isEmpty {
            reading.report(
                .columns, at: rows[found.head][0].place,
                "the table doesn't say how a month was paid, so each is taken as paid in its time",
                help: "months that were made up afterwards don't count everywhere; ask for a print-out that says it",
                severity: .warning)
        }
        return (exported, found.layout, reading.diagnostics)
    }

    private func recognition(
        of rows: [[CSVParser.Cell]], by wanted: String?, _ reading: inout Reading
    ) -> Recognition? {
        guard !rows.isEmpty else {
            if reading.diagnostics.isEmpty { reading.report(.columns, at: .offset(0), "the file is empty") }
            return nil
        }
        let candidates = wanted.map { id in layouts.filter { $0.id == id } } ?? layouts
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
