import Guides

extension [Guide] {
    /// The one in the words' language; nil where Content has none.
    func speaking(_ words: Words) -> Guide? { first { $0.language == words.language } }
}
