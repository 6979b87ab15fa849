import Calendar

/// What putting months right would bring: points from contributions month by month, and what other indicators make of
/// the months' bases.
public struct PutRight: Sendable, Equatable {
    /// After each month put right, the oldest first, the points from contributions.
    public var steps: [Accumulation.Milestone]
    /// What all of them add to the points from contributions.
    public var points: Fraction
    /// What all of them add to the certain points of the other indicators, of alternatives only the best counted.
    public var otherPoints: Fraction
}

/// When a number of points is reached if every month goes on counting and everything else stays as it is.
public struct Target: Sendable, Equatable {
    public var points: Fraction
    /// The certain points of all indicators today.
    public var have: Fraction
    /// The month in which they are reached, as-of where they are today; nil where they never are.
    public var month: YearMonth?
    /// Months that must still count; 0 today.
    public var monthsToGo: Int?
}

extension Assessment {
    /// Months ahead in which a target is looked for: a hundred years.
    private static let farthest = 1200

    /// When a number of points is reached, over all indicators.
    public func target(_ points: Fraction) -> Target {
        var target = Target(points: points, have: total.points)
        let others = total.points - accumulation.points
        let accrual = accumulation.entry.value
        let counts = accumulation.tracks.map(\.counted)
        if total.points >= points {
            (target.month, target.monthsToGo) = (asOf, 0)
            return target
        }
        for ahead in 1...Self.farthest where others + accrual.points(for: counts.map { $0 + ahead }) >= points {
            (target.month, target.monthsToGo) = (accumulation.settled.advanced(by: ahead), ahead)
            break
        }
        return target
    }

    /// What it would bring if these months counted.
    func putRight(_ wanted: [YearMonth], _ evidence: EvidenceReader) -> PutRight {
        let accrual = accumulation.entry.value
        var counts = accumulation.tracks.map(\.counted)
        let steps = wanted.enumerated().map { index, month in
            switch accrual.run {
            case .cumulative: counts[0] += 1
            case .continuous:
                let right = Set(wanted[...index])
                let statuses = months.lazy.map { right.contains($0.month) ? MonthStatus.counted : $0.status }
                counts[0] = accrual.count(statuses, confirming: false)
            }
            return Accumulation.Milestone(month: month, points: accrual.points(for: counts))
        }
        var right = accumulation
        right.points = steps.last?.points ?? right.points
        right.pointsIfConfirmed = max(right.points, right.pointsIfConfirmed)
        let assuming = evidence.assuming(counted: Set(wanted))
        let day = rules.effectiveDay(of: asOf)
        let outcomes = rules.indicators.map { rules.outcome(of: $0, on: day, right, assuming) }
        let gain = Total(outcomes, alternatives: rules.alternatives).points - total.points
        let points = right.points - accumulation.points
        return PutRight(steps: steps, points: points, otherPoints: gain - points)
    }
}
