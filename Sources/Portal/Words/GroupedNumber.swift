import Records

/// Digits in groups of three with a narrow space between them, which no language reads as a decimal point, and a true
/// minus before them: numbers as every page has them.
enum GroupedNumber {
    /// Of twenty digits, their spaces, a point and a minus.
    private static let mostBytes = 48

    /// Appends UTF-8.
    ///
    /// - Parameter hundredths: stand as two digits behind a point.
    static func append(_ size: UInt, isNegative: Bool, hundredths: UInt? = nil, to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: mostBytes) { text in
            text.initialize(repeating: 0)
            var start = text.count
            func put(_ byte: UInt8) {
                start -= 1
                text[start] = byte
            }
            func put(digit: UInt) { put(UInt8(ascii: "0") + UInt8(digit)) }
            if let hundredths {
                put(digit: hundredths % 10)
                put(digit: hundredths / 10)
                put(UInt8(ascii: "."))
            }
            var (rest, places) = (size, 0)
            repeat {
                if places > 0, places % 3 == 0 { for byte: UInt8 in [0xAF, 0x80, 0xE2] { put(byte) } }
                put(digit: rest % 10)
                rest /= 10
                places += 1
            } while rest > 0
            if isNegative { for byte: UInt8 in [0x92, 0x88, 0xE2] { put(byte) } }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    /// Yuan with two decimals.
    static func append(_ money: Money, to bytes: inout [UInt8]) {
        let (yuan, fen) = money.fen.magnitude.quotientAndRemainder(dividingBy: 100)
        append(yuan, isNegative: money.fen < 0, hundredths: fen, to: &bytes)
    }

    static func text(_ size: UInt, isNegative: Bool) -> String {
        if size < 1000, !isNegative { return String(size) }
        var bytes: [UInt8] = []
        append(size, isNegative: isNegative, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
