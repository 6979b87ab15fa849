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

extension Assessment {
    /// What it would bring if these months counted.
    func putRight(
        _ wanted: [YearMonth], _ evidence: EvidenceReader, _ groups: AlternativeGroups
    ) -> PutRight {
        let accrual = accumulation.entry.value
        var counts = accumulation.tracks.map(\.counted)
        let steps = wanted.enumerated().map { index, month in
            switch accrual.run {
            case .cumulative: counts[0] += 1
            case .continuous:
                let right = Set(wanted[...index])
                let statuses = months.lazy.map { right.contains($0.month) ? MonthStatus.counted : $0.status }
                counts[0] = accrual.run.count(statuses, confirming: false)
            }
            return Accumulation.Milestone(month: month, points: accrual.points(for: counts))
        }
        var right = accumulation
        right.points = steps.last?.points ?? right.points
        right.pointsIfConfirmed = max(right.points, right.pointsIfConfirmed)
        let assuming = evidence.assuming(counted: wanted)
        let certain = indicators.indices.map { place in
            indicators[place].restsOnMonths
                ? rules.result(of: indicators[place].entry?.value ?? nil, right, assuming).0.certain
                : indicators[place].outcome.certain
        }
        let gain = groups.best(certain) - total.points
        let points = right.points - accumulation.points
        return PutRight(steps: steps, points: points, otherPoints: gain - points)
    }
}

extension IndicatorOutcome {
    /// Whether it may come out otherwise when other months count.
    fileprivate var restsOnMonths: Bool {
        switch entry?.value ?? nil {
        case .accumulation, .baseTiers: true
        case .levels(let levels, _): levels.contains { $0.needs != nil }
        case nil, .ageBands, .statement, .fullYears, .amounts, .deduction, .veto: false
        }
    }
}
