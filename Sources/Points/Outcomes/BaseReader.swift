import Calendar
import Records

/// The bases of a record's latest months against their references.
struct BaseReader {
    /// In their order; the claims of each stand together.
    private let months: [Month]
    private let claims: [Claim]
    /// For each month, whether it is taken to count whatever keeps it from it: the what-if of putting it right. Empty
    /// where none is.
    private var isAssumed: [Bool] = []

    private struct Month {
        let month: YearMonth
        let isPosted: Bool
        let reference: Money?
        let confidence: Confidence
        let claims: Range<Int>
    }

    /// What a contribution brings forward for its month.
    private struct Claim {
        let status: MonthStatus
        let unknown: Unknown
        let base: Money?
        let taxMatches: Bool?
    }

    init(months: [JudgedMonth], reference: YearlySeries<Money>?) {
        var claims: [Claim] = []
        claims.reserveCapacity(months.count)
        self.months = months.map { month in
            let first = claims.count
            let judgements = month.judgements
            for place in judgements.indices {
                claims.append(
                    Claim(
                        status: judgements[place].status,
                        unknown: judgements[place].status == .undetermined ? judgements[place].unknownParty : [],
                        base: judgements[place].contribution.base,
                        taxMatches: judgements[place].contribution.taxMatches))
            }
            let entry = reference?.entry(in: month.month)
            return Month(
                month: month.month, isPosted: month.status != .notPosted, reference: entry?.value,
                confidence: entry?.confidence ?? .high, claims: first..<claims.count)
        }
        self.claims = claims
    }

    /// The same, with months taken to count.
    func assuming(counted wanted: [YearMonth]) -> BaseReader {
        var reader = self
        guard let first = months.first?.month else { return reader }
        reader.isAssumed = [Bool](repeating: false, count: months.count)
        for month in wanted { reader.isAssumed[first.months(to: month)] = true }
        return reader
    }

    func contributionBase(_ tiers: [BaseTier]) -> ContributionBase {
        ContributionBase(tiers: tiers.map { .init(points: $0.points, outcome: outcome($0.condition)) })
    }

    func outcome(_ condition: BaseTier.Condition) -> BaseConditionOutcome {
        var outcome = BaseConditionOutcome(condition: condition, carrying: [], open: [])
        for place in months.indices.suffix(condition.of) {
            switch verdict(place, times: condition.times) {
            case .reaches:
                outcome.carrying.append(months[place].month)
                outcome.confidence = min(outcome.confidence, months[place].confidence)
            case .open(let unknown): outcome.open.append(.init(month: months[place].month, unknown: unknown))
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

    /// The best of a month's contributions; of equally open ones the first.
    private func verdict(_ place: Int, times: Fraction) -> Verdict {
        let month = months[place]
        // What is not there yet may still reach it.
        guard month.isPosted else { return .open(.posting) }
        let isAssumed = !isAssumed.isEmpty && isAssumed[place]
        var best = Verdict.fails
        for claim in month.claims {
            switch (verdict(claims[claim], of: month, isAssumed: isAssumed, times: times), best) {
            case (.reaches, _): return .reaches
            case (.open(let unknown), .fails): best = .open(unknown)
            case (.open, _), (.fails, _): break
            }
        }
        return best
    }

    private func verdict(_ claim: Claim, of month: Month, isAssumed: Bool, times: Fraction) -> Verdict {
        var unknown: Unknown = []
        if claim.status != .counted, !(isAssumed && claim.status.mayBePutRight) {
            guard claim.status == .undetermined else { return .fails }
            unknown = claim.unknown
        }
        guard claim.taxMatches != false else { return .fails }
        if claim.taxMatches == nil { unknown.insert(.tax) }
        switch (claim.base, month.reference) {
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
