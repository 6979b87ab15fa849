/// Points for months whose contribution base reaches a multiple of the reference.
public struct BaseTier: Sendable, Equatable {
    public var points: Fraction
    public var condition: Condition

    /// So many months, of the latest so many, in which the base was so many times the reference of its month.
    public struct Condition: Sendable, Equatable {
        public var times: Fraction
        public var months: Int
        /// How many of the latest months are looked at, the as-of month the last of them.
        public var of: Int

        /// Whether whoever meets the other meets this one.
        func isNoHarder(than other: Condition) -> Bool {
            times <= other.times && months <= other.months && of >= other.of
        }
    }
}
