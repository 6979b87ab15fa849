import Calendar

/// Which of the latest months reached a multiple of their reference.
public struct BaseConditionOutcome: Sendable, Equatable {
    public var condition: BaseTier.Condition
    /// The months that reached it, in their order.
    public var carrying: [YearMonth]
    /// The months of which it can't be known, and why.
    public var open: [Open]
    /// How sure the references are to which the carrying months were compared: the least sure of them.
    public var confidence = Confidence.high

    public struct Open: Sendable, Equatable {
        public var month: YearMonth
        public var unknown: Unknown
    }

    public var isMet: Bool { carrying.count >= condition.months }
    public var mayBeMet: Bool { carrying.count + open.count >= condition.months }
    /// Months that must still reach it.
    public var monthsMissing: Int { max(0, condition.months - carrying.count) }
}
