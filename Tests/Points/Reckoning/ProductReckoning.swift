import Calendar
import Points

extension Reckoning {
    /// What the product says, in the form of a reckoning.
    init(_ assessment: Assessment) {
        let years = assessment.accumulation
        lines = assessment.months.map { Line(month: $0.month.description, status: $0.status.rawValue) }
        countedMonths = years.countedMonths
        undeterminedMonths = years.undeterminedMonths
        points = years.points
        pointsIfConfirmed = years.pointsIfConfirmed
        milestones = years.milestones.map { Step(month: $0.month.description, points: $0.points) }
        next = Step(month: years.next.month.description, points: years.next.points)
        monthsToGo = years.monthsToGo
    }
}
