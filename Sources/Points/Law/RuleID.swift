/// The name of a rule in an explanation: `shanghai/tests/payer`.
public struct RuleID: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// - Parameters:
    ///   - book: the rule book's id.
    ///   - place: where in the book: `tests`, `exceptions`, `absence`.
    init(_ book: String, _ place: String, _ name: String) { description = "\(book)/\(place)/\(name)" }
}

extension RuleBook {
    /// Every rule that can name a month's status, in the order in which they are applied.
    public var ruleIDs: [RuleID] {
        tests.flatMap { test in [test.rule] + test.exceptions.map(\.rule) } + [
            absence.notPosted.rule, absence.gap.rule,
        ]
    }
}
