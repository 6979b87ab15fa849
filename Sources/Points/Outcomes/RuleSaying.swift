import Calendar
import Notation

/// What a rule says of a month, and where that stands on a day.
public struct RuleSaying: Sendable, Equatable {
    public var rule: RuleID
    public var says: Wording
    public var citation: Citation
}

extension Assessment {
    /// The tests in their order, each followed by those of its exceptions by which a month of the record counts.
    public var testsAndExceptions: [RuleSaying] {
        let used = Set(
            months.flatMap { month in
                (month.decisive?.steps ?? []).filter { $0.outcome == .excepted }.map(\.rule)
            })
        return rules.tests.flatMap { test in
            ([test.rule] + test.exceptions.map(\.rule).filter(used.contains)).compactMap { saying(of: $0) }
        }
    }

    /// What a rule says, and where it stands, on the as-of day; nil for an id that is not this book's.
    public func saying(of rule: RuleID) -> RuleSaying? {
        for saying in [rules.absence.gap, rules.absence.notPosted] where saying.rule == rule {
            return .init(rule: rule, says: saying.says, citation: saying.citations.inForce(on: asOf.lastDay))
        }
        for test in rules.tests {
            if rule == test.rule {
                return .init(rule: rule, says: test.says, citation: test.citations.inForce(on: asOf.lastDay))
            }
            if let exception = test.exceptions.first(where: { rule == $0.rule }) {
                return .init(rule: rule, says: exception.says, citation: exception.citation)
            }
        }
        return nil
    }
}
