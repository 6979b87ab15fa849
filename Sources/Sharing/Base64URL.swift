/// Bytes as text for a page, a code or a key: base 64 with the alphabet for URLs and without padding (RFC 4648, 5).
enum Base64URL {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let values: [UInt8?] = {
        var values = [UInt8?](repeating: nil, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 4 / 3 + 2)
        var (buffer, count) = (0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= 6 {
                count -= 6
                text.append(digits[buffer >> count & 63])
            }
        }
        if count > 0 { text.append(digits[buffer << (6 - count) & 63]) }
        return String(decoding: text, as: UTF8.self)
    }

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
