import Crypto
import Markup

/// A disclosure that somebody signed, bound to the bytes of the page that shows it.
public struct SignedSummary: Sendable, Equatable {
    public var disclosure: Disclosure
    /// SHA-256 of the page with its slot empty.
    public var page: [UInt8]
    /// SHA-256 of the view in a sealed file; nil in an open one, where the page is the view.
    public var view: [UInt8]?
    public var key: PublicKey
    /// The JWS in compact form (RFC 7515, 7.1).
    public let text: String

    static let format = "record-portal-summary/1"

    /// - Parameters:
    ///   - page: the page's bytes, with its slot empty.
    ///   - view: what a sealed file shows once it is open.
    public init(_ disclosure: Disclosure, page: [UInt8], view: [UInt8]? = nil, key: SigningKey) throws {
        self.disclosure = disclosure
        self.page = Array(SHA256.hash(data: page))
        self.view = view.map { Array(SHA256.hash(data: $0)) }
        self.key = key.publicKey
        let payload = JSON.object(known: [
            ("disclosure", disclosure.json), ("format", .text(Self.format)), ("page", .text(Base64URL.text(self.page))),
            ("view", self.view.map { .text(Base64URL.text($0)) }),
        ])
        let signed =
            Base64URL.text(Self.header(of: key.publicKey).canonicalBytes) + "."
            + Base64URL.text(payload.canonicalBytes)
        text = signed + "." + Base64URL.text(try key.signature(of: Array(signed.utf8)))
    }

    private static func header(of key: PublicKey) -> JSON {
        .object([
            .init("alg", .text("ES256")), .init("jwk", key.json), .init("kid", .text(key.id)),
            .init("typ", .text(format)),
        ])
    }

    /// Which part of a signed text is not what was signed.
    public enum Fault: String, Error, Sendable, CaseIterable {
        /// What says who signed it, and how.
        case header
        /// What was signed is no disclosure.
        case payload
        case signature
        /// The page is another one than the signed one.
        case page
        /// The same of the view in a sealed file.
        case view
    }

    /// Reads a signed text and checks its signature, by the key that stands in it: whose that is must be known from
    /// elsewhere.
    public init(_ text: String) throws(Fault) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Base64URL.bytes(parts[0]).flatMap({ JSON(canonical: $0) }),
            let key = header.members(["alg", "jwk", "kid", "typ"])?["jwk"].flatMap({ PublicKey($0) }),
            header.canonicalBytes == Self.header(of: key).canonicalBytes
        else { throw .header }
        guard let signature = Base64URL.bytes(parts[2]),
            key.signed(Array("\(parts[0]).\(parts[1])".utf8), as: signature)
        else { throw .signature }
        guard let payload = Base64URL.bytes(parts[1]).flatMap({ JSON(canonical: $0) }),
            let members = payload.members(["disclosure", "format", "page"], optional: ["view"]),
            members["format"]?.text == Self.format, let page = members["page"]?.bytes(32),
            let disclosure = members["disclosure"].flatMap({ Disclosure($0) })
        else { throw .payload }
        if let view = members["view"] {
            guard let bytes = view.bytes(32) else { throw .payload }
            self.view = bytes
        }
        self.disclosure = disclosure
        self.page = page
        self.key = key
        self.text = text
    }

    /// Checks that page and view are the signed ones.
    ///
    /// - Parameter view: nil for an open summary.
    public func check(page: [UInt8], view: [UInt8]? = nil) throws(Fault) {
        guard Array(SHA256.hash(data: page)) == self.page else { throw .page }
        guard view.map({ Array(SHA256.hash(data: $0)) }) == self.view else { throw .view }
    }
}
