import CommonMark
import Markup
import Notation

/// The inquiry guide in one language: its pages by section, and the statutes.
public struct Guide: Sendable, Equatable {
    public var language: Language
    /// In the order of the sections, then of the pages; a section's opening comes first.
    public var pages: [Page]
    public var statutes: [Statute]

    /// The page that opens a section; nil where Content has none.
    public func opening(of section: Section) -> Page? {
        pages.first { $0.section == section && $0.name == Page.opening }
    }

    /// The id of the rule book of which the guide speaks; nil where no opening says.
    public var rules: String? { pages.compactMap(\.front.rules).first }

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

    /// A page's body for a document that holds the whole guide: every link leads to an id in it.
    ///
    /// - Parameter headingOffset: added to the level of every heading.
    public func html(of page: Page, headingOffset: Int) -> HTML {
        page.body.html(
            HTMLRendering(
                headingOffset: headingOffset, idPrefix: "\(page.id)--", marksHan: language != .chinese
            ) { target in
                fragment(of: target, from: page).map { "#\($0)" } ?? target.externalURL
            })
    }

    /// The id that a link inside Content leads to.
    private func fragment(of target: LinkTarget, from page: Page) -> String? {
        switch target {
        case .fragment(let heading): return "\(page.id)--\(heading)"
        case .file(let path, let heading):
            guard let location = PageLocation(path, from: page.section),
                let target = pages.first(where: { $0.section == location.section && $0.name == location.name })
            else { return nil }
            return heading.map { "\(target.id)--\($0)" } ?? target.id
        case .article(let statute, let number):
            return article(.init(statute: statute, number: number)).map { $0.statute.id(of: $0.article) }
        case .external, .refused: return nil
        }
    }
}

extension LinkTarget {
    fileprivate var externalURL: String? {
        switch self {
        case .external(let url): url
        case .fragment, .file, .article, .refused: nil
        }
    }
}

/// Where a relative link leads within a language's folder; nil for a link out of it.
struct PageLocation: Hashable {
    let section: Section
    let name: String

    init(section: Section, name: String) {
        self.section = section
        self.name = name
    }

    init?(_ path: String, from section: Section) {
        guard path.hasSuffix(".md") else { return nil }
        var folders = [section.rawValue]
        let parts = path.dropLast(3).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for part in parts.dropLast() {
            switch part {
            case ".": continue
            case "..": if folders.popLast() == nil { return nil }
            default: folders.append(part)
            }
        }
        guard folders.count == 1, let target = Section(rawValue: folders[0]), let name = parts.last, !name.isEmpty
        else { return nil }
        self.init(section: target, name: name)
    }
}
