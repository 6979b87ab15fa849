import Calendar
import Points

/// A calendar year of the record.
struct LedgerYear {
    let year: Int
    /// One after the other, without a hole.
    let months: ArraySlice<JudgedMonth>

    /// The newest first, as a person asks for them.
    static func years(of assessment: Assessment) -> [LedgerYear] {
        // The months are in their order, one after the other.
        var years: [LedgerYear] = []
        var rest = assessment.months[...]
        while let year = rest.first?.month.year {
            let months = rest.prefix { $0.month.year == year }
            years.append(LedgerYear(year: year, months: months))
            rest = rest.dropFirst(months.count)
        }
        return years.reversed()
    }

    var counted: Int { months.count(where: { $0.status == .counted }) }
    /// Months that are settled as not counting.
    var notCounted: Int { months.count(where: { $0.status.isNotCounted }) }
    /// Months that may still be confirmed or posted.
    var open: Int { months.count - counted - notCounted }
    /// Counted months up to the year's end.
    var sum: Int { months.last?.countedSoFar ?? 0 }
    /// Points at the year's end.
    var points: Fraction { months.last?.pointsSoFar ?? 0 }

    /// The month of a number from 1 to 12; nil before the record's first month and after as-of.
    subscript(month: Int) -> JudgedMonth? {
        guard let first = months.first?.month.month else { return nil }
        let place = months.startIndex + month - first
        return months.indices.contains(place) ? months[place] : nil
    }
}
