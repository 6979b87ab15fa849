/// The keys that somebody knows: by their files, or by what their owners said of them.
public struct KnownKeys: Sendable {
    private let keys: [(name: String, key: PublicKey)]
    private let called: [String]

    /// - Parameters:
    ///   - keys: each with what to call it.
    ///   - called: fingerprints or ids, as they were typed.
    public init(_ keys: [(name: String, key: PublicKey)], called: [String] = []) {
        self.keys = keys
        self.called = called
    }

    /// What a known key is called; nil for one that nobody knows.
    public func name(of key: PublicKey) -> String? {
        keys.first { $0.key == key }?.name ?? called.first(where: key.isCalled)
    }

    /// Whether a text could be a key's fingerprint or id.
    public static func mayCall(_ text: String) -> Bool {
        let typed = text.filter { !$0.isWhitespace && $0 != "-" }
        return typed.utf8.count == 32 && Base32.bytes(typed) != nil || Base64URL.bytes(text)?.count == 32
    }
}
