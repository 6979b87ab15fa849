/// Bytes in Crockford's base 32: digits and capital letters without I, L, O and U, which are misread on paper.
enum Base32 {
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// Five bits a character, the last one filled up with zeros.
    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var (buffer, count) = (0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFF
            count += 8
            while count >= 5 {
                count -= 5
                text.append(digits[buffer >> count & 31])
            }
        }
        if count > 0 { text.append(digits[buffer << (5 - count) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The characters as the alphabet has them: small letters as capitals, O as 0, I and L as 1.
    static func canonical(_ text: String) -> String {
        String(
            decoding: text.utf8.map { byte -> UInt8 in
                let capital = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
                return switch capital {
                case UInt8(ascii: "O"): UInt8(ascii: "0")
                case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
                default: capital
                }
            }, as: UTF8.self)
    }

    /// Nil for a character outside the alphabet, and for bits beyond the last byte that are not zero.
    static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (buffer, count) = (0, 0)
        for character in canonical(text).utf8 {
            guard let value = digits.firstIndex(of: character) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFF
            count += 5
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(buffer >> count & 0xFF))
        }
        return count < 5 && buffer & ((1 << count) - 1) == 0 ? bytes : nil
    }
}
