import Calendar

/// What a cell shows, from what a workbook stores.
struct CellText {
    let strings: [String]
    let formats: CellFormats
    /// Whether days are counted from 1904, as old Macs did.
    let from1904: Bool

    /// Nil where it names a shared text that there isn't.
    ///
    /// - Parameters:
    ///   - type: the cell's `t`: `s`, `str`, `inlineStr`, `b`, `n`, `e`, `d`.
    ///   - format: the cell's `s`.
    func text(_ stored: String, type: String, format: Int) -> String? {
        switch type {
        case "s" where !stored.isEmpty: return Int(stored).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
        case "s": return ""
        case "str", "inlineStr", "e": return stored
        case "b": return Self.truth(stored)
        case "d": return Self.day(stored)
        default: return formats.isDate(format) ? date(stored) ?? number(stored) : number(stored)
        }
    }

    /// A truth value as a sheet shows it.
    static func truth(_ stored: String) -> String { ["1": "TRUE", "0": "FALSE"][stored] ?? stored }

    /// The day of a date that is stored as text (ISO 8601); a time of day is left aside.
    private static func day(_ stored: String) -> String {
        CivilDate(String(stored.prefix { $0 != "T" })).map { "\($0)" } ?? stored
    }

    /// A day as `2024-01-22`; a time of day is left aside.
    private func date(_ stored: String) -> String? {
        // Within the years that a record can speak of.
        guard let serial = Double(stored), serial >= 0, serial < 100_000 else { return nil }
        // Day 0 is 30 December 1899: the 29 February 1900 that Excel counts never was, and nothing here is older.
        return CivilDate(from1904 ? "1904-01-01" : "1899-12-30").map { "\($0.advanced(by: Int(serial)))" }
    }

    /// The number as it was typed: what was stored in binary has digits that nobody wrote.
    private func number(_ stored: String) -> String {
        guard stored.utf8.count > 15 || stored.contains("E") || stored.contains("e"), let number = Double(stored) else {
            return stored
        }
        return Self.shortest(number)
    }

    /// The fewest digits that give the number back, without a decimal point where there are no decimals; of one that was
    /// computed, what a spreadsheet shows of it, which has fifteen digits and no noise behind them.
    static func shortest(_ number: Double) -> String {
        let rounded = (number * 10_000).rounded() / 10_000
        let isNoise = abs(number) < 1e10 && abs(number - rounded) < 1e-6
        let digits = "\(isNoise ? rounded : number)"
        return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    }
}
