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

    /// - Parameter groups: of indicators that are alternatives, by their places.
    init(_ outcomes: [IndicatorOutcome], of groups: AlternativeGroups) {
        points = groups.best(outcomes.map(\.outcome.certain))
        least = groups.best(outcomes.map(\.outcome.range.least))
        let hasLimit = outcomes.allSatisfy { $0.outcome.range.most != nil }
        most = hasLimit ? groups.best(outcomes.map { $0.outcome.range.most ?? 0 }) : nil
        vetoes = outcomes.filter { $0.indicator.group == .veto && $0.outcome == .awarded(0) }.map(\.indicator.id)
        let open = groups.places.flatMap { Self.open($0, outcomes) }.sorted().map { outcomes[$0] }
        undetermined = open.map(\.indicator.id)
        settledBy = open.flatMap(\.outcome.missing).joined
    }

    /// Those of alternatives that can still change the sum: what can't come to more than another one is sure to bring
    /// is not worth a question.
    private static func open(_ group: [Int], _ outcomes: [IndicatorOutcome]) -> [Int] {
        let sure = group.map { outcomes[$0].outcome.range.least }.max() ?? 0
        return group.filter { place in
            let outcome = outcomes[place].outcome
            guard !outcome.isSettled else { return false }
            return group.count == 1 || outcome.range.most.map { $0 > sure } ?? true
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
