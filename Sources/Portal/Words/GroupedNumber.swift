import Markup
import Records

/// Digits in groups of three with a narrow space between them, which no language reads as a decimal point, and a true
/// minus before them: numbers as every page has them.
enum GroupedNumber {
    /// Of twenty digits, their spaces, a point and a minus.
    static let mostBytes = 48

    /// Appends UTF-8.
    private static func append(_ size: UInt, isNegative: Bool, hundredths: UInt? = nil, to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: mostBytes) { text in
            text.initialize(repeating: 0)
            let start = write(size, isNegative: isNegative, hundredths: hundredths, over: text)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    /// Writes the number so that it ends where the bytes do, which are `mostBytes`, and gives where it begins.
    ///
    /// - Parameter hundredths: stand as two digits behind a point.
    private static func write(
        _ size: UInt, isNegative: Bool, hundredths: UInt?, over text: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
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
            if places > 0, places % 3 == 0 {
                put(0xAF)
                put(0x80)
                put(0xE2)
            }
            put(digit: rest % 10)
            rest /= 10
            places += 1
        } while rest > 0
        if isNegative {
            put(0x92)
            put(0x88)
            put(0xE2)
        }
        return start
    }

    /// Appends yuan with two decimals.
    static func append(_ money: Money, to bytes: inout [UInt8]) {
        let (yuan, fen) = money.fen.magnitude.quotientAndRemainder(dividingBy: 100)
        append(yuan, isNegative: money.fen < 0, hundredths: fen, to: &bytes)
    }

    /// Writes yuan with two decimals, where a pen has room for `mostBytes`.
    static func write(_ money: Money, by pen: inout MarkupPen) {
        let (yuan, fen) = money.fen.magnitude.quotientAndRemainder(dividingBy: 100)
        pen.plain(atMost: mostBytes) {
            write(yuan, isNegative: money.fen < 0, hundredths: fen, over: $0)..<$0.count
        }
    }

    static func text(_ size: UInt, isNegative: Bool) -> String {
        if size < 1000, !isNegative { return String(size) }
        var bytes: [UInt8] = []
        append(size, isNegative: isNegative, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
