import Calendar
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("The answer")
struct AnswerTests {
    private func answer(_ record: Record, asOf: String) throws -> AnswerModel {
        AnswerModel(
            try Shipped.assessment(of: record, asOf: asOf), topics: GuideTopics(Shipped.guide()),
            words: try Shipped.theme().words)
    }

    private func lines(_ answer: AnswerModel) -> [String] {
        answer.facts.map { "\($0.term): \($0.value); \($0.note)" }
    }

    @Test("The sample person's")
    func sample() throws {
        let answer = try answer(try Shipped.sample(), asOf: "2026-11")
        #expect(
            [answer.number, answer.unit, answer.asOf] == [
                "33", "points from social insurance", "as of 30 November 2026",
            ])
        #expect(
            lines(answer) == [
                "Counted so far: 141 months; of 153 months since March 2014",
                "Next 3 points: December 2026; 3 months to go, each paid on time",
                "Not counted: 10 months; 5 of them may be put right, below",
                "All indicators: 163 points; the pass mark is 120; some is still open, below",
            ])
        #expect(answer.notices == [])
    }

    @Test("Without contracts it is a range, and says what would settle it")
    func range() throws {
        var record = try Shipped.sample()
        record.contracts = []
        let answer = try answer(record, asOf: "2026-09")
        #expect([answer.number, "\(answer.isRange)"] == ["0–36", "true"])
        #expect(
            lines(answer)[2]
                == "To be confirmed: 146 months; worth up to 36 points, once the payer is compared with your contract")
    }

    @Test("An empty record, before the rules and after them: it says so")
    func notices() throws {
        #expect(
            try answer(Record(), asOf: "2012-06").notices == [
                "This record has no pension contribution up to this month, so there is nothing to count yet.",
                "The points method came into force on 1 July 2013. What stands here is what it would have said.",
            ])
        #expect(
            try answer(try Shipped.sample(), asOf: "2028-01").notices == [
                "The measures applied here were announced to hold until 31 December 2027. What holds after that is not known."
            ])
    }

    @Test("Nothing to put right is said too")
    func allCounts() throws {
        let paid = Contribution(month: try month("2024-05"), payer: "Example Ltd.")
        #expect(
            try lines(answer(try record([paid]), asOf: "2024-05"))[2]
                == "Not counted: 0 months; no month is ruled out")
    }

    @Test("Beside the rules of another city than the guide's, the page says that the guide is another's")
    func elsewhere() throws {
        var rules = try Shipped.rules()
        let words = try Shipped.theme().words
        let record = try Shipped.sample()
        let asOf = try month("2026-11")
        let told = "The guide, the questions and what to say were written for another city. Ask 12333 of yours."
        #expect(
            AnswerModel(rules.assess(record, asOf: asOf), topics: GuideTopics(Shipped.guide()), words: words).notices
                == [])
        rules.id = "elsewhere"
        #expect(
            AnswerModel(rules.assess(record, asOf: asOf), topics: GuideTopics(Shipped.guide()), words: words).notices
                == [told])
    }
}
