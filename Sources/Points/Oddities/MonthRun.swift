import Calendar

/// Something that is so in some months.
protocol MonthRun {
    /// Both ends included.
    var months: ClosedRange<YearMonth> { get set }
}

extension Array where Element: MonthRun {
    /// What is the same in one month after another, once; in the order of the first months.
    ///
    /// - Parameter fact: what must be the same. The elements are in the order of their months; a fact may be there twice
    ///   in a month.
    func joined<Fact: Hashable>(by fact: (Element) -> Fact) -> [Element] {
        var runs: [Element] = []
        var latest: [Fact: Int] = [:]
        for element in self {
            let fact = fact(element)
            if let index = latest[fact], runs[index].months.upperBound.months(to: element.months.lowerBound) <= 1 {
                runs[index].months = runs[index].months.lowerBound...element.months.upperBound
            } else {
                latest[fact] = runs.count
                runs.append(element)
            }
        }
        return runs
    }
}

extension ClosedRange<YearMonth> {
    /// `2024-01 to 2024-06`, or the one month.
    var span: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}
