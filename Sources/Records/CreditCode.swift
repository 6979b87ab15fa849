/// The check of a unified social credit code, GB 32100-2015: seventeen characters and a check character.
public enum CreditCode {
    /// By byte, what a character stands for; nil for those that a code doesn't have.
    private static let values: [Int?] = {
        var values = [Int?](repeating: nil, count: 256)
        for (value, byte) in "0123456789ABCDEFGHJKLMNPQRTUWXY".utf8.enumerated() { values[Int(byte)] = value }
        return values
    }()
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    /// What is wrong with a code, in words that follow "the code"; nil for a valid one. Codes in use exist that fail.
    public static func fault(in code: String) -> String? {
        var (sum, count, last) = (0, 0, 0)
        for byte in canonical(code).utf8 {
            guard let value = values[Int(byte)], count < 18 else { return otherCharacters }
            if count < weights.count { sum += value * weights[count] }
            (count, last) = (count + 1, value)
        }
        guard count == 18 else { return otherCharacters }
        return (31 - sum % 31) % 31 == last ? nil : "has a wrong check character"
    }

    private static let otherCharacters = "is not 18 digits and capital letters (without I, O, S, V, Z)"

    /// The code as it is compared: without white space, in capitals.
    public static func canonical(_ code: String) -> String {
        let isCanonical = code.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            default: false
            }
        }
        return isCanonical ? code : String(code.uppercased().filter { !$0.isWhitespace })
    }
}
