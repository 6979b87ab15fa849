import Calendar
import Records
import Testing

@testable import Points

@Suite struct MissingMonthsTests {
    private static func missing(_ months: [(String, Contribution.Insurance)]) throws -> [MissingMonths] {
        Record(contributions: try months.map { Contribution(month: try month($0), insurance: $1) }).missingMonths
    }

    @Test("What lies between two months on record is told as a run, in the order of the months")
    func runs() throws {
        let found = try Self.missing([
            ("2019-06", .pension), ("2019-02", .pension), ("2020-01", .pension), ("2019-07", .pension),
        ])
        #expect(
            found == [
                MissingMonths(months: try month("2019-03")...month("2019-05"), insurance: .pension),
                MissingMonths(months: try month("2019-08")...month("2019-12"), insurance: .pension),
            ])
        #expect(
            found.map(\.message) == [
                "2019-03 to 2019-05 (pension): nothing on record", "2019-08 to 2019-12 (pension): nothing on record",
            ])
    }

    @Test("Each insurance is looked at between its own first and last month")
    func insurances() throws {
        let found = try Self.missing([
            ("2019-01", .pension), ("2019-02", .pension), ("2019-03", .pension), ("2019-04", .pension),
            ("2019-02", .medical), ("2019-04", .medical), ("2019-03", .maternity),
        ])
        #expect(found.map(\.message) == ["2019-03 (medical): nothing on record"])
    }

    @Test("Whatever is on record of a month, it isn't missing; an empty record misses nothing")
    func present() throws {
        #expect(Record().missingMonths == [])
        #expect(try Self.missing([("2019-01", .pension), ("2019-01", .pension), ("2019-02", .pension)]) == [])
        let owed = try ["2019-01", "2019-02", "2019-03"].map {
            Contribution(month: try month($0), kind: .transfer, state: .refunded)
        }
        #expect(Record(contributions: owed).missingMonths == [])
    }

    @Test("The longest gap that two months can have between them")
    func longest() throws {
        #expect(
            try Self.missing([("1800-01", .pension), ("2199-12", .pension)]).map(\.message) == [
                "1800-02 to 2199-11 (pension): nothing on record"
            ])
    }
}
