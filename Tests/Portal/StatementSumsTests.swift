import Calendar
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("The sums of a statement")
struct StatementSumsTests {
    private func rows(_ record: Record, asOf: String, in languages: [Language] = [.english]) throws -> [[String]] {
        let words = try Shipped.words(in: languages)
        let sums = try Shipped.assessment(of: record, asOf: asOf).sums(of: record)
        let model = try #require(StatementSums(sums, words: words))
        #expect(model.insurances.allSatisfy { $0.counted == nil })
        return (model.payers + model.insurances).map { row in
            [row.name.said, row.span, row.months, row.counted ?? "", row.personal, row.employer]
        }
    }

    /// Numbers in groups as they are written, with an ordinary space.
    private func spaced(_ rows: [[String]]) -> [[String]] {
        rows.map { $0.map { $0.replacing("\u{202F}", with: " ") } }
    }

    private func partial() throws -> Record {
        func paid(_ text: String, _ payer: String?, _ personal: Int?, _ employer: Int?) throws -> Contribution {
            Contribution(
                month: try month(text), payer: payer, personal: personal.map { Money(fen: $0) },
                employer: employer.map { Money(fen: $0) })
        }
        return try record([
            paid("2024-01", "Example Ltd.", 123_456, nil), paid("2024-02", "EXAMPLE LTD.", nil, nil),
            paid("2024-03", nil, -50, 250),
        ])
    }

    @Test("The sample person's, in English")
    func sample() throws {
        #expect(
            spaced(try rows(Shipped.sample(), asOf: "2026-11")) == [
                ["Hongqiao Freight Co.", "Mar 2014 – Jun 2018", "52", "49", "23 626.80", "59 060.80"],
                ["Lujia Software Ltd.", "Sep 2018 – Apr 2023", "51", "51", "37 015.40", "76 308.00"],
                ["Puxi HR Services", "Jan–May 2021", "5", "0", "3 736.00", "7 471.20"],
                ["Minhang Instruments", "May 2023 – Sep 2026", "41", "41", "40 511.40", "81 022.08"],
                ["pension", "Mar 2014 – Sep 2026", "149", "", "104 889.60", "223 862.08"],
            ])
    }

    @Test("A sum of some has an asterisk, one that nobody says is called so")
    func unsaid() throws {
        #expect(
            spaced(try rows(partial(), asOf: "2024-06")) == [
                ["EXAMPLE LTD.", "Jan–Feb 2024", "2", "2", "1 234.56*", "not said"],
                ["payer not on record", "Mar 2024", "1", "0", "−0.50", "2.50"],
                ["pension", "Jan–Mar 2024", "3", "", "1 234.06*", "2.50*"],
            ])
    }

    @Test("In two languages names and months stand once, what the program says side by side")
    func both() throws {
        #expect(
            spaced(try rows(partial(), asOf: "2024-06", in: Shipped.both)) == [
                ["EXAMPLE LTD.", "2024-01 – 2024-02", "2", "2", "1 234.56*", "not said · 未写明"],
                ["payer not on record / 记录上没有缴费单位", "2024-03", "1", "0", "−0.50", "2.50"],
                ["pension / 养老", "2024-01 – 2024-03", "3", "", "1 234.06*", "2.50*"],
            ])
    }

    @Test("Only an asterisk calls for the note on it")
    func note() throws {
        func isPartial(_ contributions: [Contribution]) throws -> [Bool] {
            let record = try record(contributions)
            let sums = try Shipped.assessment(of: record, asOf: "2024-06").sums(of: record)
            let model = try #require(StatementSums(sums, words: try Shipped.words(in: [.english])))
            return (model.payers + model.insurances).map(\.isPartial)
        }
        var paid = Contribution(month: try month("2024-01"), personal: Money(fen: 1), employer: Money(fen: 2))
        #expect(try isPartial([paid]) == [false, false])
        #expect(try isPartial(partial().contributions) == [true, false, true])
        paid.employer = nil
        #expect(try isPartial([paid]) == [false, false])
    }

    @Test("What is owed is a row of nothing paid")
    func owed() throws {
        let owed = Contribution(
            month: try month("2024-01"), state: .owed, payer: "Example Ltd.", personal: Money(fen: 1))
        #expect(
            try rows(record([owed]), asOf: "2024-06") == [
                ["Example Ltd.", "Jan 2024", "0", "0", "0.00", "0.00"],
                ["pension", "Jan 2024", "0", "", "0.00", "0.00"],
            ])
    }

    @Test("None where nothing is on record")
    func none() throws {
        let sums = try Shipped.assessment(of: Record(), asOf: "2024-06").sums(of: Record())
        #expect(StatementSums(sums, words: try Shipped.words(in: [.english])).map(\.payers.count) == nil)
    }
}
