/// A place in the bytes of a PDF, and what is read from there on (ISO 32000-1, 7.2 and 7.3).
struct PDFScan {
    private let bytes: [UInt8]
    private(set) var index: Int

    /// A place outside the bytes is their end.
    init(_ bytes: [UInt8], at index: Int) {
        self.bytes = bytes
        self.index = bytes.indices.contains(index) ? index : bytes.count
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32: true
        default: false
        }
    }

    mutating func skipSpace() {
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    }

    mutating func skipByte() {
        if index < bytes.count { index += 1 }
    }

    /// A number of digits alone, after space; nil where there is none, or one beyond any file's size.
    mutating func number() -> Int? {
        skipSpace()
        var value: Int?
        while index < bytes.count, case let digit = Int(bytes[index]) - 0x30, (0...9).contains(digit) {
            guard (value ?? 0) < 1 << 40 else { return nil }
            value = (value ?? 0) * 10 + digit
            index += 1
        }
        return value
    }

    /// Goes behind the word where it stands next, after space.
    mutating func take(_ word: String) -> Bool {
        let start = index
        skipSpace()
        guard bytes[index...].starts(with: word.utf8) else {
            index = start
            return false
        }
        index += word.utf8.count
        return true
    }

    /// Goes behind a text in parentheses where it stands next, after space.
    mutating func takeText() -> Bool {
        guard take("(") else { return false }
        var depth = 1
        while index < bytes.count, depth > 0 {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            skipByte()
        }
        return true
    }

    static func first(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.first { bytes[$0...].starts(with: word.utf8) }
    }

    static func last(_ word: String, in bytes: [UInt8]) -> Int? {
        bytes.indices.last { bytes[$0...].starts(with: word.utf8) }
    }
}
