import Calendar
import Records
import SeededRandom
import Testing

@testable import Points

@Suite("What a record comes to by payer and by insurance")
struct ContributionSumsTests {
    private func sums(_ contributions: [Contribution], asOf: String = "2024-12") throws -> ContributionSums {
        let record = try Worker.record(contributions)
        return try ShippedRules.shanghai().assess(record, asOf: try month(asOf)).sums(of: record)
    }

    private func paid(
        _ text: String, _ payer: String?, _ insurance: Contribution.Insurance = .pension, personal: Int? = 100,
        employer: Int? = 200
    ) throws -> Contribution {
        Contribution(
            month: try month(text), insurance: insurance, payer: payer, personal: personal.map { Money(fen: $0) },
            employer: employer.map { Money(fen: $0) })
    }

    private func shares(_ personal: Int, _ employer: Int, of count: Int) -> PaidShares {
        PaidShares(
            personal: PaidSum(amount: Money(fen: personal), said: count, of: count),
            employer: PaidSum(amount: Money(fen: employer), said: count, of: count))
    }

    @Test("Whole: three payers, one of them without a name, and two insurances")
    func whole() throws {
        let sums = try sums([
            paid("2024-03", "Heron Payroll Agency"), paid("2024-04", Worker.employer),
            paid("2024-04", Worker.employer, .medical, personal: 30, employer: 70), paid("2024-05", Worker.employer),
            paid("2024-07", nil),
        ])
        #expect(
            sums
                == ContributionSums(
                    payers: [
                        PayerSum(
                            payer: "Heron Payroll Agency", span: try month("2024-03")...month("2024-03"), paidMonths: 1,
                            countedMonths: 0, paid: shares(100, 200, of: 1)),
                        PayerSum(
                            payer: Worker.employer, span: try month("2024-04")...month("2024-05"), paidMonths: 2,
                            countedMonths: 2, paid: shares(230, 470, of: 3)),
                        PayerSum(
                            payer: nil, span: try month("2024-07")...month("2024-07"), paidMonths: 1, countedMonths: 0,
                            paid: shares(100, 200, of: 1)),
                    ],
                    insurances: [
                        InsuranceSum(
                            insurance: .pension, span: try month("2024-03")...month("2024-07"), paidMonths: 4,
                            paid: shares(400, 800, of: 4)),
                        InsuranceSum(
                            insurance: .medical, span: try month("2024-04")...month("2024-04"), paidMonths: 1,
                            paid: shares(30, 70, of: 1)),
                    ]))
    }

    @Test("Ways to write one name are one payer, under the first of them by its bytes")
    func spellings() throws {
        let names = [
            "Juniper Workshop Ltd", "JUNIPER  WORKSHOP LTD", "Ｊｕｎｉｐｅｒ Workshop Ltd", "juniperworkshopltd",
            "Juniper\u{3000}Workshop Ltd",
        ]
        let contributions = try names.enumerated().map { try paid("2024-0\($0 + 1)", $1) }
        for rows in [contributions, contributions.reversed()] {
            #expect(
                try sums(rows).payers == [
                    PayerSum(
                        payer: "JUNIPER  WORKSHOP LTD", span: month("2024-01")...month("2024-05"), paidMonths: 5,
                        countedMonths: 5, paid: shares(500, 1000, of: 5))
                ])
        }
    }

    @Test("A name composed and decomposed is one payer, the decomposed one first by its bytes")
    func composed() throws {
        let rows = [try paid("2024-01", "Caf\u{E9}"), try paid("2024-02", "Cafe\u{301}")]
        for rows in [rows, rows.reversed()] {
            let payers = try sums(rows).payers
            #expect(payers.count == 1)
            #expect(payers.first?.payer.map { Array($0.utf8) } == Array("Cafe\u{301}".utf8))
        }
    }

    @Test("A name of nothing but space is no name", arguments: ["", " ", "\u{3000}", "\t"])
    func blank(name: String) throws {
        #expect(try sums([paid("2024-01", name)]).payers.map(\.payer) == [nil])
        #expect(try sums([paid("2024-01", nil), paid("2024-02", name)]).payers.map(\.payer) == [nil])
    }

    @Test("Who paid first stands first; in one month no name stands before the names, and those in their order")
    func order() throws {
        let sums = try sums([
            paid("2024-02", "Ash Ltd"), paid("2024-01", "Birch Ltd"), paid("2024-03", "Ash Ltd"),
            paid("2024-01", nil), paid("2024-01", "Alder Ltd"),
        ])
        #expect(sums.payers.map(\.payer) == [nil, "Alder Ltd", "Birch Ltd", "Ash Ltd"])
    }

    @Test("Insurances stand in the order of the law, and only those of which there is anything")
    func insurances() throws {
        let rows = try [.maternity, .injury, .medical].map { try paid("2024-01", Worker.employer, $0) }
        #expect(try sums(rows).insurances.map(\.insurance) == [.medical, .injury, .maternity])
        let all = try Contribution.Insurance.allCases.reversed().map { try paid("2024-01", Worker.employer, $0) }
        let found = try sums(all)
        #expect(found.insurances.map(\.insurance) == [.pension, .medical, .unemployment, .injury, .maternity])
        #expect(found.payers.map(\.paidMonths) == [1])
    }

    @Test("What comes after as-of is left aside")
    func afterAsOf() throws {
        let rows = try [paid("2024-06", Worker.employer), paid("2024-07", Worker.employer), paid("2024-07", "Ash Ltd")]
        #expect(try sums(rows, asOf: "2024-06") == sums([rows[0]], asOf: "2024-06"))
        #expect(try sums(rows, asOf: "2024-05") == ContributionSums(payers: [], insurances: []))
    }

    @Test("The order of the rows makes no difference")
    func shuffled() throws {
        var random = SplitMix64(seed: 20_110_701)
        let payers = ["Ash Ltd", "ASH LTD", "Ａｓｈ Ltd", "Birch Ltd", "birch ltd", nil, Worker.employer, " "]
        let rows = try (0..<80).map { _ in
            var row = try paid(
                "2024-0\(random.number(in: 1...9))", random.one(of: payers),
                random.one(of: Contribution.Insurance.allCases), personal: random.one(of: [100, nil, 7]))
            row.state = random.one(of: [.paid, .paid, .owed])
            return row
        }
        let expected = try sums(rows)
        for _ in 0..<50 { #expect(try sums(random.shuffled(rows)) == expected) }
    }

    @Test("A credit code decides who is the same payer; a name beside one code is that code's")
    func codes() throws {
        let (first, second) = ("91350100M000100Y43", "91110000101623741K")
        func paid(_ text: String, _ payer: String?, _ code: String?) throws -> Contribution {
            Contribution(month: try month(text), payer: payer, payerCode: code)
        }
        func told(_ contributions: [Contribution]) throws -> [String] {
            try sums(contributions).payers.map { "\($0.payer ?? "-") \($0.paidMonths)" }
        }
        #expect(try told([paid("2024-01", nil, first), paid("2024-02", nil, first)]) == ["\(first) 2"])
        #expect(
            try told([
                paid("2024-01", "Ash Ltd", first), paid("2024-02", "Birch Ltd", first), paid("2024-03", nil, first),
            ])
                == ["Ash Ltd 3"])
        #expect(try told([paid("2024-01", "Ash Ltd", nil), paid("2024-02", "ASH LTD", first)]) == ["ASH LTD 2"])
        #expect(
            try told([
                paid("2024-01", "Ash Ltd", first), paid("2024-02", "Ash Ltd", second), paid("2024-03", "Ash Ltd", nil),
            ]) == ["Ash Ltd 1", "Ash Ltd 1", "Ash Ltd 1"])
        #expect(try told([paid("2024-01", nil, nil), paid("2024-02", " ", "")]) == ["- 2"])
    }
}
