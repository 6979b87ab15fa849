import Calendar
import Points
import Records
import SeededRandom
import Testing

/// Two thousand records of up to forty years, with several contributions a month, against the second calculation.
@Suite struct RandomRecordsTests {
    /// Who is meant by a name, decided by hand; 0 is nobody.
    private static let names: [(text: String, identity: Int)] = [
        ("Juniper Workshop Ltd", 1), ("JUNIPER  WORKSHOP LTD", 1), ("Ｊｕｎｉｐｅｒ　Ｗｏｒｋｓｈｏｐ　Ｌｔｄ", 1),
        ("Heron Payroll Agency", 2), ("heronpayrollagency", 2), ("Caf\u{E9} Larch", 3), ("Cafe\u{301} Larch", 3),
        ("杜松工坊（上海）", 4), ("杜松工坊(上海)", 4), ("", 0), (" \u{3000}", 0),
    ]
    private static let codes: [(text: String, identity: Int)] = [
        ("91350100M000100Y43", 1), ("91350100m000100y43", 1), ("91110000101623741K", 2),
        ("9111 0000 1016 2374 1K", 2), ("", 0),
    ]

    private struct Maker {
        var random: SplitMix64
        let names = RandomRecordsTests.names.map(\.text)
        let codes = RandomRecordsTests.codes.map(\.text)

        mutating func day(in month: YearMonth) -> CivilDate? {
            CivilDate(year: month.year, month: month.month, day: random.number(in: 1...28)) ?? month.firstDay
        }

        mutating func contribution(in month: YearMonth) -> Contribution {
            let booked: YearMonth? = random.isTrue(oneIn: 6) ? month.advanced(by: random.number(in: -1...2)) : nil
            let paid: YearMonth? = random.isTrue(oneIn: 2) ? nil : month.advanced(by: random.number(in: 0...9))
            return Contribution(
                month: month,
                insurance: random.isTrue(oneIn: 12) ? random.one(of: Contribution.Insurance.allCases) : .pension,
                scheme: random.isTrue(oneIn: 12) ? random.one(of: Contribution.Scheme.allCases) : .employees,
                kind: random.isTrue(oneIn: 10) ? random.one(of: Contribution.Kind.allCases) : .regular,
                state: random.isTrue(oneIn: 12) ? random.one(of: Contribution.State.allCases) : .paid,
                payer: random.isTrue(oneIn: 8) ? nil : random.one(of: names),
                payerCode: random.isTrue(oneIn: 3) ? random.one(of: codes) : nil,
                bookedMonth: booked, paidOn: paid.flatMap { day(in: $0) })
        }

        mutating func contract(from first: YearMonth, within months: Int) -> Record.Contract {
            let begin = first.advanced(by: random.number(in: -20...months))
            let end = begin.advanced(by: random.number(in: 0...60))
            let from = day(in: begin)
            let to = end == begin ? begin.lastDay : day(in: end)
            return Record.Contract(
                employer: random.isTrue(oneIn: 8) ? nil : random.one(of: names),
                creditCode: random.isTrue(oneIn: 3) ? random.one(of: codes) : nil,
                from: random.isTrue(oneIn: 12) ? nil : from, to: random.isTrue(oneIn: 5) ? nil : to)
        }

        mutating func record() -> (Record, asOf: YearMonth)? {
            guard let year2022 = YearMonth(year: 2022, month: 1) else { return nil }
            let count = random.isTrue(oneIn: 40) ? 480 : random.number(in: 0...60)
            let first = year2022.advanced(by: -random.number(in: 0...count))
            var contributions: [Contribution] = []
            for index in 0..<count where !random.isTrue(oneIn: 7) {
                for _ in 0...(random.isTrue(oneIn: 5) ? random.number(in: 0...3) : 0) {
                    contributions.append(contribution(in: first.advanced(by: index)))
                }
            }
            let contracts = (0..<random.number(in: 0...5)).map { _ in contract(from: first, within: count) }
            let asOf = first.advanced(by: count + random.number(in: -6...4))
            return (Record(contracts: contracts, contributions: random.shuffled(contributions)), asOf)
        }
    }

    @Test("A record of any length, with any contracts and dates, is judged as the description says", arguments: 1...8)
    func anyRecord(seed: UInt64) throws {
        let book = try ShippedRules.shanghai()
        var maker = Maker(random: SplitMix64(seed: seed))
        let names = Dictionary(Self.names) { first, _ in first }
        let codes = Dictionary(Self.codes) { first, _ in first }
        var seen: Set<String> = []
        for number in 1...250 {
            let made = maker.record()
            let (record, asOf) = try #require(made)
            let expected = Reckoning(record, asOf: asOf, points: 3, every: 12, names: names, codes: codes)
            try #require(Reckoning(book.assess(record, asOf: asOf)) == expected, "record \(number)")
            seen.formUnion(expected.lines.map(\.status))
        }
        #expect(seen == Set(MonthStatus.allCases.map(\.rawValue)), "the records are too tame to test anything")
    }
}
