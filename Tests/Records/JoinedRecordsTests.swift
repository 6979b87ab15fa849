import Calendar
import Diagnostics
import Testing

@testable import Records

@Suite("What several files say of one person")
struct JoinedRecordsTests {
    private func joined(_ records: Record...) -> (Record, [Diagnostic]) {
        JoinedRecords.join(zip(["a.json", "b.json", "c.json"], records).map { ($0, $1) })
    }

    @Test("Each part is taken from the file that says it, and contributions from none")
    func parts() throws {
        let sample = try Sample.record()
        let (record, diagnostics) = joined(
            Record(contributions: sample.contributions), Record(person: sample.person),
            Record(source: sample.source, contracts: sample.contracts))
        #expect(record == Record(source: sample.source, person: sample.person, contracts: sample.contracts))
        #expect(diagnostics == [])
        #expect(joined().0 == Record())
    }

    @Test("Two that say the same are one; two that differ are an error that names both, for each part")
    func different() throws {
        let sample = try Sample.record()
        #expect(joined(sample, sample).1 == [])
        var other = sample
        other.person.name = "李四"
        other.contracts.removeLast()
        other.evidence.education = .college
        let help = "give the files of one person, and let one of them say it"
        let (record, diagnostics) = joined(sample, Record(), other)
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .contradiction, path: "c.json", message: "it says who the person is otherwise than a.json",
                    help: help),
                Diagnostic(
                    .error, .contradiction, path: "c.json", message: "it has the contracts otherwise than a.json",
                    help: help),
            ])
        #expect(record.person == sample.person)
        #expect(record.contracts == sample.contracts)
        #expect(record.evidence == other.evidence)
        var third = Record()
        third.evidence.education = .bachelor
        #expect(
            joined(other, third).1 == [
                Diagnostic(
                    .error, .contradiction, path: "b.json", message: "it has the evidence otherwise than a.json",
                    help: help)
            ])
    }

    @Test("The day of the export is the latest; a name that only some of the files have is none")
    func source() throws {
        let (early, late) = (try Written.date("2024-01-02"), try Written.date("2024-06-03"))
        func record(_ name: String?, _ day: CivilDate?) -> Record {
            Record(source: .init(name: name, exportedOn: day))
        }
        #expect(joined(record("x", late), record(nil, early)).0 == record("x", late))
        #expect(joined(record("x", early), record("y", late)).0 == record(nil, late))
        #expect(joined(record("x", nil), record("x", nil)).0 == record("x", nil))
    }
}
