import Calendar
import Records

/// Values in the form in which nearly every cell has them, read from its bytes: no text is made for them.
///
/// What isn't plain is nil, and left to `CellReading`.
enum PlainCell {
    /// `202401` or `2024-01`.
    static func month(_ cell: Span<UInt8>) -> YearMonth? {
        switch cell.count {
        case 6: return month(number(cell, 0..<4), number(cell, 4..<6))
        case 7 where cell[4] == UInt8(ascii: "-"): return month(number(cell, 0..<4), number(cell, 5..<7))
        default: return nil
        }
    }

    private static func month(_ year: Int?, _ month: Int?) -> YearMonth? {
        guard let year, let month else { return nil }
        return YearMonth(year: year, month: month)
    }

    /// `2024-01-22`.
    static func day(_ cell: Span<UInt8>) -> CivilDate? {
        guard cell.count == 10, cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-"),
            let year = number(cell, 0..<4), let month = number(cell, 5..<7), let day = number(cell, 8..<10)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// `5036`, `5036.5` or `5036.00`.
    static func money(_ cell: Span<UInt8>) -> Money? {
        guard (1...13).contains(cell.count) else { return nil }
        var fen = 0
        // Ten digits before the point, as every amount has at most.
        var whole = 0
        var decimals: Int?
        for index in 0..<cell.count {
            let byte = cell[index]
            if byte == UInt8(ascii: "."), decimals == nil, index > 0, index + 1 < cell.count {
                decimals = 0
                continue
            }
            guard (0x30...0x39).contains(byte) else { return nil }
            fen = fen * 10 + Int(byte - 0x30)
            if decimals == nil { whole += 1 }
            decimals = decimals.map { $0 + 1 }
        }
        switch decimals ?? 0 {
        case 0: fen *= 100
        case 1: fen *= 10
        case 2: break
        default: return nil
        }
        return whole <= 10 ? Money(fen: fen) : nil
    }

    private static func number(_ cell: Span<UInt8>, _ digits: Range<Int>) -> Int? {
        var number = 0
        for index in digits {
            guard (0x30...0x39).contains(cell[index]) else { return nil }
            number = number * 10 + Int(cell[index] - 0x30)
        }
        return number
    }
}
