/// A day of the Gregorian calendar, exact, without a time zone.
public struct CivilDate: Sendable, Hashable, Comparable {
    public let yearMonth: YearMonth
    /// 1 to the last day of the month.
    public let day: Int

    public init?(year: Int, month: Int, day: Int) {
        guard let yearMonth = YearMonth(year: year, month: month), (1...Self.days(in: yearMonth)).contains(day)
        else { return nil }
        self.init(of: yearMonth, day: day)
    }

    /// A day that is known to be one of the month.
    init(of yearMonth: YearMonth, day: Int) {
        self.yearMonth = yearMonth
        self.day = day
    }

    /// `YYYY-MM-DD` (ISO 8601), nothing else.
    public init?(_ text: String) {
        var text = text
        let numbers = text.withUTF8 { bytes -> (Int, Int, Int)? in
            guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
                let year = ISODigits.number(bytes, 0..<4), let month = ISODigits.number(bytes, 5..<7),
                let day = ISODigits.number(bytes, 8..<10)
            else { return nil }
            return (year, month, day)
        }
        guard let (year, month, day) = numbers else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var year: Int { yearMonth.year }
    public var month: Int { yearMonth.month }

    static func days(in month: YearMonth) -> Int {
        switch month.month {
        case 2:
            let isLeap = month.year % 4 == 0 && (month.year % 100 != 0 || month.year % 400 == 0)
            return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    public static func < (a: CivilDate, b: CivilDate) -> Bool {
        (a.yearMonth, a.day) < (b.yearMonth, b.day)
    }
}

extension CivilDate: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String { "\(yearMonth)-" + ISODigits.padded(day, to: 2) }
}
