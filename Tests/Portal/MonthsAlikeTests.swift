import Calendar
import Markup
import Notation
import Points
import Records
import SeededRandom
import Testing

@testable import Portal

/// What is kept from months before changes nothing: each is written as if there were no other.
@Suite("Months that say the same but for their numbers")
struct MonthsAlikeTests {
    private static func record(_ random: inout SplitMix64) throws -> Record {
        func maybe<Value>(_ value: Value, oneIn count: Int = 8) -> Value? {
            random.isTrue(oneIn: count) ? nil : value
        }
        func fen() -> Money { Money(fen: random.one(of: [0, 5, 99_999, 503_600, 100_000_000, -3_600])) }
        var contributions: [Contribution] = []
        var payer: String? = "Café Ltd"
        for number in 0..<120 {
            let month = try month("2010-01").advanced(by: number)
            if random.isTrue(oneIn: 9) { continue }
            // The same name to a reader, and another spelling of it.
            if random.isTrue(oneIn: 6) {
                payer = random.one(of: ["Café Ltd", "Café Ltd", "Café Ltd", "Cafe\u{301} Ltd", "A<b> & \"c\"", "", nil])
            }
            let origin = Origin(
                file: random.one(of: ["a.csv", "a.csv", "b.csv"]), sheet: random.one(of: [nil, nil, "Sheet 1"]),
                row: number * 7 + 1)
            for _ in 0..<(random.isTrue(oneIn: 12) ? 2 : 1) {
                contributions.append(
                    Contribution(
                        month: month, scheme: random.isTrue(oneIn: 15) ? .flexible : .employees,
                        kind: random.isTrue(oneIn: 15) ? .backPayment : .regular,
                        state: random.isTrue(oneIn: 15) ? .owed : .paid, payer: payer, base: maybe(fen()),
                        personal: maybe(fen()), employer: maybe(fen()),
                        bookedMonth: maybe(month.advanced(by: random.isTrue(oneIn: 10) ? 3 : 0)),
                        paidOn: maybe(month.lastDay), origin: maybe(origin)))
            }
        }
        let contracts = [("Café Ltd", "2009-12-01", "2019-12-31"), ("Heron Ltd", "2012-02-01", "2013-01-31")].map {
            Record.Contract(
                employer: $0, from: CivilDate($1), to: CivilDate($2))
        }
        return Record(contracts: contracts, contributions: contributions)
    }

    private static func items(_ assessment: Assessment, _ words: Words, _ phrases: MonthPhrases) -> [String] {
        MonthDetails(assessment: assessment, words: words, phrases: phrases).html().description
            .split(separator: "\n").filter { $0.hasPrefix("<li") }.map(String.init)
    }

    @Test("A month among others is written as it is alone", arguments: [1, 2, 3] as [UInt64])
    func alone(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let record = try Self.record(&random)
        for language in [Language.english, .chinese] {
            let words = try Shipped.theme(language).words
            let phrases = MonthPhrases(words)
            let assessment = try Shipped.rules().assess(record, asOf: try month("2020-06"))
            #expect(assessment.months.filter { $0.milestone != nil }.count > 1)
            let together = Self.items(assessment, words, phrases)
            // The newest year is first, in it the oldest month.
            let months = LedgerYear.years(of: assessment).flatMap(\.months)
            try #require(together.count == months.count)
            for (item, month) in zip(together, months) {
                var one = assessment
                one.months = [month]
                // Byte by byte: to Swift the two spellings are one.
                #expect([item].map { Array($0.utf8) } == Self.items(one, words, phrases).map { Array($0.utf8) })
            }
        }
    }
}
