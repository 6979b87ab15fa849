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
        guard let date = text.withUTF8(CivilDate.init(utf8:)) else { return nil }
        self = date
    }

    /// The same from the text's bytes.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = ISODigits.number(bytes, 0..<4), let month = ISODigits.number(bytes, 5..<7),
            let day = ISODigits.number(bytes, 8..<10)
        else { return nil }
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

extension CivilDate {
    /// The day after this one.
    public var next: CivilDate {
        self == yearMonth.lastDay ? yearMonth.advanced(by: 1).firstDay : CivilDate(of: yearMonth, day: day + 1)
    }

    /// So many days later: month by month, as a calendar on a wall is turned.
    ///
    /// - Parameter days: not below zero.
    public func advanced(by days: Int) -> CivilDate {
        var (month, left) = (yearMonth, day - 1 + days)
        while left >= Self.days(in: month) {
            left -= Self.days(in: month)
            month = month.advanced(by: 1)
        }
        return CivilDate(of: month, day: left + 1)
    }

    /// Full months from this day through the other, both included: a month is full on the day before its day comes
    /// round again, or on the last day of a month that has no such day. None when the other is earlier.
    public func fullMonths(through last: CivilDate) -> Int {
        guard last >= self else { return 0 }
        let months = yearMonth.months(to: last.yearMonth)
        if last == last.yearMonth.lastDay { return months + (day == 1 ? 1 : 0) }
        return last.day + 1 < day ? months - 1 : months
    }

    /// Full years of age on the other day of someone born on this one: the birthday itself completes a year, and a
    /// birthday of 29 February comes round on 1 March.
    public func age(on other: CivilDate) -> Int {
        let hadBirthday = (other.month, other.day) >= (month, day)
        return other.year - year - (hadBirthday ? 0 : 1)
    }
}

extension CivilDate: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same as bytes, which are ASCII.
    public func append(to bytes: inout [UInt8]) {
        guard let length = writtenLength else {
            yearMonth.append(to: &bytes)
            bytes += "-\(ISODigits.padded(day, to: 2))".utf8
            return
        }
        ISODigits.append(length, to: &bytes) { write(over: $0, at: 0) }
    }

    /// Bytes of the text; nil for a year that has not four digits, and so no fixed length.
    public var writtenLength: Int? { yearMonth.writtenLength.map { $0 + 3 } }

    /// Writes the text over the `writtenLength` bytes from a place on.
    public func write(over text: UnsafeMutableBufferPointer<UInt8>, at place: Int) {
        yearMonth.write(over: text, at: place)
        text[place + 7] = UInt8(ascii: "-")
        ISODigits.write(day, to: text, at: place + 8)
    }
}
