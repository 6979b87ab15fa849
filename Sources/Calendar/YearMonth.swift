/// A calendar month, exact, without a time zone: the unit in which contributions are owed and counted.
public struct YearMonth: Sendable, Hashable, Comparable {
    /// Months since January of year 0.
    public let ordinal: Int

    /// The years that a record may speak of; the oldest citizen number that the standard shows was born in 1880.
    public static let years = 1800...2199

    /// - Parameter month: 1 to 12.
    public init?(year: Int, month: Int) {
        guard Self.years.contains(year), (1...12).contains(month) else { return nil }
        ordinal = year * 12 + month - 1
    }

    private init(ordinal: Int) { self.ordinal = ordinal }

    /// `YYYY-MM` (ISO 8601), nothing else.
    public init?(_ text: String) {
        var text = text
        guard let month = text.withUTF8(YearMonth.init(utf8:)) else { return nil }
        self = month
    }

    /// The same from the text's bytes.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let year = ISODigits.number(bytes, 0..<4),
            let month = ISODigits.number(bytes, 5..<7)
        else { return nil }
        self.init(year: year, month: month)
    }

    public var year: Int { ordinal / 12 }
    /// 1 to 12.
    public var month: Int { ordinal % 12 + 1 }

    /// The month that many months later; earlier for a negative number.
    public func advanced(by months: Int) -> YearMonth { YearMonth(ordinal: ordinal + months) }

    /// Months from this one to the other: 1 to the next.
    public func months(to other: YearMonth) -> Int { other.ordinal - ordinal }

    public static func < (a: YearMonth, b: YearMonth) -> Bool { a.ordinal < b.ordinal }

    public var firstDay: CivilDate { CivilDate(of: self, day: 1) }
    public var lastDay: CivilDate { CivilDate(of: self, day: CivilDate.days(in: self)) }
}

extension YearMonth: CustomStringConvertible {
    /// `YYYY-MM`.
    public var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same as bytes, which are ASCII.
    public func append(to bytes: inout [UInt8]) {
        guard let length = writtenLength else {
            bytes += "\(ISODigits.padded(year, to: 4))-\(ISODigits.padded(month, to: 2))".utf8
            return
        }
        ISODigits.append(length, to: &bytes) { write(over: $0, at: 0) }
    }

    /// Bytes of the text; nil for a year that has not four digits, and so no fixed length.
    public var writtenLength: Int? { (0...9999).contains(year) ? 7 : nil }

    /// Writes the text over the `writtenLength` bytes from a place on.
    public func write(over text: UnsafeMutableBufferPointer<UInt8>, at place: Int) {
        let year = year
        ISODigits.write(year / 100, to: text, at: place)
        ISODigits.write(year % 100, to: text, at: place + 2)
        text[place + 4] = UInt8(ascii: "-")
        ISODigits.write(month, to: text, at: place + 5)
    }
}

extension ClosedRange<YearMonth> {
    /// Both ends included.
    public var months: [YearMonth] {
        (0...lowerBound.months(to: upperBound)).map { lowerBound.advanced(by: $0) }
    }
}
