import Foundation
import Guides

/// What the search has to do in Swift and in the site's script alike: `search-vectors.json`.
struct SearchVectors: Decodable {
    struct Terms: Decodable {
        let text: String
        let terms: [String]
    }

    struct Page: Decodable {
        struct Heading: Decodable {
            let id: String
            let text: String
        }
        let path: String
        let title: String
        let headings: [Heading]
        let keywords: [String]
        let text: String
    }

    struct Query: Decodable {
        let query: String
        let results: [String]
        let scores: [Int]
    }

    let terms: [Terms]
    let pages: [Page]
    let queries: [Query]

    var index: SearchIndex {
        SearchIndex(
            pages.map { page in
                SearchPage(
                    path: page.path, title: page.title,
                    headings: page.headings.map { SearchPage.Heading(id: $0.id, text: $0.text) },
                    keywords: page.keywords, text: page.text)
            })
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    static let shared = Result {
        try JSONDecoder().decode(
            SearchVectors.self, from: Data(contentsOf: folder.appending(path: "search-vectors.json")))
    }

    /// The index of the pages as the script's test reads it.
    static let writtenIndex = folder.appending(path: "search-vectors-index.js")
}
