/// Where a site is published: an https or http address that ends with a slash.
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
        let host = rest[..<slash].utf8
        let path = rest[slash...]
        let isHost = host.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast()
        let isPath = path.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "/-._~%".utf8.contains(byte)
        }
        guard isHost, !host.isEmpty, isPath, !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
        else { return nil }
        self.text = address
        self.path = String(path)
    }
}
