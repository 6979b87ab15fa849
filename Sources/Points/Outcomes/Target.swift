import Calendar

/// When a number of points is reached if every month goes on counting and everything else stays as it is.
public struct Target: Sendable, Equatable {
    public var points: Fraction
    /// The certain points of all indicators today.
    public var have: Fraction
    /// The month in which they are reached, as-of where they are today; nil where they never are.
    public var month: YearMonth?
    /// Months that must still count; 0 today.
    public var monthsToGo: Int?
    /// Whether deductions that were not ruled out may keep it from being reached then.
    public var mayBeTakenOff: Bool
}

extension Assessment {
    /// When a number of points is reached, over all indicators.
    public func target(_ points: Fraction) -> Target {
        var target = Target(points: points, have: total.points, mayBeTakenOff: total.least < total.points)
        if total.points >= points {
            (target.month, target.monthsToGo) = (asOf, 0)
            target.mayBeTakenOff = total.least < points
        } else if let (month, toGo) = accumulation.reaching(points - (total.points - accumulation.points)) {
            (target.month, target.monthsToGo) = (month, toGo)
        }
        return target
    }
}
