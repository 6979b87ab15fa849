import Notation

/// The words that the guide explains once: in a text their first use is linked to what they mean.
public struct Glossary: Sendable, Equatable {
    public static let format = "glossary/1"

    /// In the order of the file.
    public var terms: [Term] = []

    public init(terms: [Term] = []) { self.terms = terms }

    /// One word or phrase.
    public struct Term: Sendable, Equatable {
        /// Its name in addresses.
        public var id: String
        public var term: Wording
        /// Other spellings that mean it, by language.
        public var also: [(language: Language, spellings: [String])]
        /// What it means, in a sentence or two.
        public var says: Wording
        /// The articles that it rests on.
        public var sources: [StatuteReference]

        /// Everything by which a text of the language may call it.
        public func spellings(in language: Language) -> [String] {
            let own = term.texts.first { $0.language == language }.map { [$0.text] } ?? []
            return own + (also.first { $0.language == language }?.spellings ?? [])
        }

        public static func == (a: Term, b: Term) -> Bool {
            a.id == b.id && a.term == b.term && a.says == b.says && a.sources == b.sources
                && a.also.elementsEqual(b.also) { $0.language == $1.language && $0.spellings == $1.spellings }
        }
    }
}
