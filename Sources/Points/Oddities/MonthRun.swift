import Calendar
import Notation

/// Something that is so in some months.
protocol MonthRun {
    /// Both ends included.
    var months: ClosedRange<YearMonth> { get set }
}

extension Array where Element: MonthRun {
    /// What is the same in one month after another, once; in the order of the first months.
    ///
    /// - Parameter fact: what must be the same; the months, which grow, are no part of it. The elements are in the order of their months; a fact may be there twice
    ///   in a month.
    func joined<Fact: Hashable>(by fact: (Element) -> Fact) -> [Element] {
        var runs: [Element] = []
        var facts = KeyPlaces<Fact>()
        for element in self {
            let latest = facts.last(of: fact(element), among: runs.count) { fact(runs[$0]) }
            if let latest, runs[latest].months.upperBound.months(to: element.months.lowerBound) <= 1 {
                runs[latest].months = runs[latest].months.lowerBound...element.months.upperBound
            } else {
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
