import Records

/// What a contribution base may be, a month.
public struct BaseBounds: Sendable, Hashable {
    public var floor: Money
    public var cap: Money

    /// - Parameters:
    ///   - floor: the lowest that is allowed.
    ///   - cap: the highest that is allowed; nil comes of one below the floor.
    public init?(floor: Money, cap: Money) {
        guard floor <= cap else { return nil }
        (self.floor, self.cap) = (floor, cap)
    }

    public func contains(_ base: Money) -> Bool { floor <= base && base <= cap }
}
