/// Text into HTML on UTF-8 bytes.
///
/// Swift's `Character` joins a quote and the combining mark after it, so whatever searches by `Character` lets the
/// quote through; bytes can't be joined. Runs without a special byte are copied whole.
enum Escaping {
    /// What a byte needs: nothing, a look, or a replacement.
    private static let isSpecial: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F: true
        case 0xC2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4: true
        default: false
        }
    }

    /// Whether text may be otherwise when it is escaped.
    static func isNeeded(for text: UnsafeBufferPointer<UInt8>) -> Bool {
        isSpecial.withUnsafeBufferPointer { isSpecial in text.contains { isSpecial[Int($0)] } }
    }

    static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        output.reserveCapacity(output.count + text.count + text.count / 8)
        var run = 0
        var index = 0
        isSpecial.withUnsafeBufferPointer { isSpecial in
            while index < text.count {
                guard isSpecial[Int(text[index])] else {
                    index += 1
                    continue
                }
                let (replacement, length) = replacement(at: index, in: text)
                if let replacement {
                    output.append(contentsOf: text[run..<index])
                    replacement.withUTF8Buffer { output.append(contentsOf: $0) }
                    run = index + length
                }
                index += length
            }
        }
        output.append(contentsOf: text[run...])
    }

    /// The replacement for the sequence at `index` and that sequence's length in bytes; nil keeps it as it is.
    ///
    /// Controls and noncharacters are parse errors in HTML (13.2.3.5): they become U+FFFD. A carriage return is
    /// a line end, which HTML reads as a line feed whatever stands there, and allows no reference to.
    private static func replacement(
        at index: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> (StaticString?, Int) {
        switch text[index] {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "\""): return ("&quot;", 1)
        case UInt8(ascii: "'"): return ("&#39;", 1)
        case 0x0D:
            let endsWithLineFeed = index + 1 < text.count && text[index + 1] == 0x0A
            return (endsWithLineFeed ? "" : "\n", 1)
        case 0xC2:
            return text[index + 1] < 0xA0 ? ("\u{FFFD}", 2) : (nil, 2)
        case 0xEF:
            let isNoncharacter =
                (text[index + 1] == 0xB7 && (0x90...0xAF).contains(text[index + 2]))
                || (text[index + 1] == 0xBF && text[index + 2] >= 0xBE)
            return isNoncharacter ? ("\u{FFFD}", 3) : (nil, 3)
        case 0xF0...0xF4:
            let endsPlane = text[index + 1] & 0x0F == 0x0F && text[index + 2] == 0xBF && text[index + 3] >= 0xBE
            return endsPlane ? ("\u{FFFD}", 4) : (nil, 4)
        default:
            return ("\u{FFFD}", 1)
        }
    }
}
