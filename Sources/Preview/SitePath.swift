/// The path of a file in a site, from what stands in an address.
enum SitePath {
    /// What `path` names, decoded (RFC 3986, 2.1), with `index.html` for a folder. It is only looked up among the
    /// files of a build, so that `..` is a name that none of them has.
    ///
    /// - Parameter path: with a slash at its begin.
    /// - Returns: nil where it is no UTF-8 text, has a `%` with no number behind it, or a control character.
    static func decoded(_ path: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = path.utf8.dropFirst()
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        return text.isEmpty || text.hasSuffix("/") ? text + "index.html" : text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
