import CommonMark
import Diagnostics

/// Whether every link of a page leads somewhere.
struct LinkCheck {
    let guide: Guide

    init(_ guide: Guide) { self.guide = guide }

    /// - Parameter bodyLine: the line of the source on which the page's body begins.
    func problems(of page: Page, in source: SourceFile, bodyLine: Int) -> [Diagnostic] {
        let links = page.body.steps.compactMap { step -> Diagnostic? in
            guard case .enter(.link(let url)) = step.event,
                let (code, message, help) = problem(of: LinkTarget(url), as: url, from: page)
            else { return nil }
            let line = Self.line(of: url, in: source, from: step.line + bodyLine - 1)
            return Diagnostic(.error, code, in: LineIndex(source), at: line, message: message, help: help)
        }
        let sources = page.front.sources.compactMap { reference -> Diagnostic? in
            guard guide.article(reference) == nil else { return nil }
            let written = "\(reference.statute)#\(reference.number)"
            let position = Self.line(of: written, in: source, from: 1)
            return Diagnostic(
                .error, .brokenLink, in: LineIndex(source), at: position,
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

    /// The first occurrence of a text from a line on: libcmark knows only where a link's block begins.
    private static func line(of text: String, in source: SourceFile, from first: Int) -> Position {
        let lines = LineIndex(source)
        var number = first
        while let line = lines.text(ofLine: number) {
            let scalars = Array(line.unicodeScalars)
            let sought = Array(text.unicodeScalars)
            if let column = scalars.indices.first(where: { scalars[$0...].starts(with: sought) }) {
                return Position(line: number, column: column + 1)
            }
            number += 1
        }
        return Position(line: first, column: 1)
    }
}
