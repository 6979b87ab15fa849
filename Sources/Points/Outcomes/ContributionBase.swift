import Calendar

/// The outcome of the tiers of the contribution base.
public struct ContributionBase: Sendable, Equatable {
    /// The one worth most first.
    public var tiers: [TierOutcome]

    public struct TierOutcome: Sendable, Equatable {
        public var points: Fraction
        public var outcome: BaseConditionOutcome
    }

    /// The highest tier that is reached for certain; only it counts.
    public var reached: TierOutcome? { tiers.first { $0.outcome.isMet } }
    /// The highest that is reached if everything unknown turns out well.
    public var possible: TierOutcome? { tiers.first { $0.outcome.mayBeMet } }
    /// The tier above the one that is reached.
    public var next: TierOutcome? { tiers.last { $0.points > reached?.points ?? 0 } }
}

extension ContributionBase {
    /// As the outcome of its indicator: undetermined where a higher tier may be reached.
    var result: EvidenceReader.Result {
        let least = reached?.points ?? 0
        guard let possible, possible.points > least else {
            return (least > 0 ? .awarded(least) : .notMet, .base(self))
        }
        let open = tiers.filter { $0.points > least && $0.outcome.mayBeMet }.flatMap(\.outcome.open)
        let byMonth = Dictionary(open.map { ($0.month, $0.unknown) }, uniquingKeysWith: { $0.union($1) })
        let all = byMonth.sorted { $0.key < $1.key }.map { BaseConditionOutcome.Open(month: $0.key, unknown: $0.value) }
        return (.undetermined(least: least, most: possible.points, missing: Missing.of(all)), .base(self))
    }
}
