/// Where a site is published: an https or http address that ends with a slash. Its path is of letters, digits and `-._~`,
/// which hosts compare as they stand.
public struct BaseAddress: Sendable, Equatable {
    /// `https://example.org/guide/`.
    public let text: String
    /// From the host on: `/guide/`.
    public let path: String

    /// Nil for what is no such address: another scheme, no host, a query, a fragment, somebody's name in it.
    public init?(_ text: String) {
        var address = text
        if !address.hasSuffix("/") { address += "/" }
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: { address.hasPrefix($0) }) else { return nil }
        let rest = address.dropFirst(scheme.utf8.count)
        guard let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let path = rest[slash...]
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast()
        let isPath = path.utf8.allSatisfy { Self.isLetterOrDigit($0) || "/-._~".utf8.contains($0) }
        guard Self.isHost(rest[..<slash]), isPath, !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
        else { return nil }
        self.text = address
        self.path = String(path)
    }

    /// Labels of letters, digits and hyphens with dots between them, and perhaps a port (RFC 3986, 3.2.2 and 3.2.3).
    static func isHost(_ text: Substring) -> Bool {
        let halves = text.split(separator: ":", omittingEmptySubsequences: false)
        let labels = (halves.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
        let isNamed = labels.allSatisfy { label in
            !label.isEmpty && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
                && label.first != "-" && label.last != "-"
        }
        return isNamed && (halves.count == 1 || halves.count == 2 && UInt16(halves[1]).map { $0 > 0 } ?? false)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
