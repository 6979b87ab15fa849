import Calendar
import Points

extension Reckoning {
    /// What the product says, in the form of a reckoning.
    init(_ assessment: Assessment) {
        let years = assessment.accumulation
        lines = assessment.months.map { Line(month: $0.month.description, status: $0.status.rawValue) }
        countedMonths = years.countedMonths
        undeterminedMonths = years.undeterminedMonths
        points = Self.whole(years.points)
        pointsIfConfirmed = Self.whole(years.pointsIfConfirmed)
        milestones = years.milestones.map { Step(month: $0.month.description, points: Self.whole($0.points)) }
        next = years.next.map { Step(month: $0.month.description, points: Self.whole($0.points)) } ?? next
        monthsToGo = years.monthsToGo ?? -1
    }

    /// The reckoning knows whole points only; what is none equals none of its numbers.
    private static func whole(_ points: Fraction) -> Int { points.isWhole ? points.numerator : -1 }
}
