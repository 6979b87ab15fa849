import Calendar

/// The check of a citizen number, GB 11643-1999: seventeen digits and a check character by ISO 7064 MOD 11-2.
public enum CitizenNumber {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)

    /// What is wrong with a number, in words that follow "the number"; nil for a valid one. `x` is taken for `X`.
    public static func fault(in number: String) -> String? {
        let characters = Array(number.utf8)
        let digits = characters.prefix(17).map { Int($0) - 0x30 }
        guard characters.count == 18, digits.allSatisfy({ (0...9).contains($0) }) else {
            return "is not 17 digits and a check character"
        }
        guard birthDate(in: number) != nil else { return "has no date of birth in its digits 7 to 14" }
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let last = characters[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : characters[17]
        return checkCharacters[sum % 11] == last ? nil : "has a wrong check character"
    }

    /// The day of birth in digits 7 to 14, whatever the check character; nil where there is none.
    public static func birthDate(in number: String) -> CivilDate? {
        let digits = number.utf8.map { Int($0) - 0x30 }
        guard digits.count == 18, digits[6..<14].allSatisfy({ (0...9).contains($0) }) else { return nil }
        return CivilDate(
            year: digits[6..<10].reduce(0) { $0 * 10 + $1 }, month: digits[10] * 10 + digits[11],
            day: digits[12] * 10 + digits[13])
    }
}
