/// The digit groups of an ISO 8601 date, on bytes: an Arabic-Indic digit is a digit to `Character`, not here.
enum ISODigits {
    /// The numbers of groups of exactly these lengths with `-` between them; nil for any other text.
    static func numbers(in text: String, lengths: [Int]) -> [Int]? {
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard groups.count == lengths.count else { return nil }
        var numbers: [Int] = []
        for (group, length) in zip(groups, lengths) {
            guard group.count == length else { return nil }
            var number = 0
            for byte in group {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            numbers.append(number)
        }
        return numbers
    }

    static func padded(_ number: Int, to length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}
