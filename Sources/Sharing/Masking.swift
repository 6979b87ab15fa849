/// Names and numbers with all but what identifies them to their owner covered.
///
/// No official rule was found: of a name the first character stays, of a number the first and the last.
public enum Masking {
    /// `张**` for a name in Chinese characters, `Z***` for any other; the number of characters is not given away.
    public static func name(_ name: String) -> String {
        guard let first = name.first(where: { !$0.isWhitespace }) else { return "" }
        let isHan = first.unicodeScalars.first.map { $0.properties.isIdeographic } ?? false
        return String(first) + (isHan ? "**" : "***")
    }

    /// The first and the last character with a dot for each between them; nothing of a number too short to cover.
    public static func number(_ number: String) -> String {
        guard number.count > 4, let first = number.first, let last = number.last else {
            return String(repeating: "·", count: number.count)
        }
        return String(first) + String(repeating: "·", count: number.count - 2) + String(last)
    }

    /// The last four characters, by which two people of one name are told apart; nil of a number too short to cover.
    public static func tail(_ number: String) -> String? { number.count >= 8 ? String(number.suffix(4)) : nil }
}
