import Records

/// What a contribution base may be, a month; both ends are allowed.
///
/// No `ClosedRange<Money>`: a list of those has the runtime look for what makes money comparable, among everything in the
/// program that conforms to something.
public struct BaseBounds: Sendable, Hashable {
    public let floor: Money
    public let cap: Money

    /// Nil for a cap below the floor.
    public init?(floor: Money, cap: Money) {
        guard floor <= cap else { return nil }
        (self.floor, self.cap) = (floor, cap)
    }

    public func contains(_ base: Money) -> Bool { floor <= base && base <= cap }
}
