import Calendar
import Records

/// A withheld value as it is looked for: the spellings of it that would give it away.
struct SoughtValue {
    let value: Withheld.Value
    let spellings: [[UInt8]]
    let text: LeakText.Form

    /// Nil for a value that can't be told from chance, such as a name of one letter or a number of three digits.
    ///
    /// - Parameter spelled: how a page writes a day.
    init?(_ value: Withheld.Value, spelled: (CivilDate) -> [String]) {
        self.value = value
        let text = value.text
        if let date = CivilDate(text) {
            self.text = .asWritten
            // A theme may write a day as short as it likes; what is shorter than this is any number.
            let days = [text, text.filter { $0 != "-" }] + spelled(date).filter { $0.utf8.count >= 6 }
            spellings = days.map { LeakText(Array($0.utf8)).written }
        } else if YearMonth(text) != nil {
            self.text = .asWritten
            spellings = [Array(text.utf8)]
        } else if let money = Money(text), text.contains(".") {
            guard money.fen.magnitude >= 100_00 else { return nil }
            self.text = .asWritten
            spellings = Self.spellings(of: money)
        } else {
            let joined = LeakText(Array(text.utf8)).joined
            let isDigits = joined.allSatisfy { (0x30...0x39).contains($0) }
            // Two Chinese characters are a name; two letters are anything.
            guard joined.count >= (isDigits ? 6 : joined.allSatisfy { $0 < 0x80 } ? 4 : 6) else { return nil }
            self.text = isDigits && joined.count < 10 ? .asWritten : .joined
            spellings = [joined]
        }
    }

    /// With and without what sets thousands apart.
    private static func spellings(of money: Money) -> [[UInt8]] {
        let plain = "\(money)"
        let (whole, rest) = (plain.dropLast(3), plain.suffix(3))
        let groups = stride(from: whole.count % 3 == 0 ? 3 : whole.count % 3, through: whole.count, by: 3)
            .map { end in whole.prefix(end).suffix(end == whole.count % 3 ? end : 3) }
        return [plain].map { Array($0.utf8) }
            + (groups.count > 1
                ? [",", " ", "\u{A0}", "\u{2009}", "\u{202F}"].map { Array((groups.joined(separator: $0) + rest).utf8) }
                : [])
    }
}
