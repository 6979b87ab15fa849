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

    /// - Parameter months: up to the as-of month, which is the last of them.
    init(_ months: [JudgedMonth], rule: Dated<ApplyNowRule>) {
        let answers = months.suffix(rule.value.of + 1).map { (month: $0.month, answer: Self.isPaid($0, rule.value)) }
        self.rule = rule
        paying = answers.last?.answer ?? .no
        paidMonths = answers.dropLast().filter { $0.answer == .yes }.map(\.month)
        openMonths = answers.dropLast().filter { $0.answer == .undetermined }.map(\.month)
    }

    /// A month is paid when one of its contributions fails none of the rule's tests.
    private static func isPaid(_ month: JudgedMonth, _ rule: ApplyNowRule) -> Answer {
        switch month.status {
        case .notPosted: return .undetermined
        case .gap: return .no
        case .counted, .undetermined, .payerDiffers, .backPaid, .owed, .refunded, .transferred, .otherScheme:
            let isPaid = month.judgements.contains { judgement in
                judgement.steps.allSatisfy { $0.outcome != .failed || !rule.tests.contains($0.rule) }
            }
            return isPaid ? .yes : .no
        }
    }
}
