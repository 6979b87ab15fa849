/// Integers and decimals as ASCII digits, without the locale and the rounding of formatted floating point.
enum Decimal {
    static func append(_ value: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        append(value.magnitude, to: &bytes)
    }

    private static func append(_ value: UInt, to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: mostDigits) { text in
            text.initialize(repeating: 0)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[write(value, over: text)...]))
        }
    }

    /// Of the largest number.
    private static let mostDigits = 20
    /// The same with a minus and a point.
    static let mostBytes = mostDigits + 2

    static func digits(of value: UInt) -> Int {
        var (digits, rest) = (1, value / 10)
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        return digits
    }

    /// Writes the digits so that they end where the bytes do, which are enough, and gives where they begin.
    static func write(_ value: UInt, over bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var (start, rest) = (bytes.count, value)
        repeat {
            start -= 1
            bytes[start] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        } while rest > 0
        return start
    }

    /// So many of the digits stand after the point, all of them written.
    static func append(_ digits: Int, places: Int, to bytes: inout [UInt8]) {
        guard places > 0 else { return append(digits, to: &bytes) }
        if digits < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        append(Int(digits.magnitude), to: &bytes)
        let zeros = max(0, places + 1 - (bytes.count - start))
        bytes.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros), at: start)
        bytes.insert(UInt8(ascii: "."), at: bytes.count - places)
    }
}
