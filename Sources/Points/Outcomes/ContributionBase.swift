import Calendar
import Records

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

/// The bases of a record's latest months against their references.
struct BaseReader {
    let months: [JudgedMonth]
    let reference: YearlySeries<Money>?
    /// Months that are taken to count whatever keeps them from it: the what-if of putting them right.
    var assumedCounted: Set<YearMonth> = []

    func contributionBase(_ tiers: [BaseTier]) -> ContributionBase {
        ContributionBase(tiers: tiers.map { .init(points: $0.points, outcome: outcome($0.condition)) })
    }

    func outcome(_ condition: BaseTier.Condition) -> BaseConditionOutcome {
        var outcome = BaseConditionOutcome(condition: condition, carrying: [], open: [])
        for month in months.suffix(condition.of) {
            switch verdict(month, times: condition.times) {
            case .reaches:
                outcome.carrying.append(month.month)
                let confidence = reference?.entry(in: month.month)?.confidence ?? .high
                outcome.confidence = min(outcome.confidence, confidence)
            case .open(let unknown): outcome.open.append(.init(month: month.month, unknown: unknown))
            case .fails: break
            }
        }
        return outcome
    }

    private enum Verdict {
        case reaches
        case open(Unknown)
        case fails
    }

    /// The best of the month's contributions; of equally open ones the first.
    private func verdict(_ month: JudgedMonth, times: Fraction) -> Verdict {
        // What is not there yet may still reach it.
        if month.status == .notPosted { return .open(.posting) }
        var best = Verdict.fails
        for judgement in month.judgements {
            switch (verdict(judgement, of: month, times: times), best) {
            case (.reaches, _): return .reaches
            case (.open(let unknown), .fails): best = .open(unknown)
            case (.open, _), (.fails, _): break
            }
        }
        return best
    }

    private func verdict(_ judgement: Judgement, of month: JudgedMonth, times: Fraction) -> Verdict {
        var unknown: Unknown = []
        let isAssumed = judgement.status.mayBePutRight && assumedCounted.contains(month.month)
        if judgement.status != .counted, !isAssumed {
            guard judgement.status == .undetermined else { return .fails }
            unknown.formUnion(judgement.unknownParty)
        }
        let contribution = judgement.contribution
        guard contribution.taxMatches != false else { return .fails }
        if contribution.taxMatches == nil { unknown.insert(.tax) }
        switch (contribution.base, reference?[month.month]) {
        case (let base?, let reference?):
            guard base.reaches(times, of: reference) else { return .fails }
        case (nil, nil): unknown.formUnion([.base, .reference])
        case (nil, _): unknown.insert(.base)
        case (_, nil): unknown.insert(.reference)
        }
        return unknown.isEmpty ? .reaches : .open(unknown)
    }
}

extension Money {
    /// Compared exactly, however large the amounts.
    fileprivate func reaches(_ times: Fraction, of reference: Money) -> Bool {
        Int128(fen) * Int128(times.denominator) >= Int128(times.numerator) * Int128(reference.fen)
    }
}
