import Crypto
import CryptoExtras
import FoundationEssentials
import Markup

/// A content key, wrapped for one passphrase: an entry of a sealed file's header.
struct WrappedKey: Sendable, Equatable {
    var iterations: Int
    /// Twelve bytes.
    var iv: [UInt8]
    /// Ciphertext and tag, 48 bytes.
    var key: [UInt8]
    /// Thirty-two bytes.
    var salt: [UInt8]
    var form: Passphrase.Form

    /// Fewer make guessing too cheap, more make opening a file an attack on whoever opens it.
    static let mayIterate = 600_000...10_000_000
    private static let kdf = "PBKDF2-HMAC-SHA-256"
    private static let keyBytes = 32
    static let ivBytes = 12
    private static let saltBytes = 32
    static let tagBytes = 16

    /// - Parameter iterations: within `mayIterate`.
    init(_ content: SymmetricKey, for passphrase: Passphrase, iterations: Int, _ random: RandomBytes) throws {
        self.iterations = iterations
        iv = random(Self.ivBytes)
        salt = random(Self.saltBytes)
        form = passphrase.form
        key = []
        let sealed = try AES.GCM.seal(
            content.withUnsafeBytes { Data($0) }, using: try wrapping(passphrase), nonce: AES.GCM.Nonce(data: iv),
            authenticating: associated)
        key = Array(sealed.ciphertext + sealed.tag)
    }

    /// The content key; nil where the passphrase is another one, or anything was changed.
    func open(with passphrase: String) -> SymmetricKey? {
        guard let wrapping = try? wrapping(Passphrase(passphrase, as: form)),
            let box = try? AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: iv), ciphertext: key.dropLast(Self.tagBytes),
                tag: key.suffix(Self.tagBytes)),
            let content = try? AES.GCM.open(box, using: wrapping, authenticating: associated)
        else { return nil }
        return SymmetricKey(data: content)
    }

    private func wrapping(_ passphrase: Passphrase) throws -> SymmetricKey {
        try KDF.Insecure.PBKDF2.deriveKey(
            from: passphrase.bytes, salt: salt, using: .sha256, outputByteCount: Self.keyBytes, rounds: iterations)
    }

    private var members: [(String, JSON?)] {
        [
            ("iterations", .integer(iterations)), ("iv", .text(Base64URL.text(iv))), ("kdf", .text(Self.kdf)),
            ("salt", .text(Base64URL.text(salt))), ("text", .text(form.rawValue)),
        ]
    }

    private var associated: [UInt8] { JSON.object(known: members).canonicalBytes }

    var json: JSON { .object(known: members + [("key", .text(Base64URL.text(key)))]) }

    /// Nil for an entry that is not of the form, or asks for too few or too many iterations.
    init?(_ json: JSON) {
        guard let members = json.members(["iterations", "iv", "kdf", "key", "salt", "text"]),
            members["kdf"]?.text == Self.kdf, let iterations = members["iterations"]?.integer,
            Self.mayIterate.contains(iterations), let iv = members["iv"]?.bytes(Self.ivBytes),
            let key = members["key"]?.bytes(Self.keyBytes + Self.tagBytes),
            let salt = members["salt"]?.bytes(Self.saltBytes),
            let form = members["text"]?.text.flatMap(Passphrase.Form.init(rawValue:))
        else { return nil }
        self.iterations = iterations
        self.iv = iv
        self.key = key
        self.salt = salt
        self.form = form
    }
}
