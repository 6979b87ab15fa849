import Calendar
import Records

/// The judgement of a record, worked out a second time from the words of the product's description.
///
/// It is slow and plain on purpose, and shares nothing with the product but the record: it walks from month to month
/// and from day to day, counts on its fingers, and finds the next points by living through the coming months.
struct Reckoning: Equatable {
    struct Line: Equatable {
        var month: String
        var status: String
    }

    struct Step: Equatable {
        var month: String
        var points: Int
    }

    var lines: [Line] = []
    var countedMonths = 0
    var undeterminedMonths = 0
    var points = 0
    var pointsIfConfirmed = 0
    var milestones: [Step] = []
    var next = Step(month: "", points: 0)
    var monthsToGo = 0

    /// "A month with several contributions takes the best", then the two for a month with none.
    static let bestFirst = [
        "counted", "undetermined", "payer-differs", "back-paid", "owed", "refunded", "transferred", "other-scheme",
    ]

    /// - Parameters:
    ///   - points: earned by every full `every` counted months.
    ///   - names: who is meant by a name, 0 for nobody; the same for `codes`. The table is written by hand, so that
    ///     no second normalisation is needed.
    init(
        _ record: Record, asOf: YearMonth, points earned: Int, every: Int, names: [String: Int] = [:],
        codes: [String: Int] = [:]
    ) {
        let now = Month(asOf)
        let who = Identities(names: names, codes: codes)
        var pension: [Contribution] = []
        for contribution in record.contributions where contribution.insurance == .pension {
            if !now.isBefore(Month(contribution.month)) { pension.append(contribution) }
        }
        var confirmed = 0
        if let first = Self.earliest(pension), let last = Self.latest(pension) {
            var month = first
            while !now.isBefore(month) {
                let status = Self.status(of: month, pension, record.contracts, last: last, now: now, who)
                lines.append(Line(month: month.text, status: status))
                if status == "counted" {
                    countedMonths += 1
                    if Self.isFull(countedMonths, every) {
                        points += earned
                        milestones.append(Step(month: month.text, points: points))
                    }
                }
                if status == "undetermined" { undeterminedMonths += 1 }
                if status == "counted" || status == "undetermined" {
                    confirmed += 1
                    if Self.isFull(confirmed, every) { pointsIfConfirmed += earned }
                }
                month = month.next
            }
        }
        liveOn(from: Self.start(lines, now: now), every: every, earned: earned)
    }

    /// "With every month from here on counted": month after month, until the next points fall.
    private mutating func liveOn(from start: Month, every: Int, earned: Int) {
        var month = start
        var counted = countedMonths
        repeat {
            month = month.next
            counted += 1
            monthsToGo += 1
        } while !Self.isFull(counted, every)
        next = Step(month: month.text, points: points + earned)
    }

    /// "From the last month on record if only `not-posted` months follow it, else from as-of."
    private static func start(_ lines: [Line], now: Month) -> Month {
        var month = now
        for line in lines.reversed() {
            if line.status == "gap" { return now }
            if line.status != "not-posted" { return month }
            month = month.previous
        }
        return now
    }

    /// Whether a twelfth month falls here, without dividing.
    private static func isFull(_ count: Int, _ every: Int) -> Bool {
        var rest = count
        while rest > 0 { rest -= every }
        return rest == 0
    }

    private static func earliest(_ contributions: [Contribution]) -> Month? {
        var found: Month?
        for contribution in contributions {
            let month = Month(contribution.month)
            if found.map({ month.isBefore($0) }) ?? true { found = month }
        }
        return found
    }

    private static func latest(_ contributions: [Contribution]) -> Month? {
        var found: Month?
        for contribution in contributions {
            let month = Month(contribution.month)
            if found.map({ $0.isBefore(month) }) ?? true { found = month }
        }
        return found
    }
}
