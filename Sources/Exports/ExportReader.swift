import Diagnostics
import Notation
import Records

/// A record's contributions from a table that a city's site, an app or a colleague's spreadsheet saved.
public struct ExportReader: Sendable {
    let layouts: [Layout]
    let vocabulary: Vocabulary
    let recogniser: Recogniser
    /// The heading of a column that somebody else reads, of which nothing is told.
    public var readElsewhere: String?

    public init(layouts: [Layout], vocabulary: Vocabulary) {
        self.layouts = layouts
        self.vocabulary = vocabulary
        recogniser = Recogniser(layouts: layouts, vocabulary: vocabulary)
    }

    /// Bytes of one export: a million rows.
    public static let mostBytes = 256 << 20
    /// Contributions of all exports together, as many as a sheet has rows.
    public static let mostContributions = RecordReader.mostContributions
    /// Employers in the tables that give them, of all exports together: nobody has as many.
    static let mostEmployers = 2000

    /// What the exports of one record may still come to.
    public struct Room: Sendable {
        var contributions = ExportReader.mostContributions
        var employers = ExportReader.mostEmployers

        public init() {}

        public mutating func take(_ table: ExportedTable) {
            take(contributions: table.contributions.count)
            employers = max(0, employers - table.employers.count)
        }

        public mutating func take(contributions count: Int) { contributions = max(0, contributions - count) }
    }

    /// A text with separators, in any of the encodings that `TextEncoding` knows.
    ///
    /// - Parameters:
    ///   - file: the name that stands in the origin of each contribution.
    ///   - wanted: the id of the layout to read it by, where somebody decided.
    ///   - room: what the exports before it left.
    public func read(
        _ given: SourceFile, named file: String? = nil, by wanted: String? = nil, within room: Room = Room()
    ) -> Export {
        let (source, problem) = given.decoded
        if let problem { return Export(diagnostics: [problem]) }
        if let offset = source.firstInvalidByte { return Export(diagnostics: [.notUTF8(source, at: offset)]) }
        var rows = CSVRows(source, separator: CSVSeparator.of(source))
        var reading = ExportReading(
            self, source: source, origin: Origin(file: file ?? source.path, row: 1), wanted, room: room)
        reading.read(&rows)
        return Export(
            tables: reading.tables, diagnostics: rows.diagnostics + reading.diagnostics,
            isUnlikeAnExport: reading.isUnlikeAnExport)
    }

    /// A sheet of a workbook, or a table of a page.
    ///
    /// - Parameters:
    ///   - path: the file as the person gave it, and the sheet.
    ///   - title: a text above the table that may name an insurance.
    ///   - room: what the exports before it left.
    public func read(
        _ grid: Grid, at path: String, origin: Origin, title: String = "", by wanted: String? = nil,
        within room: Room = Room()
    ) -> Export {
        var rows = grid.reader
        var reading = ExportReading(
            self, source: SourceFile(path: path, bytes: []), origin: origin, wanted, title: title, room: room)
        reading.read(&rows)
        return Export(
            tables: reading.tables, diagnostics: reading.diagnostics, isUnlikeAnExport: reading.isUnlikeAnExport)
    }
}
