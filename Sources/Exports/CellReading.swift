import Calendar
import Diagnostics
import Foundation
import Notation
import Records

/// Values as people and their programs write them into cells.
enum CellReading {
    /// `202401`, `2024-01`, `2024/1`, `2024.01`, `2024年1月`; a day of the month, as spreadsheets store it, too.
    static func month(_ text: String) -> YearMonth? {
        let parts = numbers(text)
        switch parts.count {
        case 1 where parts[0].count == 6: return date(parts[0].prefix(4), parts[0].suffix(2))
        case 2 where parts[0].count == 4: return date(parts[0], parts[1])
        case 3...: return day(text)?.yearMonth
        default: return nil
        }
    }

    private static func date(_ year: some StringProtocol, _ month: some StringProtocol) -> YearMonth? {
        guard (1...2).contains(month.count) else { return nil }
        return YearMonth("\(year)-\(month.count == 1 ? "0" : "")\(month)")
    }

    /// `202401-202406`, `2024-01至2024-06`, `2024.01~2024.06`.
    static func range(_ text: String) -> ClosedRange<YearMonth>? {
        let parts = numbers(text)
        let ends: [YearMonth?]
        switch parts.count {
        case 2: ends = parts.map { month($0) }
        case 4: ends = [date(parts[0], parts[1]), date(parts[2], parts[3])]
        default: return nil
        }
        guard let first = ends[0], let last = ends[1], first <= last else { return nil }
        return first...last
    }

    /// `2024-01-22`, `2024/1/22`, `20240122`, `2024年1月22日`; a time behind it is left aside.
    static func day(_ text: String) -> CivilDate? {
        var parts = numbers(text)
        if let first = parts.first, first.count == 8 {
            parts = [String(first.prefix(4)), String(first.dropFirst(4).prefix(2)), String(first.suffix(2))]
        }
        guard parts.count >= 3, parts[0].count == 4 else { return nil }
        let padded = parts[1...2].map { $0.count == 1 ? "0\($0)" : $0 }
        return CivilDate("\(parts[0])-\(padded[0])-\(padded[1])")
    }

    /// `5,036.00`, `￥5036`, `5036元`, in full-width digits too.
    static func money(_ text: String) -> Money? {
        let amount = text.comparable.filter { !"¥,元".contains($0) }
        return Money(amount)
    }

    /// The runs of digits in a text of digits and what people put between them.
    private static func numbers(_ text: String) -> [String] {
        let text = text.precomposedStringWithCompatibilityMapping
        let isPlain = text.allSatisfy { $0.isASCII ? !$0.isLetter : "年月日至到—–～".contains($0) }
        guard isPlain else { return [] }
        return text.split { !("0"..."9").contains($0) }.map(String.init)
    }
}
