import Markup

/// One line of the log beside a record: what was disclosed, when, to whom.
public struct DisclosureEntry: Sendable, Equatable {
    /// The moment in which it was written, UTC, as RFC 3339 has it.
    public var at: String
    /// The name of the file, without the folders in which it lies.
    public var file: String
    /// What was granted beyond what every summary has.
    public var grants: [Grant]
    public var languages: [String]
    /// The months as they were asked for: `all`, `last 12`, `2025-01..2025-12`.
    public var window: String
    /// How many passphrases open it; none for an open file.
    public var passphrases: Int
    /// The id of the key that signed it.
    public var key: String?
    public var disclosure: Disclosure

    public init(
        at: String, file: String, grants: Set<Grant>, window: String, languages: [String], passphrases: Int,
        key: PublicKey?,
        disclosure: Disclosure
    ) {
        self.at = at
        self.file = file
        self.grants = grants.sorted()
        self.window = window
        self.languages = languages
        self.passphrases = passphrases
        self.key = key?.id
        self.disclosure = disclosure
    }

    private static let format = "record-portal-log/1"

    /// Of the disclosure, in base64url.
    public var digest: String { Base64URL.text(disclosure.digest) }

    /// One line of the log: JSON, and a line end.
    public var line: [UInt8] { json.bytes(.compact) + [0x0A] }

    /// As the log has it.
    public var json: JSON {
        .object(known: [
            ("format", .text(Self.format)), ("at", .text(at)), ("file", .text(file)),
            ("grants", .list(grants.map { .text($0.rawValue) })), ("window", .text(window)),
            ("languages", .list(languages.map { .text($0) })),
            ("passphrases", .integer(passphrases)), ("key", key.map { .text($0) }),
            ("digest", .text(digest)), ("disclosure", disclosure.json),
        ])
    }

    /// What `share` reports of it.
    ///
    /// - Parameter passphrases: those that were made, which stand nowhere else.
    public func report(at path: String, passphrases: [String]) -> JSON {
        .object(known: [
            ("path", .text(path)), ("key", key.map { .text($0) }), ("digest", .text(digest)),
            ("passphrases", passphrases.isEmpty ? nil : .list(passphrases.map { .text($0) })),
            ("disclosure", disclosure.json),
        ])
    }

    init?(_ json: JSON) {
        guard
            let members = json.members(
                ["format", "at", "file", "grants", "window", "languages", "passphrases", "digest", "disclosure"],
                optional: ["key"]),
            members["format"]?.text == Self.format, let at = members["at"]?.text, let file = members["file"]?.text,
            let grants = members["grants"]?.list?.compactMap({ $0.text.flatMap(Grant.init(rawValue:)) }),
            let window = members["window"]?.text,
            let languages = members["languages"]?.list?.compactMap(\.text),
            let passphrases = members["passphrases"]?.integer,
            let disclosure = members["disclosure"].flatMap({ Disclosure($0) })
        else { return nil }
        self.at = at
        self.file = file
        self.grants = grants
        self.window = window
        self.languages = languages
        self.passphrases = passphrases
        key = members["key"]?.text
        self.disclosure = disclosure
        // The digest too: a line that was changed by hand is told.
        guard self.json.canonicalBytes == json.canonicalBytes else { return nil }
    }
}
