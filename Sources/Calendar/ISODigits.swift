/// The digit groups of an ISO 8601 date, on bytes: an Arabic-Indic digit is a digit to `Character`, not here.
enum ISODigits {
    /// The number that the digits from an offset on make; nil where one is none.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var number = 0
        for byte in bytes[range] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// Appends so many bytes at once.
    ///
    /// - Parameter write: writes every one of them.
    static func append(_ count: Int, to bytes: inout [UInt8], _ write: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { text in
            text.initialize(repeating: 0)
            write(text)
            bytes.append(contentsOf: UnsafeBufferPointer(text))
        }
    }

    /// Two digits; the number has no more.
    static func write(_ number: Int, to text: UnsafeMutableBufferPointer<UInt8>, at place: Int) {
        let number = UInt32(truncatingIfNeeded: number)
        text[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10)
        text[place + 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10)
    }

    static func padded(_ number: Int, to length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
    }
}
