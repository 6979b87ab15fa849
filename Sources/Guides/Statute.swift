import Calendar
import Notation

/// A law or regulation, with the articles that the guide rests on.
public struct Statute: Sendable, Equatable {
    public static let format = "statute/1"

    public var id: String
    public var title: Wording
    /// The name by which a sentence calls it.
    public var short: Wording
    /// When it was adopted and amended, in words.
    public var note: Wording?
    public var inForceFrom: CivilDate?
    public var articles: [Article]
    /// The file that it was read from.
    public var source = ""

    /// One article.
    public struct Article: Sendable, Equatable {
        /// As it is cited: `60`, `38(3)`.
        public var number: String
        /// Which part of the article is quoted, where not the whole.
        public var extent: Wording?
        /// The official Chinese; nil where the text was not at hand and only the substance is given.
        public var quote: String?
        /// The substance, or the project's own translation of the quote, which is not official.
        public var text: Wording
    }

    /// The article's id within a page: `law-social-insurance-law-60`.
    public func id(of article: Article) -> String { Self.articleID(id, article.number) }

    /// The article's id on the statute's own page: `art-60`.
    public func fragment(of article: Article) -> String { "art-\(Self.plain(article.number))" }

    static func articleID(_ statute: String, _ number: String) -> String { "law-\(statute)-\(plain(number))" }

    private static func plain(_ number: String) -> String {
        let digits = number.map { $0.isLetter || $0.isNumber ? $0 : "-" }
        return String(digits).split(separator: "-").joined(separator: "-")
    }
}
