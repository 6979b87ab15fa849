import Calendar
import Diagnostics
import Notation
import Records

/// Values as people and their programs write them into cells.
enum CellReading {
    /// `202401`, `2024-01`, `2024/1`, `2024.01`, `2024年1月`; a day of the month, as spreadsheets store it, too, and the
    /// number that they store for it. Not
    /// `2024.1`, which is what becomes of `2024.10` where a program takes it for a number.
    static func month(_ text: String) -> YearMonth? {
        let parts = numbers(text)
        switch parts.count {
        case 1 where parts[0].count == 5: return serial(text)?.yearMonth
        case 1 where parts[0].count == 6: return date(parts[0].prefix(4), parts[0].suffix(2))
        case 2 where parts[0].count == 4 && !(parts[1].count == 1 && text.contains(".")):
            return date(parts[0], parts[1])
        case 3...: return day(text)?.yearMonth
        default: return nil
        }
    }

    /// The number that a spreadsheet stores for a day, where nobody told it to show a date: five digits from 1990 to 2099; less would be a year and a month without its zero.
    private static func serial(_ text: String) -> CivilDate? {
        let text = text.comparableForm
        guard text.utf8.first.map({ (0x30...0x39).contains($0) }) == true, let serial = Int(text),
            (32_874...73_050).contains(serial)
        else { return nil }
        // Day 0 is 30 December 1899: the 29 February 1900 that Excel counts never was, and nothing here is older.
        return CivilDate("1899-12-30")?.advanced(by: serial)
    }

    private static func date(_ year: some StringProtocol, _ month: some StringProtocol) -> YearMonth? {
        guard (1...2).contains(month.count) else { return nil }
        return YearMonth("\(year)-\(month.count == 1 ? "0" : "")\(month)")
    }

    /// `2024`, `2024年`, `2024年度`.
    static func year(_ text: String) -> Int? {
        let text = text.comparableForm
        let digits = text.hasSuffix("年度") ? text.dropLast(2) : text.hasSuffix("年") ? text.dropLast() : text[...]
        guard digits.utf8.count == 4, let year = Int(digits), YearMonth.years.contains(year) else { return nil }
        return year
    }

    /// The same, or one that goes on: `202401-至今`.
    static func openRange(_ text: String) -> ClosedRange<YearMonth>? {
        let form = text.comparableForm
        guard form.hasSuffix("今") else { return range(text) }
        let first = form.dropLast().drop { !$0.isNumber }
        let end = first.lastIndex { $0.isNumber || $0 == "月" }
        return end.flatMap { month(String(first[...$0])) }.map { $0...$0.advanced(by: longest - 1) }
    }

    /// Months of a range that goes on: as many as a row may stand for.
    private static let longest = 1200

    /// `202401-202406`, or one month, `2024-01至2024-06`, `2024.01~2024.06`.
    static func range(_ text: String) -> ClosedRange<YearMonth>? {
        if let month = month(text) { return month...month }
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
        if parts.count == 1, parts[0].count == 5 { return serial(text) }
        if let first = parts.first, first.count == 8 {
            parts = [String(first.prefix(4)), String(first.dropFirst(4).prefix(2)), String(first.suffix(2))]
        } else if !isDay(text) {
            return nil
        }
        guard parts.count >= 3, parts[0].count == 4 else { return nil }
        let padded = parts[1...2].map { $0.count == 1 ? "0\($0)" : $0 }
        return CivilDate("\(parts[0])-\(padded[0])-\(padded[1])")
    }

    /// Whether one separator stands twice between three numbers, or 年 and 月: a range has others.
    private static func isDay(_ text: String) -> Bool {
        let text = text.compatibilityForm
        let between = text.split { ("0"..."9").contains($0) }.map(String.init)
        guard between.count >= 2 else { return false }
        // Behind a day there may be a time.
        let rest = between.dropFirst(2).first ?? ""
        guard rest.isEmpty || rest == "日" || rest.hasPrefix(" ") || rest.hasPrefix("日 ") else { return false }
        let (first, second) = (between[0], between[1])
        return first == second ? ["-", "/", "."].contains(first) : first == "年" && second == "月"
    }

    /// `5,036.00`, `￥5036`, `5036元`, in full-width digits too.
    static func money(_ text: String) -> Money? {
        // A footnote's number is no digit of the amount.
        guard !text.unicodeScalars.contains(where: { $0.properties.numericType == .digit }) else { return nil }
        var amount = Substring(text.compatibilityForm)
        let isBlank = { (character: Character) in character.isWhitespace }
        amount = amount.drop { isBlank($0) || $0 == "¥" }
        while let last = amount.last, isBlank(last) || last == "元" { amount.removeLast() }
        let parts = amount.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        // Commas and blanks stand between groups of three digits, and nowhere else.
        let groups = parts[0].split(omittingEmptySubsequences: false) { $0 == "," || isBlank($0) }
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) && groups[0].count <= 3 else {
            return nil
        }
        return Money(groups.joined() + (parts.count > 1 ? ".\(parts[1])" : ""))
    }

    /// The runs of digits in a text of digits and what people put between them.
    private static func numbers(_ text: String) -> [String] {
        let text = text.compatibilityForm
        let isPlain = text.allSatisfy { $0.isASCII ? !$0.isLetter : "年月日至到—–～".contains($0) }
        guard isPlain else { return [] }
        return text.split { !("0"..."9").contains($0) }.map(String.init)
    }
}
