import Crypto
import Markup

/// A person's own key on P-256, with which summaries are signed.
public struct SigningKey: Sendable {
    private let key: P256.Signing.PrivateKey
    public let publicKey: PublicKey

    /// A new one.
    public init() { self.init(P256.Signing.PrivateKey(compactRepresentable: false)) }

    private init(_ key: P256.Signing.PrivateKey) {
        self.key = key
        publicKey = PublicKey(key.publicKey)
    }

    /// Nil for anything but a private key's JWK whose two halves belong together.
    init?(_ json: JSON) {
        guard let members = json.members(["kty", "crv", "x", "y", "d"]), let secret = members["d"]?.bytes(32),
            let key = try? P256.Signing.PrivateKey(rawRepresentation: secret)
        else { return nil }
        self.init(key)
        guard self.json == .object(known: Self.order.map { ($0, members[$0]) }) else { return nil }
    }

    private static let order = ["kty", "crv", "x", "y", "d"]

    /// As a JWK, the secret with it.
    var json: JSON {
        guard case .object(let members) = publicKey.json else { return .null }
        return .object(members + [.init("d", .text(Base64URL.text(Array(key.rawRepresentation))))])
    }

    /// ES256 (RFC 7518, 3.4): r and s, 64 bytes, of the two possible signatures the one with the smaller s.
    func signature(of bytes: [UInt8]) throws -> [UInt8] {
        let raw = Array(try key.signature(for: bytes).rawRepresentation)
        let s = Array(raw.suffix(32))
        return raw.prefix(32) + (Scalar.isHigh(s) ? Scalar.negated(s) : s)
    }
}
