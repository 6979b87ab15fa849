import Crypto
import FoundationEssentials
import Markup

/// What only a passphrase opens: a header and a ciphertext, as text for the slot of a page or for the file of a key.
public struct SealedSlot: Sendable, Equatable {
    private let header: [UInt8]
    private let iv: [UInt8]
    private let keys: [WrappedKey]
    /// Ciphertext and tag.
    private let content: [UInt8]

    /// Rounds of hashing between a passphrase and a key.
    public static let usualIterations = 1_000_000
    static let format = "record-portal-sealed/1"
    private static let algorithm = "A256GCM"
    /// Passphrases of one file: opening it tries them all.
    public static let mostPassphrases = 16
    /// What is sealed has a length that is a multiple of it, so that the length tells next to nothing.
    private static let block = 4096

    /// - Parameters:
    ///   - passphrases: each opens it; at least one, at most `mostPassphrases`.
    ///   - iterations: at least 600,000.
    public init(
        sealing payload: [UInt8], for passphrases: [Passphrase], iterations: Int = SealedSlot.usualIterations,
        _ random: RandomBytes = .system
    ) throws {
        precondition((1...Self.mostPassphrases).contains(passphrases.count))
        precondition(WrappedKey.mayIterate.contains(iterations))
        let key = SymmetricKey(data: random(32))
        iv = random(WrappedKey.ivBytes)
        keys = try passphrases.map { try WrappedKey(key, for: $0, iterations: iterations, random) }
        header = Self.json(iv: iv, keys: keys).canonicalBytes
        let sealed = try AES.GCM.seal(
            Self.padded(payload), using: key, nonce: AES.GCM.Nonce(data: iv), authenticating: header)
        content = Array(sealed.ciphertext + sealed.tag)
    }

    public var text: String { "\(Base64URL.text(header)).\(Base64URL.text(content))" }

    /// Nil for what is not of the form, with anything missing, too much or in another order, and for iterations outside
    /// their bounds: all of it before anything is derived from a passphrase.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let header = Base64URL.bytes(parts[0]), let content = Base64URL.bytes(parts[1]),
            content.count > WrappedKey.tagBytes, content.count % Self.block == WrappedKey.tagBytes,
            let members = JSON(canonical: header)?.members(["alg", "format", "iv", "keys"]),
            members["format"]?.text == Self.format, members["alg"]?.text == Self.algorithm,
            let iv = members["iv"]?.bytes(WrappedKey.ivBytes), let entries = members["keys"]?.list,
            (1...Self.mostPassphrases).contains(entries.count)
        else { return nil }
        let keys = entries.compactMap(WrappedKey.init(_:))
        guard keys.count == entries.count else { return nil }
        self.header = header
        self.iv = iv
        self.keys = keys
        self.content = content
    }

    /// The payload; nil where the passphrase is wrong or anything was changed, and nobody is told which.
    public func open(with passphrase: String) -> [UInt8]? {
        guard let key = keys.lazy.compactMap({ $0.open(with: passphrase) }).first,
            let box = try? AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: iv), ciphertext: content.dropLast(WrappedKey.tagBytes),
                tag: content.suffix(WrappedKey.tagBytes)),
            let padded = try? AES.GCM.open(box, using: key, authenticating: header)
        else { return nil }
        return Self.unpadded(Array(padded))
    }

    private static func json(iv: [UInt8], keys: [WrappedKey]) -> JSON {
        .object([
            .init("format", .text(format)), .init("alg", .text(algorithm)), .init("iv", .text(Base64URL.text(iv))),
            .init("keys", .list(keys.map(\.json))),
        ])
    }

    /// One byte 0x80 and zeros (ISO/IEC 7816-4).
    private static func padded(_ payload: [UInt8]) -> [UInt8] {
        payload + [0x80] + [UInt8](repeating: 0, count: block - 1 - payload.count % block)
    }

    private static func unpadded(_ bytes: [UInt8]) -> [UInt8]? {
        guard let end = bytes.lastIndex(where: { $0 != 0 }), bytes[end] == 0x80 else { return nil }
        return Array(bytes[..<end])
    }
}
