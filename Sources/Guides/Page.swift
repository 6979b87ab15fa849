import Calendar
import CommonMark

/// One page of the guide, in one language.
public struct Page: Sendable, Equatable {
    /// Nil for the home page, which opens the guide.
    public var section: Section?
    /// The file's name without its end; `index` opens the section, or the guide.
    public var name: String
    public var front: FrontMatter
    public var body: MarkdownDocument
    /// The page's headings, worked out once.
    public var headings: [Heading]
    /// The file's bytes, from which everything of the page follows.
    public var source: [UInt8] = []
    /// The line of the file on which the body begins.
    public var bodyLine = 1

    /// The page's name among all pages, fit for an `id`: `query-counter`, `query` for the section's opening, and `guide`
    /// for the home page.
    public var id: String {
        guard let section else { return "guide" }
        return name == Self.opening ? section.rawValue : "\(section.rawValue)-\(name)"
    }

    /// Its address in its language's folder of a site: `query/counter.html`.
    public var address: String { location.address }

    var location: PageLocation { PageLocation(section: section, name: name) }

    /// The name of the page that opens a section.
    public static let opening = "index"
}

/// What stands above a page between two lines `---`.
public struct FrontMatter: Sendable, Equatable {
    public var title: String
    /// Where the page stands in its section.
    public var order: Int
    /// The day on which somebody last compared it with its sources.
    public var lastChecked: CivilDate?
    public var confidence: Certainty?
    /// The articles that it rests on.
    public var sources: [StatuteReference]
    /// What people may search for, in whatever language.
    public var keywords: [String]
    /// What the page is about: statuses of months, and `official-check`, how to have a record checked officially.
    public var about: [String]
    /// What the matter means, in a sentence.
    public var summary: String?
    /// What to bring to the counter.
    public var bring: [String]
    /// Whom to ask.
    public var ask: String?
    /// What to say there, to be read out.
    public var say: String?
    /// The rule book of which the guide speaks, on the page that opens a section.
    public var rules: String?
    /// Addresses that the page had before, in its language and without an end: `query/website`.
    public var aliases: [String] = []
    /// What became otherwise on it, and when.
    public var changes: [Change] = []
    /// Whether it is not to be published yet.
    public var isDraft = false

    /// A change of a page that its readers should know of.
    public struct Change: Sendable, Equatable {
        public var on: CivilDate
        public var says: String

        public init(on: CivilDate, says: String) {
            self.on = on
            self.says = says
        }
    }

    /// The last day on which somebody had the page in hand; nil where nobody says.
    public var lastTouched: CivilDate? { ([lastChecked].compactMap(\.self) + changes.map(\.on)).max() }

    /// How sure a page's facts are.
    public enum Certainty: String, Sendable, CaseIterable {
        case high, medium, low
    }
}

/// An article of a statute by key: `social-insurance-law#60`.
public struct StatuteReference: Sendable, Hashable {
    public var statute: String
    public var number: String

    public init(statute: String, number: String) {
        self.statute = statute
        self.number = number
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.init(statute: parts[0], number: parts[1])
    }
}
