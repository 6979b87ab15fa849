import Diagnostics
import Notation
import Points
import Portal
import Records

/// Records, and what a person states beside their exports.
enum RecordInputs {
    static func record(_ bytes: [UInt8]) {
        let source = SourceFile(path: "record.json", bytes: bytes)
        let (record, diagnostics) = RecordReader.read(source)
        Problems(text: source).check(diagnostics)
        let (node, problems) = JSONParser.parse(source)
        expect(Array(diagnostics.prefix(problems.count)) == problems, "every slip of the notation is told")
        guard let record else { return expect(diagnostics.hasErrors, "what can't be read is told") }
        var reading = Reading(source, in: .json, unknownKeys: .warning, diagnostics: problems)
        if let node, let fields = reading.anyFields(node, of: "a record") {
            expect(RecordReader.record(of: fields, &reading) == record, "a plain list says what its tree says")
        }
        if !diagnostics.hasErrors { checkRoundTrips(of: record) }
    }

    static func personJSON(_ bytes: [UInt8]) { person(SourceFile(path: "person.json", bytes: bytes)) }

    static func personYAML(_ bytes: [UInt8]) { person(SourceFile(path: "person.yaml", bytes: bytes)) }

    /// Whatever a record says, it is judged and shown.
    static func portal(_ bytes: [UInt8]) {
        let (record, diagnostics) = RecordReader.read(SourceFile(path: "record.json", bytes: bytes))
        guard let record, !diagnostics.hasErrors, let asOf = record.asOf else { return }
        let assessment = Shipped.ruleBook.assess(record, asOf: asOf)
        _ = ExplanationText(words: Shipped.theme.words).text(assessment)
        _ = assessment.json().bytes(.compact)
        _ = Shipped.portal.page(of: record, assessment)
        _ = Shipped.ruleBook.basesOutOfBounds(in: record)
        StatementInputs.papers(of: record)
    }

    private static func person(_ source: SourceFile) {
        let (record, diagnostics) = RecordReader.readPerson(source)
        Problems(text: source).check(diagnostics)
        guard let record else { return expect(diagnostics.hasErrors, "what can't be read is told") }
        checkRoundTrips(of: record)
    }

    /// A record is written as it was read.
    static func checkRoundTrips(of record: Record) {
        let (again, problems) = RecordReader.read(SourceFile(path: "", bytes: record.file(.compact)))
        expect(!problems.hasErrors, "a record's own JSON is read: \(problems.first?.message ?? "")")
        expect(again == record, "a record's JSON gives the record back")
        let contributions = record.contributions
        guard !contributions.isEmpty else { return }
        let export = Shipped.exportReader.read(SourceFile(path: "", bytes: record.csv))
        expect(
            !export.diagnostics.hasErrors && export.tables.count == 1,
            "a record's own CSV is read: \(export.diagnostics.first?.message ?? "")")
        for (given, read) in zip(contributions, export.tables.first?.contributions ?? []) {
            // Its origin is the CSV.
            var read = read
            read.origin = given.origin
            expect(read == given, "a record's CSV gives the contribution back: \(given) as \(read)")
        }
        expect(export.tables.first?.contributions.count == contributions.count, "a record's CSV has every contribution")
    }
}
