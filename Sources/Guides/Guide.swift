import Calendar
import CommonMark
import Markup
import Notation

/// The inquiry guide in one language: its pages by section, the statutes, and the words that it explains.
public struct Guide: Sendable, Equatable {
    public let language: Language
    /// In the order of the sections, then of the pages; a section's opening comes first.
    public let pages: [Page]
    /// The page that opens a site of the guide; nil where Content has none.
    public let home: Page?
    public let statutes: [Statute]
    public let glossary: Glossary
    /// What its pages show, by the path in Content.
    public let pictures: [String: GuidePicture]
    private let places: [PageLocation: Int]

    init(
        language: Language, pages: [Page], home: Page? = nil, statutes: [Statute], glossary: Glossary = .init(),
        pictures: [String: GuidePicture] = [:]
    ) {
        self.language = language
        self.pages = pages
        self.home = home
        self.statutes = statutes
        self.glossary = glossary
        self.pictures = pictures
        places = Dictionary(pages.enumerated().map { ($1.location, $0) }) { first, _ in first }
    }

    /// The page that opens a section; nil where Content has none.
    public func opening(of section: Section) -> Page? {
        page(at: PageLocation(section: section, name: Page.opening))
    }

    func page(at location: PageLocation) -> Page? {
        location.section == nil ? home : places[location].map { pages[$0] }
    }

    /// The page of another language that stands in the same place; nil where there is none.
    public func counterpart(of page: Page) -> Page? { self.page(at: page.location) }

    /// The id of the rule book of which the guide speaks; nil where no opening says.
    public var rules: String? { pages.compactMap(\.front.rules).first }

    /// The last day on which somebody had any page in hand.
    public var lastTouched: CivilDate? { allPages.compactMap(\.front.lastTouched).max() }

    /// A section's pages without its opening.
    public func pages(in section: Section) -> [Page] {
        pages.filter { $0.section == section && $0.name != Page.opening }
    }

    /// The page about a topic, such as a month's status.
    public func page(about topic: String) -> Page? {
        pages.first { $0.front.about.contains(topic) }
    }

    /// The article of a reference.
    public func article(_ reference: StatuteReference) -> (statute: Statute, article: Statute.Article)? {
        guard let statute = statutes.first(where: { $0.id == reference.statute }),
            let article = statute.articles.first(where: { $0.number == reference.number })
        else { return nil }
        return (statute, article)
    }

    /// A page's body for a document that holds the whole guide: every link leads to an id in it, every picture stands
    /// in it.
    ///
    /// - Parameters:
    ///   - headingOffset: added to the level of every heading.
    ///   - label: the word above an aside.
    public func html(
        of page: Page, headingOffset: Int, label: @escaping @Sendable (Directive.Aside) -> String = { $0.rawValue }
    ) -> HTML {
        page.body.html(
            HTMLRendering(
                headingOffset: headingOffset, idPrefix: "\(page.id)--", marksHan: language != .chinese, label: label,
                picture: { picture(of: $0, from: page)?.inlined }
            ) { target in
                destination(of: target, from: page)?.inOneDocument
            })
    }
}

extension Destination {
    /// The address in a document that holds the whole guide; it has no glossary.
    fileprivate var inOneDocument: String? {
        switch self {
        case .page(let page, let heading): heading.map { "#\(page.id)--\($0)" } ?? "#\(page.id)"
        case .article(let statute, let article): "#\(statute.id(of: article))"
        case .term: nil
        case .external(let url): url
        }
    }
}
