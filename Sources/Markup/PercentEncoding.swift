/// How bytes are written as part of a URL: what is neither unreserved nor kept is written as two digits behind a `%`
/// (RFC 3986, 2.1 and 2.3).
public struct PercentEncoding: Sendable {
    /// By byte, how many more bytes than itself are written: none where it stands as it is, else two.
    private let more: [UInt8]

    /// - Parameter kept: other ASCII characters that stand as they are, such as the slashes of a path; none of those that
    ///   mean something in HTML is.
    public init(keeping kept: StaticString = "") {
        let kept = Array("\(kept)".utf8)
        more = (0..<256).map { byte in
            let byte = UInt8(byte)
            let stands = String.isUnreserved(byte) || kept.contains(byte) && !"&<>\"'".utf8.contains(byte)
            return stands ? 0 : 2
        }
    }

    /// Bytes of what would be written; nil where they are not below a limit, which ends the counting.
    public func length(of bytes: [UInt8], below limit: Int) -> Int? {
        more.withUnsafeBufferPointer { more in
            bytes.withUnsafeBufferPointer { bytes in
                var length = bytes.count
                var start = 0
                while start < bytes.count, length < limit {
                    let end = min(start + 1024, bytes.count)
                    for index in start..<end { length &+= Int(more[Int(bytes[index])]) }
                    start = end
                }
                return length < limit ? length : nil
            }
        }
    }

    func append(_ bytes: [UInt8], to encoded: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.block * 3) { room in
            more.withUnsafeBufferPointer { more in
                bytes.withUnsafeBufferPointer { bytes in
                    var start = 0
                    while start < bytes.count {
                        let end = min(start + Self.block, bytes.count)
                        let length = Self.write(UnsafeBufferPointer(rebasing: bytes[start..<end]), more, to: room)
                        encoded.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<length]))
                        start = end
                    }
                }
            }
        }
    }

    /// Bytes that are written at once.
    private static let block = 4096

    /// Writes bytes encoded into room for three times as many, and gives how many they have become.
    private static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, _ more: UnsafeBufferPointer<UInt8>,
        to room: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var end = 0
        func put(_ byte: UInt8) {
            room.initializeElement(at: end, to: byte)
            end &+= 1
        }
        for byte in bytes {
            if more[Int(byte)] == 0 {
                put(byte)
            } else {
                put(UInt8(ascii: "%"))
                put(digit(byte >> 4))
                put(digit(byte & 15))
            }
        }
        return end
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
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
