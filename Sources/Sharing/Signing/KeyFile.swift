import Diagnostics
import Markup
import Notation

/// A key as it lies in a file: a private one, open or sealed with a passphrase, or a public one.
public struct KeyFile: Sendable {
    /// What its owner calls it, for people; nil where the file says nothing.
    public var name: String?
    public var publicKey: PublicKey
    public var secret: Secret

    /// The private half.
    public enum Secret: Sendable {
        /// The file is a public key's.
        case none
        case open(SigningKey)
        case sealed(SealedSlot)
    }

    private static let format = "record-portal-key/1"
    private static let noKey = "it is no key: give the file that record-portal keys new wrote"

    public init(name: String?, publicKey: PublicKey, secret: Secret) {
        self.name = name
        self.publicKey = publicKey
        self.secret = secret
    }

    /// The key itself, sealed for the passphrase if there is one.
    public init(name: String, _ key: SigningKey, passphrase: Passphrase?) throws {
        let slot = try passphrase.map { try SealedSlot(sealing: key.json.canonicalBytes, for: [$0]) }
        self.init(name: name, publicKey: key.publicKey, secret: slot.map { .sealed($0) } ?? .open(key))
    }

    /// The key of a sealed file; nil where the passphrase is another one.
    public static func key(in slot: SealedSlot, passphrase: String) -> SigningKey? {
        slot.open(with: passphrase).flatMap { JSON(canonical: $0) }.flatMap { SigningKey($0) }
    }

    /// The file of the private half.
    public var privateFile: [UInt8] {
        let name = ("name", self.name.map { JSON.text($0) })
        let format = ("format", JSON.text(Self.format) as JSON?)
        let json: JSON =
            switch secret {
            case .none: publicJSON
            case .open(let key): .object(known: [format, name, ("private", key.json)])
            case .sealed(let slot):
                .object(known: [format, name, ("public", publicKey.json), ("sealed", .text(slot.text))])
            }
        return json.bytes(.indented)
    }

    /// The file of the public half, a JWK (RFC 7517) with its id and the name beside it.
    public var publicFile: [UInt8] { publicJSON.bytes(.indented) }

    private var publicJSON: JSON {
        guard case .object(let members) = publicKey.json else { return .null }
        return .object(
            members + [.init("kid", .text(publicKey.id))] + (name.map { [.init("name", .text($0))] } ?? []))
    }

    /// A key's file, public or private, with what is wrong with it.
    public static func read(_ source: SourceFile) -> (KeyFile?, [Diagnostic]) {
        let (node, diagnostics) = JSONParser.parse(source)
        guard let node else { return (nil, diagnostics) }
        guard diagnostics.isEmpty, let json = JSON(node), let file = KeyFile(json) else {
            return (nil, diagnostics + [Diagnostic(.error, .key, path: source.path, message: noKey)])
        }
        return (file, [])
    }

    private init?(_ json: JSON) {
        if let members = json.members(["kty", "crv", "x", "y"], optional: ["kid", "name"]) {
            guard let key = PublicKey(.object(known: ["kty", "crv", "x", "y"].map { ($0, members[$0]) })),
                members["kid"] == nil || members["kid"]?.text == key.id
            else { return nil }
            self.init(name: members["name"]?.text, publicKey: key, secret: .none)
            return
        }
        guard let members = json.members(["format"], optional: ["name", "private", "public", "sealed"]),
            members["format"]?.text == Self.format
        else { return nil }
        if let key = members["private"].flatMap({ SigningKey($0) }), members["sealed"] == nil {
            self.init(name: members["name"]?.text, publicKey: key.publicKey, secret: .open(key))
        } else if let key = members["public"].flatMap({ PublicKey($0) }),
            let slot = members["sealed"]?.text.flatMap({ SealedSlot($0) }), members["private"] == nil
        {
            self.init(name: members["name"]?.text, publicKey: key, secret: .sealed(slot))
        } else {
            return nil
        }
    }
}
