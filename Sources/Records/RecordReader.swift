import Calendar
import Diagnostics
import Notation

/// A record from a file: the value, or nil when the file holds none, and every problem found in it.
public enum RecordReader {
    /// Bytes of one file: far beyond the record of a lifetime, and little enough to hold.
    public static let mostBytes = 64 << 20

    /// What a file is read as.
    public enum Notation: Sendable {
        case json
        /// One contribution a row, under the record's own names as column heads.
        case csv
        /// The same with tabs.
        case tsv
    }

    /// By the end of its name; nil for a name that ends otherwise.
    public static func notation(ofPath path: String) -> Notation? {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "json": return .json
        case "csv": return .csv
        case "tsv": return .tsv
        default: return nil
        }
    }

    /// By its first character, for standard input: only JSON begins with a bracket.
    public static func notation(ofBytes bytes: [UInt8]) -> Notation {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .csv
    }

    public static func read(_ source: SourceFile, as notation: Notation) -> (Record?, [Diagnostic]) {
        switch notation {
        case .json: json(source)
        case .csv: table(source, separator: nil)
        case .tsv: table(source, separator: "\t")
        }
    }

    /// What a person states beside the exports, in YAML or JSON: the keys of `personal-record/1` without contributions.
    /// Nil where it can't be read; YAML of comments alone states nothing.
    public static func readPerson(_ source: SourceFile) -> (Record?, [Diagnostic]) {
        let isJSON = source.path.hasSuffix(".json")
        let (node, diagnostics) = isJSON ? JSONParser.parse(source) : YAMLParser.parse(source, mayBeEmpty: true)
        if !isJSON, case .null? = node?.value { return (Record(), diagnostics) }
        var reading = Reading(
            source, in: isJSON ? .json : .yaml, unknownKeys: .error, diagnostics: diagnostics)
        let known = ["person", "contracts", "evidence", "source"]
        let record = node.flatMap { reading.fields($0, known: known, of: "what a person states") }
            .map { RecordFields.parts(of: $0, &reading) }
        return (reading.diagnostics.hasErrors ? nil : record, reading.diagnostics)
    }

    /// A record that is part of another file, such as an example in a rule book: the keys of `personal-record/1` as
    /// they stand in `fields`, without a format.
    public static func record(of fields: Fields, _ reading: inout Reading) -> Record {
        RecordFields.parts(of: fields, &reading)
    }

    private static func json(_ source: SourceFile) -> (Record?, [Diagnostic]) {
        let (node, diagnostics) = JSONParser.parse(source)
        var reading = Reading(source, in: .json, unknownKeys: .warning, diagnostics: diagnostics)
        let record = node.flatMap { RecordFields.record($0, &reading) }
        return (record, reading.diagnostics)
    }

    /// - Parameter separator: nil where the table is asked for its own.
    private static func table(_ given: SourceFile, separator: Unicode.Scalar?) -> (Record?, [Diagnostic]) {
        let (source, problem) = given.decoded
        if let problem { return (nil, [problem]) }
        let (rows, diagnostics) = CSVParser.parse(source, separator: separator ?? CSVSeparator.of(source))
        var reading = Reading(source, in: .csv, unknownKeys: .warning, diagnostics: diagnostics)
        guard let head = rows.first else {
            if diagnostics.isEmpty { reading.report(.columns, at: .offset(0), "the file is empty") }
            return (nil, reading.diagnostics)
        }
        guard let columns = columns(head, &reading) else { return (nil, reading.diagnostics) }
        let contributions = rows.dropFirst().compactMap { row -> Contribution? in
            if let extra = row.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
                reading.report(
                    .row, at: extra.place, "more cells than the head line's \(columns.count)",
                    help: "put a cell that contains a comma into double quotes")
            }
            return RecordFields.contribution(fields(of: row, under: columns), &reading)
        }
        return (Record(contributions: contributions), reading.diagnostics)
    }

    /// The record's name for each column, in order; nil without the one column that must be there.
    private static func columns(_ head: [CSVParser.Cell], _ reading: inout Reading) -> [String]? {
        let known = RecordFields.contributionKeys
        var columns: [String] = []
        for cell in head {
            let written = cell.text.filter { !$0.isWhitespace }
            let name = known.first { $0.lowercased() == written.lowercased() } ?? written
            if columns.contains(name), !name.isEmpty {
                reading.report(.columns, at: cell.place, "the column \"\(name)\" stands here again")
            } else if !known.contains(name), !name.isEmpty {
                let nearest = NearestName.of(name, among: known)
                reading.report(
                    .columns, at: cell.place, "a contribution has no column \"\(cell.text)\"",
                    help: nearest.map { "did you mean \"\($0)\"?" }
                        ?? "the columns are \(known.joined(separator: ", "))",
                    severity: .warning)
            }
            columns.append(name)
        }
        guard columns.contains("month") else {
            reading.report(
                .columns, at: head[0].place, "the head line has no column \"month\"",
                help: "the first line names the columns: \(known.joined(separator: ", "))")
            return nil
        }
        return columns
    }

    /// A row as an object: an empty cell is a key that is absent.
    private static func fields(of row: [CSVParser.Cell], under columns: [String]) -> Fields {
        let entries = zip(columns, row).compactMap { column, cell -> Node.Entry? in
            let text = cell.isQuoted ? cell.text : trimmed(cell.text)
            guard !text.isEmpty else { return nil }
            return .init(key: column, keyPlace: cell.place, node: Node(.text(text), at: cell.place))
        }
        return Fields(entries: entries, place: row.first?.place ?? .offset(0), what: "a row")
    }

    /// Without the blanks around it, which people put beside their commas.
    private static func trimmed(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ") else { return text }
        let scalars = text.unicodeScalars.drop { $0 == " " }
        let end = scalars.lastIndex { $0 != " " }
        return end.map { String(String.UnicodeScalarView(scalars[...$0])) } ?? ""
    }
}
