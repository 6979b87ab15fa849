extension String {
    /// The text with one space wherever white space stands in it, and none at its ends (White_Space of the Unicode
    /// Character Database).
    var withSingleBlanks: String {
        var text = self
        return text.withUTF8(Self.plainWithSingleBlanks)
            ?? unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
    }

    /// The same of a text of ASCII alone; nil for another.
    private static func plainWithSingleBlanks(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var isBlank = false
        for byte in text {
            switch byte {
            case 0x80...: return nil
            case 0x09...0x0D, 0x20: isBlank = true
            default:
                if isBlank, !bytes.isEmpty { bytes.append(0x20) }
                isBlank = false
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
