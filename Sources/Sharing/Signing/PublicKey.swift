import Crypto
import Markup

/// Whose signature it is: a public key on P-256 (FIPS 186-5), known by its thumbprint.
public struct PublicKey: Sendable, Equatable {
    /// Both coordinates, 32 bytes each.
    let x: [UInt8]
    let y: [UInt8]

    init(_ key: P256.Signing.PublicKey) {
        let raw = Array(key.rawRepresentation)
        x = Array(raw.prefix(32))
        y = Array(raw.suffix(32))
    }

    /// Nil for bytes that are no point of the curve in compressed form (SEC 1, 2.3.3).
    init?(compressed bytes: [UInt8]) {
        guard bytes.count == 33, let key = try? P256.Signing.PublicKey(compressedRepresentation: bytes)
        else { return nil }
        self.init(key)
    }

    /// Nil for anything but the four members that a public key's JWK needs, or what is no point of the curve.
    init?(_ json: JSON) {
        guard let members = json.members(["kty", "crv", "x", "y"]), members["kty"]?.text == "EC",
            members["crv"]?.text == "P-256", let x = members["x"]?.bytes(32), let y = members["y"]?.bytes(32),
            (try? P256.Signing.PublicKey(rawRepresentation: x + y)) != nil
        else { return nil }
        self.x = x
        self.y = y
    }

    /// The compressed form, 33 bytes.
    var compressed: [UInt8] { [2 + y[31] & 1] + x }

    var json: JSON {
        .object([
            .init("kty", .text("EC")), .init("crv", .text("P-256")), .init("x", .text(Base64URL.text(x))),
            .init("y", .text(Base64URL.text(y))),
        ])
    }

    private var thumbprint: [UInt8] { Array(SHA256.hash(data: json.canonicalBytes)) }

    /// The key's id (RFC 7638): the thumbprint in base64url.
    public var id: String { Base64URL.text(thumbprint) }

    /// What two people read to each other: the first twenty bytes of the thumbprint in eight groups of four characters.
    public var fingerprint: String {
        let digits = Base32.text(Array(thumbprint.prefix(20)))
        return stride(from: 0, to: digits.count, by: 4).map { digits.dropFirst($0).prefix(4) }.joined(separator: "-")
    }

    /// Whether a text that somebody typed is the key's id or its fingerprint.
    public func isCalled(_ text: String) -> Bool {
        let typed = String(decoding: Passphrase(text, as: .crockford).bytes, as: UTF8.self)
        return text.filter { !$0.isWhitespace } == id || typed == Base32.canonical(fingerprint.filter { $0 != "-" })
    }

    /// Whether the signature (r and s, 64 bytes) is this key's over the bytes. Of the two that every signature can be
    /// written as, only the one with the smaller s is taken.
    func signed(_ bytes: [UInt8], as signature: [UInt8]) -> Bool {
        guard signature.count == 64, !Scalar.isHigh(Array(signature.suffix(32))),
            let key = try? P256.Signing.PublicKey(rawRepresentation: x + y),
            let ecdsa = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
        else { return false }
        return key.isValidSignature(ecdsa, for: bytes)
    }
}

/// Numbers modulo the order of P-256, big end first, 32 bytes.
enum Scalar {
    private static let order: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ]

    /// Whether it is above half the order.
    static func isHigh(_ number: [UInt8]) -> Bool { negated(number).lexicographicallyPrecedes(number) }

    /// The order less the number.
    static func negated(_ number: [UInt8]) -> [UInt8] {
        var (result, borrow) = ([UInt8](repeating: 0, count: 32), 0)
        for index in (0..<32).reversed() {
            let difference = Int(order[index]) - Int(number[index]) - borrow
            result[index] = UInt8(truncatingIfNeeded: difference)
            borrow = difference < 0 ? 1 : 0
        }
        return result
    }
}
