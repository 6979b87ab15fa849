/// The request line and what matters of the fields below it (RFC 9112, 2 to 5).
struct RequestHead: Sendable, Equatable {
    let method: String
    /// The path and the query as they were sent, with a slash at the begin.
    let target: String
    /// Every Host that was sent: one, in an honest request.
    let hosts: [String]

    /// Bytes of a head; a browser's has about one thousand.
    static let mostBytes = 16 << 10

    /// - Parameter bytes: everything before the empty line.
    /// - Returns: nil for anything but a request for a path by HTTP/1.
    init?(_ bytes: some Collection<UInt8>) {
        // A line may end without CR (RFC 9112, 2.2); a CR elsewhere makes the request a doubtful one.
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let first = lines.first, lines.allSatisfy({ $0.allSatisfy(Self.mayStand) }) else { return nil }
        let words = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, let method = Self.text(words[0]), let target = Self.text(words[1]),
            let version = Self.text(words[2]), !method.isEmpty, target.hasPrefix("/"),
            version == "HTTP/1.1" || version == "HTTP/1.0"
        else { return nil }
        var hosts: [String] = []
        for line in lines.dropFirst() {
            // A name has no spaces around it; a line that begins with one would belong to the line before (5.2).
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), let name = Self.text(line[..<colon]),
                !name.isEmpty
            else { return nil }
            guard name.lowercased() == "host" else { continue }
            guard let value = Self.text(Self.trimmed(line[line.index(after: colon)...])) else { return nil }
            hosts.append(value)
        }
        (self.method, self.target, self.hosts) = (method, target, hosts)
    }

    /// Where a head ends: the first byte after the empty line.
    ///
    /// - Parameter start: what lies before it was looked through already.
    static func end(in bytes: [UInt8], from start: Int) -> Int? {
        var index = max(start, 1)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") {
                if bytes[index - 1] == UInt8(ascii: "\n") { return index + 1 }
                if index > 1, bytes[index - 1] == UInt8(ascii: "\r"), bytes[index - 2] == UInt8(ascii: "\n") {
                    return index + 1
                }
            }
            index += 1
        }
        return nil
    }

    /// Tabs and everything beyond the control characters: the values of fields may have bytes beyond ASCII.
    private static func mayStand(_ byte: UInt8) -> Bool { byte == 0x09 || byte >= 0x20 && byte != 0x7F }

    /// Visible ASCII only.
    private static func text(_ bytes: some Collection<UInt8>) -> String? {
        guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence
    where Bytes.SubSequence == Bytes {
        var bytes = bytes[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
        return bytes
    }
}
