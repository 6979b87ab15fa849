/// Months in their order, as runs without a hole between them; both ends of each included.
///
/// The runs are found as they are asked for: a list of ranges would have the runtime look for what makes a month comparable,
/// among everything in the program that conforms to something. So going on to the next run takes the time of the run's length,
/// and counting them that of all months.
public struct MonthRuns: Collection, Sendable {
    private let months: [YearMonth]

    fileprivate init(_ months: [YearMonth]) { self.months = months }

    /// A run's index is the place of its first month.
    public var startIndex: Int { 0 }
    public var endIndex: Int { months.count }

    public func index(after index: Int) -> Int {
        var next = index + 1
        while next < months.count, months[next - 1].advanced(by: 1) == months[next] { next += 1 }
        return next
    }

    public subscript(index: Int) -> ClosedRange<YearMonth> { months[index]...months[self.index(after: index) - 1] }
}

extension [YearMonth] {
    /// Of months in their order, each once.
    public var runs: MonthRuns { MonthRuns(self) }
}
