/// Bytes as a leak is looked for in them.
struct LeakText {
    /// In small letters.
    let written: [UInt8]
    /// The same without white space, commas, hyphens and what has no width, which set a number apart and hide a name.
    let joined: [UInt8]

    /// Which of the two a value is looked for in.
    enum Form {
        case asWritten
        case joined
    }

    init(_ bytes: [UInt8]) {
        written = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        var joined: [UInt8] = []
        joined.reserveCapacity(written.count)
        var index = 0
        while index < written.count {
            let length = Self.separator(at: index, in: written)
            if length == 0 { joined.append(written[index]) }
            index += max(1, length)
        }
        self.joined = joined
    }

    /// Bytes of the separator at an index; 0 where there is none.
    private static func separator(at index: Int, in bytes: [UInt8]) -> Int {
        switch bytes[index] {
        case 0x09...0x0D, 0x20, UInt8(ascii: ","), UInt8(ascii: "-"), 0x00: return 1
        // U+00A0 and U+00AD
        case 0xC2 where index + 1 < bytes.count && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xAD): return 2
        // U+2000 to U+200F, U+2028 to U+202F, U+2060 to U+2064, U+3000, U+FEFF
        case 0xE2 where index + 2 < bytes.count:
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            return (second == 0x80 && (third < 0x90 || third >= 0xA8 && third < 0xB0))
                || (second == 0x81 && third >= 0xA0 && third < 0xA5) ? 3 : 0
        case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: return 3
        case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: return 3
        default: return 0
        }
    }
}
