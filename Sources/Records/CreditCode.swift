/// The check of a unified social credit code, GB 32100-2015: seventeen characters and a check character.
public enum CreditCode {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    /// What is wrong with a code, in words that follow "the code"; nil for a valid one. Codes in use exist that fail.
    public static func fault(in code: String) -> String? {
        let characters = Array(canonical(code).utf8)
        let known = characters.compactMap { alphabet.firstIndex(of: $0) }
        guard characters.count == 18, known.count == 18 else {
            return "is not 18 digits and capital letters (without I, O, S, V, Z)"
        }
        let sum = zip(known, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return (31 - sum % 31) % 31 == known[17] ? nil : "has a wrong check character"
    }

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
