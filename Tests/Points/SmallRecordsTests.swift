import Calendar
import Points
import Records
import Testing

/// Every small record there is, against the second calculation.
@Suite struct SmallRecordsTests {
    private static let names = [Worker.employer: 1, Worker.agency: 2]

    /// The records that differ, as text; an empty list is what is expected, and few lines show what is wrong.
    private func differences(
        in rows: [[Situation]], points: Int, every: Int, before: Int = 0
    ) throws -> [String] {
        let book = try ShippedRules.contributionsOnly(points: points, every: every)
        let first = try month("2019-10")
        let contract = try Worker.contract()
        let earlier = (0..<before).map { Worker.paid(first.advanced(by: $0 - before)) }
        var differences: [String] = []
        for row in rows {
            let contributions = row.enumerated().compactMap { $1.contribution(in: first.advanced(by: $0)) }
            let record = Record(contracts: [contract], contributions: earlier + contributions)
            for offset in 0...3 {
                let asOf = first.advanced(by: row.count - 1 + offset)
                let expected = Reckoning(record, asOf: asOf, points: points, every: every, names: Self.names)
                let found = Reckoning(book.assess(record, asOf: asOf))
                guard found != expected else { continue }
                differences.append("\(row) as of \(asOf):\nexpected \(expected)\nfound \(found)")
                if differences.count == 3 { return differences }
            }
        }
        return differences
    }

    @Test("Every record of one to four months of any situation is judged as the description says", arguments: 1...4)
    func anySituation(length: Int) throws {
        let rows = Situation.rows(of: length, from: Situation.allCases)
        #expect(try differences(in: rows, points: 3, every: 3) == [])
    }

    @Test(
        "Every record of five months of any situation is judged as the description says", arguments: Situation.allCases)
    func fiveMonths(first: Situation) throws {
        let rows = Situation.rows(of: 4, from: Situation.allCases).map { [first] + $0 }
        #expect(try differences(in: rows, points: 3, every: 2) == [])
    }

    @Test(
        "Every record of six months of the telling situations is judged as the description says",
        arguments: Situation.few)
    func sixMonths(first: Situation) throws {
        let rows = Situation.rows(of: 5, from: Situation.few).map { [first] + $0 }
        #expect(try differences(in: rows, points: 3, every: 4) == [])
    }

    @Test("Every record of three months after ten counted ones earns its three points as the description says")
    func afterTenCountedMonths() throws {
        let rows = Situation.rows(of: 3, from: Situation.allCases)
        #expect(try differences(in: rows, points: 3, every: 12, before: 10) == [])
    }

    @Test("There are as many small records as the situations allow")
    func numbers() {
        #expect((1...4).map { Situation.rows(of: $0, from: Situation.allCases).count } == [9, 81, 729, 6561])
        #expect((1...5).map { Situation.rows(of: $0, from: Situation.few).count } == [5, 25, 125, 625, 3125])
    }
}
