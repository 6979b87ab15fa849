/// An exact amount in fen, a hundredth of a yuan.
public struct Money: Sendable, Hashable, Comparable {
    public let fen: Int

    /// Fewer than ten billion yuan: beyond it an amount is a slip of a column.
    public static let largest = Money(fen: 999_999_999_999)

    public init(fen: Int) { self.fen = fen }

    /// Yuan as decimal digits with at most two after the point, and a minus before them where it was given back.
    public init?(_ text: String) {
        var digits = Substring(text)
        let isNegative = digits.utf8.first == UInt8(ascii: "-")
        if isNegative { digits.unicodeScalars.removeFirst() }
        let parts = digits.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, (1...10).contains(whole.count) else { return nil }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        guard parts.count == 1 || (1...2).contains(fraction.count) else { return nil }
        var fen = 0
        for byte in Array(whole) + (fraction + [0x30, 0x30]).prefix(2) {
            guard (0x30...0x39).contains(byte) else { return nil }
            fen = fen * 10 + Int(byte - 0x30)
        }
        self.fen = isNegative ? -fen : fen
    }

    public static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }
}

extension Money: CustomStringConvertible {
    /// Yuan with two decimals: `5036.00`.
    public var description: String {
        let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(fen < 0 ? "-" : "")\(yuan).\(rest < 10 ? "0" : "")\(rest)"
    }
}
