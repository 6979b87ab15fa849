import Calendar
import Records

/// What became otherwise from one record of a person to another, and what it does to the points.
public struct Difference: Sendable, Equatable {
    public var before: Standing
    public var after: Standing
    /// By month, then by insurance in the order of the law.
    public var changes: [MonthChange]

    /// What a record comes to as of a month.
    public struct Standing: Sendable, Equatable {
        public var asOf: YearMonth
        public var points: Fraction
        public var pointsIfConfirmed: Fraction
        public var countedMonths: Int
        public var undeterminedMonths: Int
        public var next: Accumulation.Milestone?
        /// What is certain over all indicators.
        public var total: Fraction

        init(_ assessment: Assessment) {
            let years = assessment.accumulation
            asOf = assessment.asOf
            points = years.points
            pointsIfConfirmed = years.pointsIfConfirmed
            countedMonths = years.countedMonths
            undeterminedMonths = years.undeterminedMonths
            next = years.next
            total = assessment.total.points
        }
    }

    /// - Parameters:
    ///   - old: the record of before, and its assessment.
    ///   - new: the record of now, assessed by the same rule book.
    public init(
        from old: (record: Record, assessment: Assessment), to new: (record: Record, assessment: Assessment)
    ) {
        before = Standing(old.assessment)
        after = Standing(new.assessment)
        let statuses = (MonthStatuses(old.assessment), MonthStatuses(new.assessment))
        let earlier = Dictionary(grouping: old.record.contributions, by: InsuredMonth.init)
        let later = Dictionary(grouping: new.record.contributions, by: InsuredMonth.init)
        let places = Set(earlier.keys).union(later.keys).union(statuses.0.byMonth.keys)
        changes = places.sorted().flatMap { place -> [MonthChange] in
            let (then, now) = (statuses.0.byMonth[place], statuses.1.byMonth[place])
            let kinds = MonthChange.Kind.kinds(from: earlier[place] ?? [], to: later[place] ?? [])
            if kinds.isEmpty, let then, let now, then != now {
                return [MonthChange(place, .judgedOtherwise, before: then, after: now)]
            }
            return kinds.map { MonthChange(place, $0, before: then, after: now) }
        }
    }
}

extension RuleBook {
    /// What became otherwise since a record of before, which is judged as of its own time; one that has none is judged as
    /// of now.
    public func difference(from old: Record, to new: (record: Record, assessment: Assessment)) -> Difference {
        let before = assess(old, asOf: old.asOf ?? new.assessment.asOf)
        return Difference(from: (old, before), to: new)
    }
}

/// One month of one insurance.
struct InsuredMonth: Hashable, Comparable {
    var month: YearMonth
    var insurance: Contribution.Insurance

    init(_ month: YearMonth, _ insurance: Contribution.Insurance) {
        self.month = month
        self.insurance = insurance
    }

    init(_ contribution: Contribution) { self.init(contribution.month, contribution.insurance) }

    static func < (a: InsuredMonth, b: InsuredMonth) -> Bool {
        (a.month, a.insurance.rank) < (b.month, b.insurance.rank)
    }
}

extension Contribution.Insurance {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The statuses of every insurance that counts.
private struct MonthStatuses {
    var byMonth: [InsuredMonth: MonthStatus] = [:]

    init(_ assessment: Assessment) {
        for track in assessment.accumulation.tracks {
            for month in track.months { byMonth[InsuredMonth(month.month, track.insurance)] = month.status }
        }
    }
}
