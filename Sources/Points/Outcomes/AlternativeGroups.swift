/// The indicators of a rule book in groups of which only the best counts; most are a group by themselves.
struct AlternativeGroups {
    /// Each indicator's place among all of them, once; a group stands where its first indicator does.
    let places: [[Int]]

    /// An indicator that is in two alternatives belongs to the first.
    init(_ indicators: [Indicator], alternatives: [Alternative]) {
        var groups: [[Int]] = []
        /// The group of each alternative that has begun.
        var begun = [Int?](repeating: nil, count: alternatives.count)
        for (place, indicator) in indicators.enumerated() {
            guard let alternative = alternatives.firstIndex(where: { $0.indicators.contains(indicator.id) }) else {
                groups.append([place])
                continue
            }
            if let group = begun[alternative] {
                groups[group].append(place)
            } else {
                begun[alternative] = groups.count
                groups.append([place])
            }
        }
        places = groups
    }

    /// The sum of each group's best.
    ///
    /// - Parameter points: of each indicator.
    func best(_ points: [Fraction]) -> Fraction {
        places.reduce(0) { sum, group in
            group.count == 1 ? sum + points[group[0]] : sum + (group.map { points[$0] }.max() ?? 0)
        }
    }
}
