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
    public var forecast: [Milestone]
    /// Months that must still be counted until the first coming milestone; nil where none comes.
    public var monthsToGo: Int?
    /// The month after which every month is taken to count.
    public var settled: YearMonth

    /// A month in which points are reached, and the points from then on.
    public struct Milestone: Sendable, Equatable {
        public var month: YearMonth
        public var points: Fraction
    }

    /// The months of one insurance that are added up.
    public struct Track: Sendable, Equatable {
        public var insurance: Contribution.Insurance
        /// Counted months; of a continuous accrual the ones in a row up to now.
        public var counted: Int
        /// The same with every undetermined month counted.
        public var countedIfConfirmed: Int
    }

    /// Nil where the cap is reached.
    public var next: Milestone? { forecast.first }

    /// As the outcome of its indicator: undetermined where confirming months would bring points.
    func result(_ months: [JudgedMonth]) -> EvidenceReader.Result {
        let grounds = IndicatorOutcome.Grounds.months(counted: countedMonths)
        guard pointsIfConfirmed == points else {
            let open = months.filter { $0.status == .undetermined }.map(\.month)
            return (.undetermined(least: points, most: pointsIfConfirmed, missing: [.payer(open)]), grounds)
        }
        return (points > 0 ? .awarded(points) : .notMet, grounds)
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

extension Accrual {
    /// Points of several insurances with so many counted months each.
    func points(for counts: [Int]) -> Fraction {
        capped(counts.reduce(0) { $0 + points(for: $1) })
    }

    /// How many months stand in the count after one more month of a status.
    func count(_ count: Int, after status: MonthStatus, confirming: Bool) -> Int {
        switch status {
        case .counted: return count + 1
        case .undetermined where confirming: return count + 1
        // Not there yet: it may still go on.
        case .notPosted: return count
        case .undetermined, .payerDiffers, .backPaid, .owed, .refunded, .transferred, .otherScheme, .gap:
            switch run {
            case .cumulative: return count
            case .continuous: return 0
            }
        }
    }

    /// How many months stand in the count after all of them.
    func count(_ statuses: some Sequence<MonthStatus>, confirming: Bool) -> Int {
        statuses.reduce(0) { count($0, after: $1, confirming: confirming) }
    }
}

extension Accumulation {
    /// How many coming milestones are foretold: enough for a picture of six years.
    private static let foretold = 6
    private static let foretoldMonthly = 72
    /// Months ahead in which the next points are looked for.
    private static let farthest = 1200

    /// Adds up the months of each insurance, and writes into the book's own what they came to by then.
    ///
    /// - Parameter months: the months of each of the accrual's insurances, in their order.
    init(_ months: inout [[JudgedMonth]], of indicator: Indicator, entry: Dated<Accrual>, asOf: YearMonth) {
        let accrual = entry.value
        self.indicator = indicator
        self.entry = entry
        countedMonths = months[0].last?.countedSoFar ?? 0
        undeterminedMonths = months[0].count(where: { $0.status == .undetermined })
        milestones = Self.walk(&months, asOf: asOf, accrual)
        tracks = zip(accrual.insurances, months).map { insurance, months in
            Track(
                insurance: insurance, counted: accrual.count(months.lazy.map(\.status), confirming: false),
                countedIfConfirmed: accrual.count(months.lazy.map(\.status), confirming: true))
        }
        let counts = tracks.map(\.counted)
        points = accrual.points(for: counts)
        pointsIfConfirmed = accrual.points(for: tracks.map(\.countedIfConfirmed))
        settled = Self.lastSettledMonth(of: months[0], asOf: asOf)
        forecast = []
        let wanted = accrual.risesMonthly ? Self.foretoldMonthly : Self.foretold
        var reached = points
        for ahead in 1...Self.farthest where forecast.count < wanted {
            let coming = accrual.points(for: counts.map { $0 + ahead })
            if coming > reached {
                if forecast.isEmpty { monthsToGo = ahead }
                forecast.append(Milestone(month: settled.advanced(by: ahead), points: coming))
                reached = coming
            }
            if reached == accrual.cap { break }
        }
    }

    /// Goes through the calendar with all insurances at once: the months in which their points rose.
    private static func walk(_ months: inout [[JudgedMonth]], asOf: YearMonth, _ accrual: Accrual) -> [Milestone] {
        guard let first = months.compactMap({ $0.first?.month }).min() else { return [] }
        let offsets = months.map { $0.first.map { first.months(to: $0.month) } ?? .max }
        var counts = months.map { _ in 0 }
        var points = Fraction(0)
        var milestones: [Milestone] = []
        for (index, month) in (first...asOf).months.enumerated() {
            let before = counts
            for track in months.indices where index >= offsets[track] {
                let status = months[track][index - offsets[track]].status
                counts[track] = accrual.count(counts[track], after: status, confirming: false)
            }
            let reached = counts == before ? points : accrual.points(for: counts)
            if reached > points { milestones.append(Milestone(month: month, points: reached)) }
            if index >= offsets[0] {
                months[0][index - offsets[0]].pointsSoFar = reached
                months[0][index - offsets[0]].gained = max(0, reached - points)
            }
            points = reached
        }
        return milestones
    }

    /// The month after which every month is taken to count: the last on record if only months that are not posted
    /// yet follow it, else as-of.
    private static func lastSettledMonth(of months: [JudgedMonth], asOf: YearMonth) -> YearMonth {
        guard let last = months.last(where: { $0.status.isOnRecord }) else { return asOf }
        let following = months.drop { $0.month <= last.month }
        return following.allSatisfy { $0.status == .notPosted } ? last.month : asOf
    }
}
