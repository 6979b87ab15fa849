import Calendar
import Records
import Testing

@testable import Points

@Suite("The difference between two records")
struct DifferenceTests {
    /// Three points for every two counted months.
    private func difference(
        _ old: [Contribution], _ new: [Contribution], asOf: String? = nil
    ) throws -> Difference {
        let book = try ShippedRules.contributionsOnly(points: 3, every: 2)
        let record = try Worker.record(new)
        let now = try asOf.map { try month($0) } ?? #require(record.asOf)
        return book.difference(from: try Worker.record(old), to: (record, book.assess(record, asOf: now)))
    }

    /// A change in a line.
    private func told(_ change: MonthChange) -> String {
        let statuses = [change.before, change.after].map { $0?.rawValue ?? "-" }.joined(separator: " > ")
        let what: String
        switch change.kind {
        case .appeared(let contribution): what = "appeared \(contribution.payer ?? "-")"
        case .disappeared(let contribution): what = "disappeared \(contribution.payer ?? "-")"
        case .changed(let from, let to):
            what = from.fields(otherwiseIn: to).map {
                "\($0.rawValue) \(from.text(of: $0) ?? "-") > \(to.text(of: $0) ?? "-")"
            }.joined(separator: ", ")
        case .judgedOtherwise: what = "judged otherwise"
        }
        return "\(change.month) \(change.insurance.rawValue): \(what): \(statuses)"
    }

    private func paid(
        _ month: String, base: String? = nil, payer: String = Worker.employer,
        insurance: Contribution.Insurance = .pension
    ) throws -> Contribution {
        var contribution = try Worker.paid(month)
        contribution.base = base.flatMap(Money.init(_:))
        contribution.payer = payer
        contribution.insurance = insurance
        return contribution
    }

    @Test("The same record is no difference, wherever its rows stood and in whatever order")
    func same() throws {
        let rows = try [paid("2024-01"), paid("2024-02"), paid("2024-01")]
        var moved = rows
        for index in moved.indices { moved[index].origin = Origin(file: "a.csv", row: index + 2) }
        let difference = try difference(rows, moved.reversed())
        #expect(difference.changes == [])
        #expect(difference.before == difference.after)
    }

    @Test("Months appear, disappear and change, and the points follow")
    func monthByMonth() throws {
        let difference = try difference(
            [try paid("2024-01", base: "5000"), try paid("2024-02")],
            [try paid("2024-01", base: "6000"), try paid("2024-03"), try paid("2024-04"), try paid("2024-05")])
        #expect(
            difference.changes.map(told) == [
                "2024-01 pension: base 5000.00 > 6000.00: counted > counted",
                "2024-02 pension: disappeared Juniper Workshop Ltd: counted > gap",
                "2024-03 pension: appeared Juniper Workshop Ltd: - > counted",
                "2024-04 pension: appeared Juniper Workshop Ltd: - > counted",
                "2024-05 pension: appeared Juniper Workshop Ltd: - > counted",
            ])
        #expect((difference.before.points, difference.before.countedMonths) == (3, 2))
        #expect((difference.after.points, difference.after.countedMonths) == (6, 4))
        #expect(difference.before.asOf == (try month("2024-02")))
        #expect(difference.after.asOf == (try month("2024-05")))
        #expect(difference.after.next?.points == 9)
    }

    @Test("Every field that may be otherwise is told")
    func fields() throws {
        let old = Contribution(month: try month("2024-01"))
        let new = Contribution(
            month: try month("2024-01"), scheme: .flexible, kind: .transfer, state: .owed, payer: "P", payerCode: "C",
            base: Money(fen: 1), personal: Money(fen: 2), employer: Money(fen: 3), bookedMonth: try month("2024-02"),
            paidOn: try day("2024-02-03"), taxMatches: false)
        let expected = [
            "scheme employees > flexible", "kind regular > transfer", "state paid > owed", "payer - > P",
            "payerCode - > C", "base - > 0.01", "personal - > 0.02", "employer - > 0.03", "bookedMonth - > 2024-02",
            "paidOn - > 2024-02-03", "taxMatches - > false",
        ]
        #expect(
            try difference([old], [new]).changes.map(told) == [
                "2024-01 pension: \(expected.joined(separator: ", ")): undetermined > other-scheme"
            ])
        #expect(old.fields(otherwiseIn: new) == Contribution.Field.allCases)
    }

    @Test("Of several payments in a month, those of one payer are one, and the others are paired as they stand")
    func several() throws {
        let old = try [paid("2024-01", payer: "Larch"), paid("2024-01", base: "1"), paid("2024-01", payer: "Rowan")]
        let new = try [paid("2024-01", base: "2"), paid("2024-01", payer: "Alder"), paid("2024-01", payer: "Rowan")]
        #expect(
            try difference(old, new).changes.map(told) == [
                "2024-01 pension: base 1.00 > 2.00: counted > counted",
                "2024-01 pension: payer Larch > Alder: counted > counted",
            ])
        let twice = try difference([try paid("2024-01")], [try paid("2024-01"), try paid("2024-01")])
        #expect(twice.changes.map(told) == ["2024-01 pension: appeared Juniper Workshop Ltd: counted > counted"])
    }

    @Test("Insurances stand apart, in the order of the law; one that doesn't count has no status")
    func insurances() throws {
        let difference = try difference(
            [], [try paid("2024-01", insurance: .medical), try paid("2024-01")], asOf: "2024-01")
        #expect(
            difference.changes.map(told) == [
                "2024-01 pension: appeared Juniper Workshop Ltd: - > counted",
                "2024-01 medical: appeared Juniper Workshop Ltd: - > -",
            ])
    }

    @Test("What the record says the same of may be judged otherwise")
    func judged() throws {
        let book = try ShippedRules.contributionsOnly(points: 3, every: 2)
        let contributions = try [paid("2024-01"), paid("2024-02")]
        let old = Record(contributions: contributions)
        let new = try Worker.record(contributions)
        let now = try month("2024-02")
        let difference = book.difference(from: old, to: (new, book.assess(new, asOf: now)))
        #expect(
            difference.changes.map(told) == [
                "2024-01 pension: judged otherwise: undetermined > counted",
                "2024-02 pension: judged otherwise: undetermined > counted",
            ])
        #expect((difference.before.points, difference.before.pointsIfConfirmed, difference.after.points) == (0, 3, 3))
    }

    @Test("Months one after another of which the same is to be said are one run")
    func runs() throws {
        let old = try months(3, from: "2023-01").map { try paid("\($0)", base: "1") }
        let new =
            try old.map { try paid("\($0.month)", base: "2") }
            + months(4, from: "2023-11").map { try paid("\($0)", base: "\($0.month)") }
            + [paid("2024-03", payer: "Larch")]
        let runs = try difference(old, new).runs
        #expect(
            runs.map { "\($0.months.lowerBound) \($0.months.upperBound)" } == [
                "2023-01 2023-03", "2023-11 2024-02", "2024-03 2024-03",
            ])
    }
}
