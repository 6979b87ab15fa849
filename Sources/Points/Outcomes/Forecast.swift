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
        let coming = self.coming
        for ahead in 1...Self.farthest {
            let milestone = coming(ahead)
            guard milestone.points > reached else { continue }
            if forecast.isEmpty { monthsToGo = ahead }
            forecast.append(milestone)
            reached = milestone.points
            if forecast.count == wanted || reached == entry.value.cap { break }
        }
    }

    /// The month in which so many points are reached, and how many months must still be counted; nil where they never
    /// are.
    func reaching(_ wanted: Fraction) -> (month: YearMonth, monthsToGo: Int)? {
        let coming = self.coming
        guard coming(Self.farthest).points >= wanted else { return nil }
        var range = 1...Self.farthest
        while range.lowerBound < range.upperBound {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = coming(middle).points >= wanted ? range.lowerBound...middle : middle + 1...range.upperBound
        }
        return (coming(range.lowerBound).month, range.lowerBound)
    }

    /// What has been reached in the month that is so many ahead; with more months it is never less.
    private var coming: (_ ahead: Int) -> Milestone {
        let first = settled
        let running =
            tracks.contains { !$0.months.isEmpty } ? tracks.map { !$0.months.isEmpty } : tracks.map { _ in true }
        return { ahead in
            let month = first.advanced(by: ahead)
            let counts = zip(tracks, running).map { track, isRunning in
                track.counted + (isRunning ? max(0, track.settled.months(to: month)) : 0)
            }
            return Milestone(month: month, points: entry.value.points(for: counts))
        }
    }

    /// The month after which months are foretold: the first after which one of the insurances is.
    private var settled: YearMonth {
        let onRecord = tracks.filter { !$0.months.isEmpty }
        return (onRecord.isEmpty ? tracks : onRecord).map(\.settled).min() ?? tracks[0].settled
    }
}
