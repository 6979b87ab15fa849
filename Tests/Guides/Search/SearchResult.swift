/// A page that answers a query.
struct SearchResult: Sendable, Equatable {
    /// The page's path, with the heading's fragment where `heading` is one.
    var path: String
    /// The heading that answers the whole query, where the page's title doesn't.
    var heading: String?
    /// What its terms count together; more is better.
    var score: Int

    init(path: String, heading: String? = nil, score: Int) {
        self.path = path
        self.heading = heading
        self.score = score
    }
}
