import Calendar
import Records

/// What a month by itself says otherwise than another that is like it: its numbers, and names of months.
enum MonthNumber: Sendable {
    /// As the month's id has it.
    case month
    case name
    case year
    case base
    case personal
    case employer
    case bookedName
    case bookedYear
    case paidName
    case paidYear
    case paidDay
    /// Where it stands in its file.
    case row
}

/// Where a month's numbers stand in it, in their order.
struct MonthPlaces {
    struct Place {
        let number: MonthNumber
        let bytes: Range<Int>
    }

    private(set) var all: [Place] = []
    /// Where the points are said that were reached in it.
    private(set) var milestone = 0..<0
    /// The month's first byte among those it is written to.
    private let start: Int

    init(from start: Int) {
        self.start = start
        all.reserveCapacity(16)
    }

    /// Takes where a number was written, among the same bytes.
    mutating func note(_ number: MonthNumber, _ bytes: Range<Int>) {
        all.append(Place(number: number, bytes: bytes.lowerBound - start..<bytes.upperBound - start))
    }

    /// Takes where the points were said, behind all numbers.
    mutating func note(milestone bytes: Range<Int>) {
        milestone = bytes.lowerBound - start..<bytes.upperBound - start
    }
}

extension Contribution {
    /// The month of its booking where that is to be said: what was booked in its own month is as it should be.
    var bookedElsewhere: YearMonth? { Self.isBooked(bookedMonth, elsewhereThan: month) ? bookedMonth : nil }

    static func isBooked(_ booked: YearMonth?, elsewhereThan month: YearMonth) -> Bool {
        booked.map { $0 != month } ?? false
    }
}
