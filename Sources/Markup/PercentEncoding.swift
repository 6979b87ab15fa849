/// How bytes are written as part of a URL: what is neither unreserved nor kept is written as two digits behind a `%`
/// (RFC 3986, 2.1 and 2.3).
public struct PercentEncoding: Sendable {
    /// By byte, whether it stands as it is.
    private let stands: [Bool]

    /// - Parameter kept: other ASCII characters that stand as they are, such as the slashes of a path; none of those that
    ///   mean something in HTML is.
    public init(keeping kept: StaticString = "") {
        let kept = Array("\(kept)".utf8)
        stands = (0..<256).map { byte in
            let byte = UInt8(byte)
            return String.isUnreserved(byte) || kept.contains(byte) && !"&<>\"'".utf8.contains(byte)
        }
    }

    /// Bytes of what would be written; nil where they are not below a limit, which ends the counting.
    public func length(of bytes: [UInt8], below limit: Int) -> Int? {
        stands.withUnsafeBufferPointer { stands in
            bytes.withUnsafeBufferPointer { bytes in
                var length = bytes.count
                var start = 0
                while start < bytes.count, length < limit {
                    let end = min(start + 1024, bytes.count)
                    for byte in bytes[start..<end] where !stands[Int(byte)] { length += 2 }
                    start = end
                }
                return length < limit ? length : nil
            }
        }
    }

    func append(_ bytes: [UInt8], to encoded: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        // What stands is copied as a whole.
        var run = 0
        stands.withUnsafeBufferPointer { stands in
            for (index, byte) in bytes.enumerated() where !stands[Int(byte)] {
                encoded.append(contentsOf: bytes[run..<index])
                encoded.append(UInt8(ascii: "%"))
                encoded.append(digits[Int(byte >> 4)])
                encoded.append(digits[Int(byte & 15)])
                run = index + 1
            }
        }
        encoded.append(contentsOf: bytes[run...])
    }
}

extension String {
    /// The text as part of a URL.
    public func percentEncoded(keeping kept: StaticString = "") -> String {
        var encoded: [UInt8] = []
        PercentEncoding(keeping: kept).append(Array(utf8), to: &encoded)
        return String(decoding: encoded, as: UTF8.self)
    }

    fileprivate static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// The text that was percent-encoded, with capital or small digits; nil for what is no such encoding of text.
    public init?(percentEncoded text: String) {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                guard Self.isUnreserved(byte) else { return nil }
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let digits = String(rest.prefix(2)), !digits.hasPrefix("+"),
                let value = UInt8(digits, radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        self.init(validating: bytes, as: UTF8.self)
    }
}
