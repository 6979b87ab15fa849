/// An exact amount in fen, a hundredth of a yuan.
public struct Money: Sendable, Hashable, Comparable {
    public let fen: Int

    /// Fewer than ten billion yuan: beyond it an amount is a slip of a column.
    public static let largest = Money(fen: 999_999_999_999)

    public init(fen: Int) { self.fen = fen }

    /// Yuan as decimal digits with at most two after the point, and a minus before them where it was given back.
    public init?(_ text: String) {
        var text = text
        guard let money = text.withUTF8(Money.init(utf8:)) else { return nil }
        self = money
    }

    /// The same from the text's bytes.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard let fen = Self.fen(of: bytes) else { return nil }
        self.fen = fen
    }

    private static func fen(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        let isNegative = text.first == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        var (fen, whole) = (0, 0)
        var index = start
        while index < text.count, let digit = digit(text[index]) {
            whole += 1
            guard whole <= 10 else { return nil }
            fen = fen * 10 + digit
            index += 1
        }
        guard whole > 0 else { return nil }
        var places = 0
        if index < text.count {
            guard text[index] == UInt8(ascii: ".") else { return nil }
            index += 1
            while index < text.count {
                places += 1
                guard places <= 2, let digit = digit(text[index]) else { return nil }
                fen = fen * 10 + digit
                index += 1
            }
            guard places > 0 else { return nil }
        }
        for _ in places..<2 { fen *= 10 }
        return isNegative ? -fen : fen
    }

    private static func digit(_ byte: UInt8) -> Int? { (0x30...0x39).contains(byte) ? Int(byte - 0x30) : nil }

    public static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }
}

extension Money: CustomStringConvertible {
    /// Yuan with two decimals: `5036.00`.
    public var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same as bytes, which are ASCII.
    public func append(to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: writtenLength) { text in
            text.initialize(repeating: 0)
            write(over: text, before: text.count)
            bytes.append(contentsOf: UnsafeBufferPointer(text))
        }
    }

    /// Bytes of the text.
    var writtenLength: Int {
        // At least a digit, the point and two behind it. The largest number has nineteen digits.
        var (length, limit) = (fen < 0 ? 5 : 4, 1000 as UInt)
        while fen.magnitude >= limit {
            length += 1
            limit *= 10
        }
        return length
    }

    /// Writes the text over the `writtenLength` bytes from a place on.
    func write(over text: UnsafeMutableBufferPointer<UInt8>, at place: Int) {
        write(over: text, before: place + writtenLength)
    }

    private func write(over text: UnsafeMutableBufferPointer<UInt8>, before end: Int) {
        var start = end
        func put(_ byte: UInt8) {
            start -= 1
            text[start] = byte
        }
        func put(digit: UInt) { put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)) }
        var (yuan, hundredths) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        put(digit: hundredths % 10)
        put(digit: hundredths / 10)
        put(UInt8(ascii: "."))
        repeat {
            put(digit: yuan % 10)
            yuan /= 10
        } while yuan > 0
        if fen < 0 { put(UInt8(ascii: "-")) }
    }
}
