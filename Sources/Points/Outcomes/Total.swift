import Calendar

/// The sum over all indicators, of alternatives only the best: a range where something is undetermined.
public struct Total: Sendable, Equatable {
    /// What is certain: everything awarded, and of what is undetermined the part that is sure. A deduction that was not
    /// ruled out is not in it, but in `least`.
    public var points: Fraction
    /// With everything undetermined at its worst, each deduction applied once.
    public var least: Fraction
    /// With everything undetermined at its best; nil where an indicator has no limit.
    public var most: Fraction?
    /// The vetoes that hold: whatever the points, there is no application.
    public var vetoes: [String]
    /// What would settle the range, each once, in the order of the indicators.
    public var settledBy: [Missing]
    /// Ids of the indicators that are undetermined.
    public var undetermined: [String]

    init(_ outcomes: [IndicatorOutcome], alternatives: [Alternative]) {
        var groups: [[IndicatorOutcome]] = []
        var taken: Set<String> = []
        for outcome in outcomes where !taken.contains(outcome.indicator.id) {
            let ids = alternatives.first { $0.indicators.contains(outcome.indicator.id) }?.indicators
            let group = ids.map { ids in outcomes.filter { ids.contains($0.indicator.id) } } ?? [outcome]
            taken.formUnion(group.map(\.indicator.id))
            groups.append(group)
        }
        func best(_ value: (Outcome) -> Fraction) -> Fraction {
            groups.reduce(0) { sum, group in sum + (group.map { value($0.outcome) }.max() ?? 0) }
        }
        points = best(\.certain)
        least = best(\.range.least)
        let hasLimit = outcomes.allSatisfy { $0.outcome.range.most != nil }
        most = hasLimit ? best { $0.range.most ?? 0 } : nil
        vetoes = outcomes.filter { $0.indicator.group == .veto && $0.outcome == .awarded(0) }.map(\.indicator.id)
        let open = groups.flatMap(Self.open)
        let ids = outcomes.map(\.indicator.id).filter { id in open.contains { $0.indicator.id == id } }
        undetermined = ids
        settledBy = outcomes.filter { ids.contains($0.indicator.id) }.flatMap(\.outcome.missing).joined
    }

    /// Those of alternatives that can still change the sum: what can't come to more than another one is sure to bring
    /// is not worth a question.
    private static func open(_ group: [IndicatorOutcome]) -> [IndicatorOutcome] {
        let sure = group.map(\.outcome.range.least).max() ?? 0
        return group.filter { outcome in
            guard !outcome.outcome.isSettled else { return false }
            return group.count == 1 || outcome.outcome.range.most.map { $0 > sure } ?? true
        }
    }

    public var isSettled: Bool { undetermined.isEmpty }
}

extension [IndicatorOutcome] {
    /// The outcomes with those marked beside which an alternative counts for more; of equal ones the first counts.
    func outdone(among alternatives: [Alternative]) -> [IndicatorOutcome] {
        var outcomes = self
        for alternative in alternatives {
            let group = indices.filter { alternative.indicators.contains(self[$0].indicator.id) }
            guard let most = group.map({ self[$0].outcome.certain }).max(), most > 0,
                let best = group.first(where: { self[$0].outcome.certain == most })
            else { continue }
            for index in group where index != best && self[index].outcome.certain > 0 {
                outcomes[index].outdoneBy = self[best].indicator.id
            }
        }
        return outcomes
    }
}
