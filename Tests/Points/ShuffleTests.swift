import Calendar
import Points
import Records
import SeededRandom
import Testing

/// "The same record in any order of its contributions gives the same assessment."
///
/// Assessments are compared outside `#expect`, which would print them whole, with their rule book.
@Suite struct ShuffleTests {
    /// Months with several contributions each, many of them equally good.
    private func contributions() throws -> [Contribution] {
        var contributions: [Contribution] = []
        for (index, month) in try months(24, from: "2021-06").enumerated() {
            for payer in [Worker.employer, Worker.agency, "Larch Ltd", nil] {
                var contribution = Worker.paid(month)
                contribution.payer = payer
                if index % 3 == 0, payer == Worker.employer { continue }
                if index % 4 == 0 { contribution.kind = .backPayment }
                contribution.paidOn = month.advanced(by: index % 5).firstDay
                contributions.append(contribution)
            }
            if index % 5 == 0 { contributions.append(Contribution(month: month, payer: Worker.employer)) }
        }
        return contributions
    }

    @Test("A record in any order of its contributions gives the same assessment")
    func anyOrder() throws {
        let book = try ShippedRules.shanghai()
        let asOf = try month("2023-08")
        let contributions = try contributions()
        let expected = try book.assess(Worker.record(contributions), asOf: asOf)
        var random = SplitMix64(seed: 20_240_229)
        for _ in 1...200 {
            let shuffled = random.shuffled(contributions)
            try #require(shuffled != contributions)
            let isSame = try book.assess(Worker.record(shuffled), asOf: asOf) == expected
            try #require(isSame)
        }
    }

    /// The assessment of a month with two contributions, and of the same two the other way round.
    private func bothOrders(_ one: Contribution, _ other: Contribution) throws -> (Assessment, Assessment) {
        let book = try ShippedRules.shanghai()
        return (
            book.assess(Record(contributions: [one, other]), asOf: one.month),
            book.assess(Record(contributions: [other, one]), asOf: one.month)
        )
    }

    @Test("An empty name and no name are two things, and have an order")
    func emptyAndNone() throws {
        let month = try month("2024-05")
        let (one, other) = try bothOrders(Contribution(month: month, payer: ""), Contribution(month: month))
        let isSame = one == other
        #expect(isSame)
    }

    @Test("A name composed and decomposed is equal to Swift, not to whoever compares the bytes of two pages")
    func composedAndDecomposed() throws {
        let month = try month("2024-05")
        let (one, other) = try bothOrders(
            Contribution(month: month, payer: "Caf\u{E9}"), Contribution(month: month, payer: "Cafe\u{301}"))
        func bytes(_ assessment: Assessment) -> [[UInt8]] {
            assessment.months[0].judgements.map { Array(($0.contribution.payer ?? "").utf8) }
        }
        #expect(bytes(one) == bytes(other))
        #expect(Set(bytes(one)).count == 2)
    }

    @Test("Contributions that differ in one value only have an order", arguments: 0..<11)
    func oneValue(field: Int) throws {
        let month = try month("2024-05")
        let plain = Contribution(month: month, payer: "Juniper")
        var other = plain
        switch field {
        case 0: other.payer = "Larch"
        case 1: other.payerCode = "91350100M000100Y43"
        case 2: other.base = Money(fen: 503_600)
        case 3: other.personal = Money(fen: 40_290)
        case 4: other.employer = Money(fen: 100_720)
        case 5: other.bookedMonth = month
        case 6: other.paidOn = month.firstDay
        case 7: other.taxMatches = true
        case 8: other.taxMatches = false
        case 9: other.base = Money(fen: 0)
        default: other.payer = nil
        }
        let (one, reversed) = try bothOrders(plain, other)
        let isSame = one == reversed
        #expect(isSame)
        #expect(one.months[0].judgements.count == 2)
    }
}
