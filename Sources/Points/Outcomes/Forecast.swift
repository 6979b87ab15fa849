import Calendar

extension Accumulation {
    /// How many coming milestones are foretold: enough for a picture of six years.
    private static let foretold = 6
    private static let foretoldMonthly = 72
    /// Months ahead in which points are looked for: a hundred years.
    private static let farthest = 1200

    /// What comes if every month goes on counting, in every insurance of which something is on record.
    mutating func foretell() {
        let wanted = entry.value.risesMonthly ? Self.foretoldMonthly : Self.foretold
        var reached = points
        for (month, coming) in coming where coming > reached {
            if forecast.isEmpty { monthsToGo = settled.months(to: month) }
            forecast.append(Milestone(month: month, points: coming))
            reached = coming
            if forecast.count == wanted || reached == entry.value.cap { break }
        }
    }

    /// The month in which so many points are reached, and how many months must still be counted; nil where they never
    /// are.
    func reaching(_ wanted: Fraction) -> (month: YearMonth, monthsToGo: Int)? {
        coming.first { $0.points >= wanted }.map { ($0.month, settled.months(to: $0.month)) }
    }

    /// The points of each coming month.
    private var coming: some Sequence<(month: YearMonth, points: Fraction)> {
        let first = settled
        let running =
            tracks.contains { !$0.months.isEmpty } ? tracks.map { !$0.months.isEmpty } : tracks.map { _ in true }
        return (1...Self.farthest).lazy.map { ahead in
            let month = first.advanced(by: ahead)
            let counts = zip(tracks, running).map { track, isRunning in
                track.counted + (isRunning ? max(0, track.settled.months(to: month)) : 0)
            }
            return (month, entry.value.points(for: counts))
        }
    }

    /// The month after which months are foretold: the first after which one of the insurances is.
    private var settled: YearMonth {
        let onRecord = tracks.filter { !$0.months.isEmpty }
        return (onRecord.isEmpty ? tracks : onRecord).map(\.settled).min() ?? tracks[0].settled
    }
}
