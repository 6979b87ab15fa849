import CommonMark

/// What a link inside Content leads to.
public enum Destination: Sendable, Equatable {
    /// A page, and the id of a heading on it.
    case page(Page, heading: String?)
    case article(Statute, Statute.Article)
    /// A term of the glossary by its id.
    case term(String)
    /// An address outside.
    case external(String)
}

extension Guide {
    /// Where a link on a page leads; nil for a link that leads nowhere or may not be followed.
    public func destination(of target: LinkTarget, from page: Page) -> Destination? {
        switch target {
        case .fragment(let heading): .page(page, heading: heading)
        case .file(let path, let heading):
            PageLocation(path, from: page.section).flatMap(self.page(at:)).map { .page($0, heading: heading) }
        case .article(let statute, let number):
            article(.init(statute: statute, number: number)).map { .article($0.statute, $0.article) }
        case .term(let id): glossary.terms.contains { $0.id == id } ? .term(id) : nil
        case .external(let url): .external(url)
        case .refused: nil
        }
    }

    /// What an image on a page shows; nil where it shows nothing.
    public func picture(of target: LinkTarget, from page: Page) -> GuidePicture? {
        GuidePicture.path(target, from: page, in: language).flatMap { pictures[$0] }
    }
}
