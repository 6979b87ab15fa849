import CommonMark
import Diagnostics
import Notation

/// Whether every link of a page leads somewhere.
struct LinkCheck {
    let guide: Guide
    /// The files that the guide was read from, whether or not they could be.
    let paths: Set<String>

    init(_ guide: Guide, from paths: Set<String>) { (self.guide, self.paths) = (guide, paths) }

    /// - Parameter bodyLine: the line of the source on which the page's body begins.
    func problems(of page: Page, in source: SourceFile, bodyLine: Int) -> [Diagnostic] {
        var places = LinkPlaces(source)
        let links = page.body.steps.compactMap { step -> Diagnostic? in
            guard case .enter(.link(let url)) = step.event,
                let (code, message, help) = problem(of: LinkTarget(url), as: url, from: page)
            else { return nil }
            let position = places.next(of: url, from: step.line + bodyLine - 1, in: .markdown)
            return Diagnostic(.error, code, in: places.lines, at: position, message: message, help: help)
        }
        let sources = page.front.sources.compactMap { reference -> Diagnostic? in
            guard guide.article(reference) == nil else { return nil }
            let written = "\(reference.statute)#\(reference.number)"
            let position = places.next(of: written, from: 1, in: .yaml)
            return Diagnostic(
                .error, .brokenLink, in: places.lines, at: position,
                message: "Content has no article \"\(written)\"", help: nearestArticle(to: reference))
        }
        return links + sources
    }

    private func problem(
        of target: LinkTarget, as url: String, from page: Page
    ) -> (Diagnostic.Code, String, String?)? {
        switch target {
        case .external: return nil
        case .refused:
            return (
                .linkPolicy, "a page may not link to \"\(url)\"",
                "links are https, http, mailto, tel, relative paths to pages, or statute:name#article"
            )
        case .fragment(let heading):
            return headingProblem(heading, on: page)
        case .file(let path, let heading):
            guard let location = PageLocation(path, from: page.section) else {
                return (.linkPolicy, "\"\(url)\" leads out of the guide", "link to a page's .md file in a section")
            }
            guard let target = guide.pages.first(where: { $0.section == location.section && $0.name == location.name })
            else {
                // What is wrong with a page that is there, but couldn't be read, is told already.
                let file = "\(guide.language.tag)/\(location.section.rawValue)/\(location.name).md"
                guard !paths.contains(file) else { return nil }
                let near = NearestName.of(location.name, among: guide.pages(in: location.section).map(\.name))
                return (.brokenLink, "there is no page \"\(path)\"", near.map { "did you mean \"\($0).md\"?" })
            }
            return heading.flatMap { headingProblem($0, on: target) }
        case .article(let statute, let number):
            let reference = StatuteReference(statute: statute, number: number)
            guard guide.article(reference) == nil else { return nil }
            return (.brokenLink, "Content has no article \"\(statute)#\(number)\"", nearestArticle(to: reference))
        }
    }

    private func headingProblem(_ heading: String, on page: Page) -> (Diagnostic.Code, String, String?)? {
        let ids = page.headings.map(\.id)
        guard !ids.contains(heading) else { return nil }
        let near = NearestName.of(heading, among: ids).map { "did you mean \"#\($0)\"?" }
        return (
            .brokenLink, "the page \"\(page.name).md\" has no heading \"#\(heading)\"",
            near ?? (ids.isEmpty ? nil : "its headings are \(ids.map { "#\($0)" }.joined(separator: ", "))")
        )
    }

    private func nearestArticle(to reference: StatuteReference) -> String? {
        guard let statute = guide.statutes.first(where: { $0.id == reference.statute }) else {
            return NearestName.of(reference.statute, among: guide.statutes.map(\.id)).map { "did you mean \"\($0)\"?" }
        }
        return "its articles are \(statute.articles.map(\.number).joined(separator: ", "))"
    }
}
