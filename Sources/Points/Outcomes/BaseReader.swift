import Calendar
import Records

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
