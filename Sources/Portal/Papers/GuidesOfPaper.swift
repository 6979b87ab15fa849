import Guides

extension [Guide] {
    /// The one in the words' language; nil where Content has none.
    func speaking(_ words: Words) -> Guide? { first { $0.language == words.language } }

    /// What the guide says about having a record checked officially.
    func officialCheck(_ words: PageWords) -> [PageText] {
        let pages = words.languages.map { speaking($0)?.page(about: "official-check")?.front }
        let parts = [\FrontMatter.summary, \.ask].map { part in
            PageText(zip(words.languages, pages).map { ($0.language, $1?[keyPath: part] ?? "") })
        }
        return parts.filter { !$0.isEmpty } + [words.text { $0[.footCheck] }]
    }
}
