import Calendar
import Diagnostics
import Notation

/// A record from its file, or from a part of another file: the value, or nil where there is none, and every problem
/// found in it.
public enum RecordReader {
    /// Bytes of one file: far beyond the record of a lifetime, and little enough to hold.
    public static let mostBytes = 64 << 20
    /// Contributions of one record, as many as a sheet has rows.
    public static let mostContributions = 1 << 20

    /// `personal-record/1` from its JSON.
    public static func read(_ source: SourceFile) -> (Record?, [Diagnostic]) {
        let (node, list, diagnostics) = JSONParser.parse(source, plainListUnder: "contributions")
        guard let list else { return read(source, node, diagnostics) }
        guard let contributions = Contribution.all(in: list) else { return readAsTree(source) }
        let (record, problems) = read(source, node, diagnostics)
        return (record?.with(contributions), problems)
    }

    /// The same in the way that has a place for every value: what can't be read without a word is read so.
    static func readAsTree(_ source: SourceFile) -> (Record?, [Diagnostic]) {
        let (node, diagnostics) = JSONParser.parse(source)
        return read(source, node, diagnostics)
    }

    private static func read(
        _ source: SourceFile, _ node: Node?, _ diagnostics: [Diagnostic]
    ) -> (Record?, [Diagnostic]) {
        var reading = Reading(source, in: .json, unknownKeys: .warning, diagnostics: diagnostics)
        let record = node.flatMap { RecordFields.record($0, &reading) }
        return (record, reading.diagnostics)
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
}

extension Record {
    fileprivate func with(_ contributions: [Contribution]) -> Record {
        var record = self
        record.contributions = contributions
        return record
    }
}
