import Calendar
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("What record and contract say of a matter")
struct MatterSaysTests {
    private func says(
        _ status: MonthStatus, of record: Record, asOf: String, in language: Language = .english
    ) throws -> MatterSays {
        let assessment = try Shipped.assessment(of: record, asOf: asOf)
        let matter = try #require(assessment.matters.first { $0.status == status })
        return MatterSays(matter, of: assessment, record, words: try Shipped.theme(language).words)
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func late(_ months: [(String, String)], payer: String? = "Example Ltd.") throws -> [Contribution] {
        try months.map { text, day in
            Contribution(
                month: try month(text), kind: .backPayment, payer: payer, paidOn: try self.day(day))
        }
    }

    @Test("What all months say stands there once, without the months")
    func one() throws {
        let says = try says(
            .backPaid, of: record(late([("2024-01", "2024-06-01"), ("2024-03", "2024-06-01")])), asOf: "2024-06")
        #expect(says.record == ["Paid by Example Ltd., made up afterwards, paid on 1 June 2024"])
        #expect(says.contract == ["contract with Example Ltd."])
    }

    @Test("Where they don't say the same, each line has its months")
    func several() throws {
        let record = try record(
            late([
                ("2024-01", "2024-06-01"), ("2024-02", "2024-07-01"), ("2024-03", "2024-06-01"),
                ("2024-04", "2024-06-01"),
            ]))
        #expect(
            try says(.backPaid, of: record, asOf: "2024-07").record == [
                "Jan 2024, Mar–Apr 2024: Paid by Example Ltd., made up afterwards, paid on 1 June 2024",
                "Feb 2024: Paid by Example Ltd., made up afterwards, paid on 1 July 2024",
            ])
        #expect(
            try says(.backPaid, of: record, asOf: "2024-07", in: .chinese).record == [
                "2024年1月、2024年3月至4月：缴费单位：Example Ltd.、补缴、2024年6月1日缴纳",
                "2024年2月：缴费单位：Example Ltd.、补缴、2024年7月1日缴纳",
            ])
    }

    @Test("More runs of months than a line names are counted")
    func manyRuns() throws {
        let odd = (0..<8).map { ("20\(16 + $0)-01", "2024-06-01") }
        let record = try record(late(odd + [("2024-01", "2024-07-01")]))
        #expect(
            try says(.backPaid, of: record, asOf: "2024-07").record == [
                "Jan 2016, Jan 2017, Jan 2018, Jan 2019, Jan 2020, Jan 2021 and 2 more: "
                    + "Paid by Example Ltd., made up afterwards, paid on 1 June 2024",
                "Jan 2024: Paid by Example Ltd., made up afterwards, paid on 1 July 2024",
            ])
    }

    @Test("Of more lines than a page has room for, the rest is counted", arguments: [8, 9, 11])
    func manyLines(count: Int) throws {
        let months = (1...count).map { $0 < 10 ? "2023-0\($0)" : "2023-\($0)" }
        let record = try record(late(months.enumerated().map { ($1, "2024-06-\(10 + $0)") }))
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"]
        var expected = names.enumerated().map { index, name in
            "\(name) 2023: Paid by Example Ltd., made up afterwards, paid on \(10 + index) June 2024"
        }
        if count > 8 { expected[7] += " and \(count - 8) more" }
        #expect(try says(.backPaid, of: record, asOf: "2024-06").record == expected)
    }

    @Test("In short, few texts stand with their months, many without them", arguments: [1, 3, 4, 6])
    func inShort(count: Int) throws {
        let months = (1...count).map { "2023-0\($0)" }
        let days = try record(late(months.enumerated().map { ($1, "2024-06-\(11 + $0)") }))
        let names = ["Jan", "Feb", "Mar"]
        let texts = (1...min(count, 3)).map {
            "Paid by Example Ltd., made up afterwards, paid on \(10 + $0) June 2024"
        }
        var expected = count == 3 ? zip(names, texts).map { "\($0) 2023: \($1)" } : texts
        if count > 3 { expected[2] += " and \(count - 3) more" }
        #expect(try says(.backPaid, of: days, asOf: "2024-06").recordInShort == expected)
        let oneDay = try record(late(months.map { ($0, "2024-06-01") }))
        #expect(
            try says(.backPaid, of: oneDay, asOf: "2024-06").recordInShort == [
                "Paid by Example Ltd., made up afterwards, paid on 1 June 2024"
            ])
    }

    @Test("Contracts that cover some of the months are named with theirs, by name or by code")
    func contracts() throws {
        let months = (1...6).map { "2024-0\($0)" }
        var record = try record(late(months.map { ($0, "2024-07-01") }))
        record.contracts = [
            .init(
                employer: "Ash Ltd", creditCode: "91350100M000100Y43", from: try day("2024-01-15"),
                to: try day("2024-02-01")),
            .init(creditCode: "91350100M000100Y43", from: try day("2024-02-29"), to: try day("2024-03-31")),
            .init(from: try day("2024-04-01"), to: try day("2024-04-30")),
            .init(employer: "Ash Ltd", from: try day("2024-02-10"), to: try day("2024-02-11")),
            .init(employer: "Birch Ltd"),
            .init(employer: "Birch Ltd", from: try day("2024-06-01")),
        ]
        #expect(
            try says(.backPaid, of: record, asOf: "2024-07").contract == [
                "Jan 2024: contract with Ash Ltd", "Feb 2024: contract with Ash Ltd, 91350100M000100Y43",
                "Mar 2024: contract with 91350100M000100Y43", "Apr–May 2024: no contract entered for these months",
                "Jun 2024: contract with Birch Ltd",
            ])
    }

    @Test("A gap that no contract covers is told apart from one without any contract", arguments: [true, false])
    func between(hasContract: Bool) throws {
        var record = Record(
            contributions: try ["2024-01", "2024-04"].map { Contribution(month: try month($0), payer: "Example Ltd.") })
        if hasContract { record.contracts = [.init(employer: "Ash Ltd", from: nil, to: try day("2024-01-31"))] }
        let says = try says(.gap, of: record, asOf: "2024-04")
        #expect(says.isBetweenContracts == hasContract)
        #expect(
            says.contract == [
                hasContract
                    ? "none of the contracts entered covers these months; if you were not employed then, nothing was owed"
                    : "no contract entered for these months"
            ])
    }

    @Test("A payer that the record doesn't name")
    func nobody() throws {
        let says = try says(.backPaid, of: record(late([("2024-01", "2024-06-01")], payer: nil)), asOf: "2024-06")
        #expect(says.record == ["payer not on record, made up afterwards, paid on 1 June 2024"])
    }

    @Test("A month without a contribution has nothing on record")
    func gap() throws {
        let paid = [Contribution(month: try month("2024-01"), payer: "Example Ltd.")]
        let says = try says(.gap, of: record(paid), asOf: "2024-06", in: .chinese)
        #expect(says.record == ["无记录"])
        #expect(says.contract == ["与Example Ltd.签的合同"])
    }
}
