import Calendar
import Records

/// Whether the person could apply in the as-of month, as far as recent payments go.
public struct ApplyNow: Sendable, Equatable {
    public var rule: Dated<ApplyNowRule>
    /// Whether the as-of month itself is paid.
    public var paying: Answer
    /// The months paid of those before the as-of month.
    public var paidMonths: [YearMonth]
    /// Months before it that may still be posted.
    public var openMonths: [YearMonth]

    public enum Answer: String, Sendable {
        case yes, no, undetermined
    }

    public var answer: Answer {
        let needed = rule.value.months
        if paying == .no || paidMonths.count + openMonths.count < needed { return .no }
        return paying == .yes && paidMonths.count >= needed ? .yes : .undetermined
    }

    /// - Parameters:
    ///   - months: up to the as-of month, which is the last of them.
    ///   - book: whose tests the rule names.
    init(_ months: [JudgedMonth], rule: Dated<ApplyNowRule>, of book: RuleBook, _ contracts: [Record.Contract]) {
        let tests = book.tests.filter { rule.value.tests.contains($0.rule) }
        var parties = Contracts(contracts)
        let answers = months.suffix(rule.value.of + 1).map { month in
            (month: month.month, answer: book.isPaid(month, tests, under: &parties))
        }
        self.rule = rule
        paying = answers.last?.answer ?? .no
        paidMonths = answers.dropLast().filter { $0.answer == .yes }.map(\.month)
        openMonths = answers.dropLast().filter { $0.answer == .undetermined }.map(\.month)
    }
}

extension RuleBook {
    /// Whether one of the month's contributions passes the tests; the best of them answers.
    fileprivate func isPaid(
        _ month: JudgedMonth, _ tests: [CountingTest], under contracts: inout Contracts
    ) -> ApplyNow.Answer {
        if month.status == .notPosted { return .undetermined }
        var best = ApplyNow.Answer.no
        for judgement in month.judgements {
            switch passes(judgement.contribution, tests, under: &contracts) {
            case true?: return .yes
            case nil: best = .undetermined
            case false?: break
            }
        }
        return best
    }
}
