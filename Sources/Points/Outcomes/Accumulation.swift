import Calendar
import Records

/// The points from contributions: counted months, what they are worth, and when the next points fall.
public struct Accumulation: Sendable, Equatable {
    public var indicator: Indicator
    /// The version that is applied.
    public var entry: Dated<Accrual>
    /// Months of the book's own insurance; other insurances that count stand in `tracks`.
    public var countedMonths: Int
    public var undeterminedMonths: Int
    /// One for each insurance that counts, the book's own first.
    public var tracks: [Track]
    public var points: Fraction
    /// With every undetermined month confirmed.
    public var pointsIfConfirmed: Fraction
    /// The months in which points were reached, the oldest first.
    public var milestones: [Milestone]
    /// The coming milestones with every month from here on counted; empty where the cap is reached.
    public var forecast: [Milestone] = []
    /// Months that must still be counted until the first coming milestone; nil where none comes.
    public var monthsToGo: Int?

    /// A month in which points are reached, and the points from then on.
    public struct Milestone: Sendable, Equatable {
        public var month: YearMonth
        public var points: Fraction

        public init(month: YearMonth, points: Fraction) {
            self.month = month
            self.points = points
        }
    }

    /// Nil where the cap is reached.
    public var next: Milestone? { forecast.first }

    /// The first month of any insurance that counts; nil where none is on record.
    public var firstMonth: YearMonth? { tracks.compactMap { $0.months.first?.month }.min() }

    /// Adds up the months of each insurance, and writes into them what they came to by then.
    ///
    /// - Parameter months: the months of each of the accrual's insurances, in their order.
    init(_ months: inout [[JudgedMonth]], of indicator: Indicator, entry: Dated<Accrual>, asOf: YearMonth) {
        let accrual = entry.value
        self.indicator = indicator
        self.entry = entry
        countedMonths = months[0].last?.countedSoFar ?? 0
        undeterminedMonths = months[0].count(where: { $0.status == .undetermined })
        milestones = Self.walk(&months, asOf: asOf, accrual)
        tracks = zip(accrual.insurances, months).map { Track($0, $1, run: accrual.run, asOf: asOf) }
        points = accrual.points(for: tracks.map(\.counted))
        pointsIfConfirmed = accrual.points(for: tracks.map(\.countedIfConfirmed))
        foretell()
    }

    /// Goes through the calendar with all insurances at once: the months in which their points rose.
    private static func walk(_ months: inout [[JudgedMonth]], asOf: YearMonth, _ accrual: Accrual) -> [Milestone] {
        guard let first = months.compactMap({ $0.first?.month }).min() else { return [] }
        let offsets = months.map { $0.first.map { first.months(to: $0.month) } ?? .max }
        var counts = months.map { _ in 0 }
        var points = Fraction(0)
        var milestones: [Milestone] = []
        for index in 0...first.months(to: asOf) {
            var hasChanged = false
            for track in months.indices where index >= offsets[track] {
                let status = months[track][index - offsets[track]].status
                let count = accrual.run.count(counts[track], after: status, confirming: false)
                if count != counts[track] { hasChanged = true }
                counts[track] = count
            }
            let reached = hasChanged ? accrual.points(for: counts) : points
            if reached > points {
                milestones.append(Milestone(month: first.advanced(by: index), points: reached))
            }
            if index >= offsets[0] {
                months[0][index - offsets[0]].pointsSoFar = reached
                if reached > points { months[0][index - offsets[0]].gained = reached - points }
            }
            points = reached
        }
        return milestones
    }
}

extension Accumulation {
    /// As the outcome of its indicator: undetermined where confirming months, or an insurance of which nothing is on
    /// record, would bring points.
    var result: EvidenceReader.Result {
        let isCapped = points == entry.value.cap
        let absent = isCapped || tracks.count == 1 ? [] : tracks.filter { $0.months.isEmpty }.map(\.insurance)
        let grounds = IndicatorOutcome.Grounds.months(tracks)
        guard pointsIfConfirmed > points || !absent.isEmpty else {
            return (points > 0 ? .awarded(points) : .notMet, grounds)
        }
        let open = tracks.flatMap(\.open)
        let missing = Missing.of(open) + (absent.isEmpty ? [] : [.insurances(absent)])
        let most = absent.isEmpty ? pointsIfConfirmed : entry.value.cap
        return (.undetermined(least: points, most: most, missing: missing), grounds)
    }
}

extension Indicator {
    /// The versions of an accumulation.
    public var accruals: [Dated<Accrual>] {
        dated.compactMap { entry in
            guard case .accumulation(let accrual)? = entry.value else { return nil }
            return Dated(value: accrual, citation: entry.citation)
        }
    }
}
