import Markup

/// Where the terms of a guide stand, for the search of a site that has no server: `search.js` reads what this
/// writes, and ranks by the same numbers; `SearchRanking` of the tests holds it to them.
public struct SearchIndex: Sendable {
    /// As they were given, their texts with plain spaces.
    let pages: [SearchPage]
    /// Each term once, in the order of its bytes.
    let terms: [String]
    /// Where each of the terms stands, page by page.
    let postings: [[Posting]]

    /// A page that has a term, by its number.
    struct Posting: Equatable {
        let page: Int
        let weight: Int
    }

    /// What a term counts by its best place. In the text it counts as often as it stands there, up to three times: less
    /// than once in a heading.
    enum Weight {
        static let title = 8
        static let heading = 4
        static let mostInText = 3
        /// For a title that says all that was typed, besides what its terms count.
        static let phrase = 16
    }

    /// An index of pages that, where they answer equally well, are found in this order.
    public init(_ pages: [SearchPage]) {
        self.pages = pages.map { page in
            var page = page
            page.text = page.text.withSingleBlanks
            return page
        }
        var places: [String: [Posting]] = [:]
        for (number, page) in self.pages.enumerated() {
            for (term, weight) in Self.weights(of: page) {
                places[term, default: []].append(Posting(page: number, weight: weight))
            }
        }
        let sorted = places.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        terms = sorted.map(\.key)
        postings = sorted.map(\.value)
    }

    private static func weights(of page: SearchPage) -> [String: Int] {
        var weights: [String: Int] = [:]
        for term in SearchTerms(page.text).terms {
            weights[term] = min(weights[term, default: 0] + 1, Weight.mostInText)
        }
        for text in page.headings.map(\.text) + page.keywords {
            for term in SearchTerms(text).terms { weights[term] = Weight.heading }
        }
        for term in SearchTerms(page.title).terms { weights[term] = Weight.title }
        return weights
    }
}

extension SearchIndex {
    /// The index as the script reads it.
    ///
    /// `pages` has for each its path, title, headings (id and text) and text; `terms` all terms with a space between
    /// them; `places` for each term a number for every page that has it: ten times the steps from the page before, plus
    /// the weight. The steps before the first page are its number; a single number stands without a list.
    public var json: JSON {
        let pages = pages.map { page in
            JSON.list([
                .text(page.path), .text(page.title),
                .list(page.headings.map { .list([.text($0.id), .text($0.text)]) }), .text(page.text),
            ])
        }
        return .object([
            .init("pages", .list(pages)), .init("terms", .text(terms.joined(separator: " "))),
            .init("places", .list(postings.map(Self.json(of:)))),
        ])
    }

    private static func json(of postings: [Posting]) -> JSON {
        var last = 0
        let numbers = postings.map { posting in
            defer { last = posting.page }
            return JSON.integer(10 * (posting.page - last) + posting.weight)
        }
        return numbers.count == 1 ? numbers[0] : .list(numbers)
    }

    /// The file that a page loads by a script element, which works where nothing may be fetched: a call of the function
    /// that the site's script has ready.
    public var script: [UInt8] { Array("recordPortalSearch(".utf8) + json.bytes(.compact) + Array(");\n".utf8) }
}
