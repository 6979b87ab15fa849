import Calendar
import Testing

@testable import Records

@Suite("The months of a contract")
struct ContractTests {
    static func contract(from: String?, to: String?) throws -> Record.Contract {
        Record.Contract(from: try from.map(Written.date), to: try to.map(Written.date))
    }

    @Test(
        "A contract covers a month when it runs on any day of it",
        arguments: [
            ("2014-03-01", "2018-06-30", "2014-02", false), ("2014-03-01", "2018-06-30", "2014-03", true),
            ("2014-03-01", "2018-06-30", "2016-01", true), ("2014-03-01", "2018-06-30", "2018-06", true),
            ("2014-03-01", "2018-06-30", "2018-07", false), ("2014-03-31", "2018-06-01", "2014-03", true),
            ("2014-03-31", "2018-06-01", "2018-06", true), ("2014-02-28", "2014-02-28", "2014-02", true),
            ("2014-02-28", "2014-02-28", "2014-01", false), ("2014-02-28", "2014-02-28", "2014-03", false),
            ("2013-12-31", "2014-01-01", "2013-12", true), ("2013-12-31", "2014-01-01", "2014-01", true),
            ("2013-12-31", "2014-01-01", "2013-11", false), ("2013-12-31", "2014-01-01", "2014-02", false),
        ])
    func closed(from: String, to: String, month: String, covers: Bool) throws {
        #expect(try Self.contract(from: from, to: to).covers(Written.month(month)) == covers)
    }

    @Test(
        "A contract without an end still runs",
        arguments: [("2014-02", false), ("2014-03", true), ("2014-04", true), ("2199-12", true)])
    func running(month: String, covers: Bool) throws {
        #expect(try Self.contract(from: "2014-03-31", to: nil).covers(Written.month(month)) == covers)
    }

    @Test("A contract without a beginning covers no month", arguments: ["1900-01", "2014-03", "2018-06", "2199-12"])
    func noBeginning(month: String) throws {
        #expect(try !Self.contract(from: nil, to: "2018-06-30").covers(Written.month(month)))
        #expect(try !Self.contract(from: nil, to: nil).covers(Written.month(month)))
    }

    @Test(
        "A contract that ends before it begins covers no month between",
        arguments: ["2014-02", "2014-03", "2014-04", "2014-05", "2014-06"])
    func reversed(month: String) throws {
        #expect(try !Self.contract(from: "2014-05-01", to: "2014-03-31").covers(Written.month(month)))
    }
}

@Suite("The month that is now")
struct AsOfTests {
    static func record(exportedOn: String?, months: [String]) throws -> Record {
        Record(
            source: .init(exportedOn: try exportedOn.map(Written.date)),
            contributions: try months.map { Contribution(month: try Written.month($0)) })
    }

    @Test(
        "It is the month of the export, else the last on record, else unknown",
        arguments: [
            ("2026-11-02", ["2014-03", "2026-12"], "2026-11"), ("2026-11-02", [], "2026-11"),
            ("2026-01-31", ["2025-12"], "2026-01"),
            (nil, ["2014-03", "2018-06", "2016-01"], "2018-06"), (nil, ["2014-03"], "2014-03"), (nil, [], nil),
        ] as [(String?, [String], String?)])
    func asOf(exportedOn: String?, months: [String], expected: String?) throws {
        #expect(try Self.record(exportedOn: exportedOn, months: months).asOf == expected.map(Written.month))
    }

    @Test("The last month on record is that of any insurance")
    func anyInsurance() throws {
        let record = Record(contributions: [
            Contribution(month: try Written.month("2020-01")),
            Contribution(month: try Written.month("2020-05"), insurance: .medical, state: .refunded),
        ])
        #expect(try record.asOf == Written.month("2020-05"))
    }
}
