import Calendar
import Records

/// The outcome of the indicator "years of work with employees' insurance".
public struct EmploymentYears: Sendable, Equatable {
    public var rate: Dated<EmploymentYearsRule.Rate>
    public var countedMonths: Int
    public var undeterminedMonths: Int
    /// The months in which points were reached, the oldest first.
    public var milestones: [Milestone]
    /// The coming milestones with every month from here on counted; never empty.
    public var forecast: [Milestone]
    /// Months that must still be counted until the first coming milestone.
    public var monthsToGo: Int

    /// A month in which a full number of counted months falls, and the points from then on.
    public struct Milestone: Sendable, Equatable {
        public var month: YearMonth
        public var points: Int
    }

    public var points: Int { rate.value.points(for: countedMonths) }
    /// With every undetermined month confirmed.
    public var pointsIfConfirmed: Int { rate.value.points(for: countedMonths + undeterminedMonths) }
    public var next: Milestone { forecast[0] }
}

extension EmploymentYearsRule.Rate {
    /// Points for full multiples only.
    func points(for counted: Int) -> Int { counted / months * points }
}

extension EmploymentYears {
    /// How many coming milestones are foretold: enough for a picture of five years, which a short record gets.
    private static let foretold = 6

    init(_ months: [JudgedMonth], asOf: YearMonth, rate: Dated<EmploymentYearsRule.Rate>) {
        self.rate = rate
        let counted = months.last?.countedSoFar ?? 0
        countedMonths = counted
        undeterminedMonths = months.count(where: { $0.status == .undetermined })
        milestones = months.compactMap { month in
            month.milestone.map { Milestone(month: month.month, points: $0) }
        }
        let toGo = rate.value.months - counted % rate.value.months
        monthsToGo = toGo
        let start = Self.lastSettledMonth(of: months, asOf: asOf)
        forecast = (0..<Self.foretold).map { index in
            let ahead = toGo + index * rate.value.months
            return Milestone(
                month: start.advanced(by: ahead), points: rate.value.points(for: counted + ahead))
        }
    }

    /// The month after which every month is taken to count: the last on record if only months that are not posted
    /// yet follow it, else as-of.
    private static func lastSettledMonth(of months: [JudgedMonth], asOf: YearMonth) -> YearMonth {
        guard let last = months.last(where: { $0.status.isOnRecord }) else { return asOf }
        let following = months.drop { $0.month <= last.month }
        return following.allSatisfy { $0.status == .notPosted } ? last.month : asOf
    }
}
