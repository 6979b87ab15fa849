/// A page that answers a query.
public struct SearchResult: Sendable, Equatable {
    /// The page's path, with the heading's fragment where `heading` is one.
    public var path: String
    /// The heading that answers the whole query, where the page's title doesn't.
    public var heading: String?
    /// What its terms count together; more is better.
    public var score: Int

    public init(path: String, heading: String? = nil, score: Int) {
        self.path = path
        self.heading = heading
        self.score = score
    }
}
