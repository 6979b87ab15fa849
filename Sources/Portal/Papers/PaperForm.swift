import Notation

/// How a paper was asked for. It stands in the page, so that whoever checks the page can make the same one again.
public struct PaperForm: Sendable, Equatable {
    /// Never empty; the first is the paper's own, the others stand beside it.
    public var languages: [Language]
    public var size: PaperSize
    /// Whether the citizen number stands in full.
    public var showsNumber: Bool
    public var months: Months

    /// How much of the months a statement has.
    public enum Months: String, Sendable, CaseIterable {
        /// A cell a month.
        case all
        /// A line a year.
        case year
        case none
    }

    public init(
        languages: [Language], size: PaperSize = .a4, showsNumber: Bool = false, months: Months = .all
    ) {
        self.languages = languages
        self.size = size
        self.showsNumber = showsNumber
        self.months = months
    }

    /// Languages, size, months, and `id` where the number stands in full, a space between them: `en A4 all`.
    public var text: String {
        ([languages.map(\.tag).joined(separator: ","), size.rawValue, months.rawValue] + (showsNumber ? ["id"] : []))
            .joined(separator: " ")
    }

    /// What `text` writes; nil for anything else.
    public init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let tags = words[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 3 || (words.count == 4 && words[3] == "id"), tags.allSatisfy({ !$0.isEmpty }),
            let size = PaperSize(rawValue: words[1]), let months = Months(rawValue: words[2])
        else { return nil }
        self.init(languages: tags.map { Language($0) }, size: size, showsNumber: words.count == 4, months: months)
        guard self.text == text, Set(self.languages).count == self.languages.count else { return nil }
    }
}
