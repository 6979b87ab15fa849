/// What the search knows of a page.
public struct SearchPage: Sendable, Equatable {
    /// From the folder of the language: `query/web.html`.
    public var path: String
    public var title: String
    /// In the order of the page.
    public var headings: [Heading]
    /// What the page is to be found by though it may not say it, in whatever language.
    public var keywords: [String]
    /// What can be read on the page, from which results show a few words. Any white space in it is one space.
    public var text: String

    public init(path: String, title: String, headings: [Heading], keywords: [String], text: String) {
        self.path = path
        self.title = title
        self.headings = headings
        self.keywords = keywords
        self.text = text
    }

    /// A heading within the page.
    public struct Heading: Sendable, Equatable {
        /// The element's `id`, which is the fragment of its address.
        public var id: String
        public var text: String

        public init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }
}
