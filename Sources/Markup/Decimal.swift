/// Integers and tenths as ASCII digits, without the locale and the rounding of formatted floating point.
enum Decimal {
    static func append(_ value: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        append(value.magnitude, to: &bytes)
    }

    private static func append(_ value: UInt, to bytes: inout [UInt8]) {
        let zero = UInt8(ascii: "0")
        if value >= 100 { append(value / 100, to: &bytes) }
        let pair = UInt8(value % 100)
        if value >= 10 { bytes.append(zero + pair / 10) }
        bytes.append(zero + pair % 10)
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

    static func append(tenths value: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        append(Int(value.magnitude / 10), to: &bytes)
        let tenth = value.magnitude % 10
        if tenth > 0 {
            bytes.append(UInt8(ascii: "."))
            bytes.append(UInt8(ascii: "0") + UInt8(tenth))
        }
    }
}
