import Calendar

extension Record {
    /// The record as far as it says something of months up to this one: what is later is left aside.
    public func contributions(upTo month: YearMonth) -> [Contribution] {
        contributions.filter { $0.month <= month }
    }
}
