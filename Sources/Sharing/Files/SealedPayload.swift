import Markup

/// What a sealed summary holds once it is open.
public struct SealedPayload: Sendable, Equatable {
    /// HTML that the browser shows, UTF-8.
    public var view: [UInt8]
    public var content: Content

    /// What it says, for programs.
    public enum Content: Sendable, Equatable {
        case unsigned(Disclosure)
        /// A signed text.
        case signed(String)
    }

    private static let format = "record-portal-payload/1"

    public init(view: [UInt8], content: Content) {
        self.view = view
        self.content = content
    }

    /// Canonical JSON.
    public var bytes: [UInt8] {
        let member: (String, JSON?) =
            switch content {
            case .unsigned(let disclosure): ("disclosure", disclosure.json)
            case .signed(let text): ("signed", .text(text))
            }
        return JSON.object(known: [
            ("format", .text(Self.format)), member, ("view", .text(String(decoding: view, as: UTF8.self))),
        ]).canonicalBytes
    }

    /// Nil for anything else than such bytes.
    public init?(_ bytes: [UInt8]) {
        guard let members = JSON(canonical: bytes)?.members(["format", "view"], optional: ["disclosure", "signed"]),
            members.count == 3, members["format"]?.text == Self.format, let view = members["view"]?.text
        else { return nil }
        self.view = Array(view.utf8)
        if let text = members["signed"]?.text {
            content = .signed(text)
        } else if let disclosure = members["disclosure"].flatMap({ Disclosure($0) }) {
            content = .unsigned(disclosure)
        } else {
            return nil
        }
    }
}
