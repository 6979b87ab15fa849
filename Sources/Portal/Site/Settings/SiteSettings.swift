import Notation
import Pictures

/// What an office says of its own site: `portal.yaml`.
public struct SiteSettings: Sendable, Equatable {
    public static let format = "portal/1"

    /// What the site is called; the words' own title otherwise.
    public var title: Wording?
    /// Who publishes it.
    public var office: Wording?
    public var contact = Contact()
    /// Never empty; the first is the one that others are translated from.
    public var languages: [Language] = [.english, .chinese]
    /// Where it is published; without it the site has no sitemap, no feed and no canonical addresses.
    public var base: BaseAddress?
    /// The rule books with pages of their own, by their ids; nil for all of Content.
    public var rules: [String]?
    /// Months after which a page that nobody compared with its sources says so.
    public var staleAfter = 12
    var colours: [Palette.Light: [Palette.Name: Colour]] = [:]

    /// The file that says all this; nil where none does.
    var path: String?

    public init() {}

    /// Everything that a page may say of it, one after the other: the same texts, the same pages.
    var texts: [String] {
        let wordings = [title, office, contact.address, contact.hours].flatMap { wording in
            [String(wording?.texts.count ?? 0)] + (wording?.texts.flatMap { [$0.language.tag, $0.text] } ?? [])
        }
        return wordings + [contact.telephone, contact.mail, contact.web, base?.text].map { $0 ?? "" }
            + languages.map(\.tag) + [String(staleAfter)]
    }

    /// How the office is reached.
    public struct Contact: Sendable, Equatable {
        public var telephone: String?
        public var mail: String?
        public var web: String?
        public var address: Wording?
        public var hours: Wording?
    }
}
