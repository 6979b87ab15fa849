import Markup

/// The code of a signed summary, as a scanner reads it from paper: the claim, the key and the signature.
public struct SummaryCode: Sendable, Equatable {
    public let claim: SummaryClaim
    public let key: PublicKey
    /// The code as it stands on paper.
    public let text: String

    /// The first word of every code, with the number of its form.
    public static let format = "RECORD-PORTAL-SHARE/1"

    /// Bytes of a code: as many as a QR symbol of version 22 holds with error correction Q (ISO/IEC 18004, table 7).
    public static let mostBytes = 565

    /// Nil where the code would be longer than a symbol holds.
    public init?(_ claim: SummaryClaim, key: SigningKey) throws {
        let bytes = claim.json.canonicalBytes
        let words = [bytes, key.publicKey.compressed, try key.signature(of: bytes)].map { Base64URL.text($0) }
        text = "\(Self.format) \(words.joined(separator: "."))"
        guard text.utf8.count <= Self.mostBytes else { return nil }
        self.claim = claim
        self.key = key.publicKey
    }

    /// Why a text is no code, or not as it was signed.
    public enum Fault: Error, Sendable {
        /// It does not begin with the first word, or has not the three parts.
        case otherForm
        /// It is of the form, and not what was signed.
        case altered
    }

    /// Whether a text means to be one.
    public static func isMeant(by text: String) -> Bool {
        text.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() == format } ?? false
    }

    /// Reads a code and checks its signature by the key that stands in it; line breaks and spaces behind the first word
    /// make no difference.
    public init(_ text: String) throws(Fault) {
        guard Self.isMeant(by: text) else { throw .otherForm }
        let dense = text.split(whereSeparator: \.isWhitespace).dropFirst().joined()
        let parts = dense.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .otherForm }
        guard let bytes = Base64URL.bytes(parts[0]),
            let key = Base64URL.bytes(parts[1]).flatMap(PublicKey.init(compressed:)),
            let signature = Base64URL.bytes(parts[2]), key.signed(bytes, as: signature),
            let claim = JSON(canonical: bytes).flatMap({ SummaryClaim($0) })
        else { throw .altered }
        self.claim = claim
        self.key = key
        self.text = "\(Self.format) \(dense)"
    }
}
