import Notation

/// What opens a sealed file, and how it becomes bytes.
public struct Passphrase: Sendable, Equatable {
    public let text: String
    public let form: Form

    /// How a text that somebody types becomes the one that was meant. Written in the header of a sealed file.
    public enum Form: String, Sendable, CaseIterable {
        /// A generated one, as people misread it: spaces and hyphens dropped, small letters as capitals, O as 0, I and
        /// L as 1.
        case crockford
        /// One of a person's own, in compatibility form (NFKC, UAX #15), because two keyboards compose differently.
        case nfkc
    }

    /// One of a person's own.
    public init(own text: String) { self.init(text, as: .nfkc) }

    init(_ text: String, as form: Form) {
        self.text = text
        self.form = form
    }

    /// Bits of a generated one.
    public static let generatedBits = 100

    /// A generated one: a hundred bits as twenty characters of Crockford's base 32, in fours.
    public static func generated(_ random: RandomBytes = .system) -> Passphrase {
        let characters = Base32.text(random((generatedBits + 7) / 8)).prefix(generatedBits / 5)
        let groups = stride(from: 0, to: characters.count, by: 4).map { characters.dropFirst($0).prefix(4) }
        return Passphrase(groups.joined(separator: "-"), as: .crockford)
    }

    /// The bytes from which a key is derived.
    var bytes: [UInt8] {
        let compatible = text.compatibilityForm
        switch form {
        case .nfkc: return Array(compatible.utf8)
        case .crockford:
            let dense = compatible.unicodeScalars.filter { $0 != "-" && !$0.properties.isWhitespace }
            return Array(Base32.canonical(String(String.UnicodeScalarView(dense))).utf8)
        }
    }
}
