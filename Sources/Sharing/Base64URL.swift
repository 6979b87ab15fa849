import Markup

/// Bytes as text for a page, a code or a key: base 64 with the alphabet for URLs and without padding (RFC 4648, 5).
enum Base64URL {
    private static let values: [UInt8?] = {
        var values = [UInt8?](repeating: nil, count: 256)
        for (value, digit) in Base64.url.digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    static func text(_ bytes: [UInt8]) -> String { Base64.url.text(bytes) }

    /// Nil for anything that `text` doesn't write: one text has one spelling, so that nobody can change a byte of a file
    /// and leave it valid.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3 / 4)
        var (buffer, count) = (0, 0)
        for character in text.utf8 {
            guard let value = values[Int(character)] else { return nil }
            buffer = (buffer << 6 | Int(value)) & 0xFFFF
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(buffer >> count & 0xFF))
        }
        return count < 6 && buffer & ((1 << count) - 1) == 0 ? bytes : nil
    }
}
