/// Bytes as text of base 64 (RFC 4648).
public enum Base64: Sendable {
    /// As it mostly is, filled up with `=` to four digits at a time (4).
    case filled
    /// For addresses and names of files, without filling (5).
    case url

    /// By their value, ASCII.
    public var digits: [UInt8] {
        let last =
            switch self {
            case .filled: "+/"
            case .url: "-_"
            }
        return Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\(last)".utf8)
    }

    public func text(_ bytes: [UInt8]) -> String { String(decoding: encoded(bytes), as: UTF8.self) }

    /// By two digits' value, both of them as they lie in memory: pages have tens of thousands of digits.
    private var pairs: [UInt16] {
        switch self {
        case .filled: Self.filledPairs
        case .url: Self.urlPairs
        }
    }

    private static let filledPairs = pairs(of: Base64.filled.digits)
    private static let urlPairs = pairs(of: Base64.url.digits)

    private static func pairs(of digits: [UInt8]) -> [UInt16] {
        (0..<64 * 64).map { (UInt16(digits[$0 / 64]) | UInt16(digits[$0 % 64]) << 8).littleEndian }
    }

    /// The text as bytes, for what is put together of bytes.
    func encoded(_ bytes: [UInt8]) -> [UInt8] {
        let rest = bytes.count % 3
        var text = [UInt8](repeating: UInt8(ascii: "="), count: (bytes.count + 2) / 3 * 4)
        text.withUnsafeMutableBytes { text in
            text.withMemoryRebound(to: UInt16.self) { text in
                pairs.withUnsafeBufferPointer { pairs in
                    bytes.withUnsafeBufferPointer { bytes in
                        var (first, place) = (0, 0)
                        while first < bytes.count - 2 {
                            let three = Int(bytes[first]) << 16 | Int(bytes[first &+ 1]) << 8 | Int(bytes[first &+ 2])
                            text[place] = pairs[three >> 12]
                            text[place &+ 1] = pairs[three & 0xFFF]
                            first &+= 3
                            place &+= 2
                        }
                        guard rest > 0 else { return }
                        let three = Int(bytes[first]) << 16 | (rest == 2 ? Int(bytes[first + 1]) << 8 : 0)
                        text[place] = pairs[three >> 12]
                        // The third digit, where any of its bits was given, and the filling for the fourth.
                        let third = pairs[three & 0xFFF].littleEndian & 0xFF
                        if rest == 2 { text[place + 1] = (third | UInt16(UInt8(ascii: "=")) << 8).littleEndian }
                    }
                }
            }
        }
        switch self {
        case .filled: break
        case .url: text.removeLast(rest == 0 ? 0 : 3 - rest)
        }
        return text
    }
}
