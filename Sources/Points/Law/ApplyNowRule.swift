/// What a person must have paid of late to apply: the as-of month, and some of the months before it.
public struct ApplyNowRule: Sendable, Equatable {
    public var months: Int
    /// How many months before the as-of month are looked at.
    public var of: Int
    /// The rules that a contribution must pass to be a payment here.
    public var tests: [RuleID]
}
