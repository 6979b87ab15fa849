import CommonMark
import Diagnostics
import Notation
import Pictures

/// Whether every link of a page leads somewhere, and every image shows something.
struct LinkCheck {
    let guide: Guide
    /// The files that the guide was read from, whether or not they could be.
    let paths: Set<String>
    /// Pages that are drafts, and not in the guide.
    let drafts: Set<PageLocation>
    /// What is wrong with pictures that can't be shown, by their path.
    let pictureFaults: [String: PictureFault]

    init(
        _ guide: Guide, from paths: Set<String>, drafts: Set<PageLocation> = [],
        pictureFaults: [String: PictureFault] = [:]
    ) {
        self.guide = guide
        self.paths = paths
        self.drafts = drafts
        self.pictureFaults = pictureFaults
    }

    func problems(of read: PageReader.ReadPage) -> [Diagnostic] {
        let page = read.page
        var places = LinkPlaces(read.source)
        var images: [String] = []
        var alternative = ""
        var problems: [Diagnostic] = []
        // The nearest name is sought once for each address: a page may link to one that is gone thousands of times.
        var known: [String: Problem?] = [:]
        func report(_ url: String, line: Int, _ problem: Problem) {
            let position = places.next(of: url, from: line + read.bodyLine - 1, in: .markdown)
            problems.append(
                Diagnostic(
                    .error, problem.code, in: places.lines, at: position, message: problem.message, help: problem.help))
        }
        for step in page.body.steps {
            switch step.event {
            case .enter(.link(let url)):
                let problem = known[url] ?? self.problem(of: LinkTarget(url), as: url, from: page)
                known[url] = .some(problem)
                if let problem { report(url, line: step.line, problem) }
            case .enter(.image(let url)):
                images.append(url)
                alternative = ""
            case .leave(.image(let url)):
                images.removeLast()
                if let problem = problem(ofImage: url, alternative: alternative, on: page) {
                    report(url, line: step.line, problem)
                }
            case .leaf(.text(let text)), .leaf(.code(let text)): if !images.isEmpty { alternative += text }
            case .enter, .leave, .leaf: break
            }
        }
        return problems + problemsOfSources(page.front.sources, &places)
    }

    /// Articles that the glossary rests on and that Content doesn't have.
    func problems(of glossary: Glossary, in source: SourceFile?) -> [Diagnostic] {
        guard let source else { return [] }
        var places = LinkPlaces(source)
        return problemsOfSources(glossary.terms.flatMap(\.sources), &places)
    }

    private func problemsOfSources(_ sources: [StatuteReference], _ places: inout LinkPlaces) -> [Diagnostic] {
        sources.compactMap { reference -> Diagnostic? in
            guard guide.article(reference) == nil else { return nil }
            let written = "\(reference.statute)#\(reference.number)"
            let position = places.next(of: written, from: 1, in: .yaml)
            return Diagnostic(
                .error, .brokenLink, in: places.lines, at: position,
                message: "Content has no article \"\(written)\"", help: nearestArticle(to: reference))
        }
    }

    private struct Problem {
        let code: Diagnostic.Code
        let message: String
        let help: String?

        init(_ code: Diagnostic.Code, _ message: String, _ help: String?) {
            (self.code, self.message, self.help) = (code, message, help)
        }
    }

    private func problem(ofImage url: String, alternative: String, on page: Page) -> Problem? {
        guard let path = GuidePicture.path(LinkTarget(url), from: page, in: guide.language) else {
            return Problem(
                .image, "\"\(url)\" is no picture of Content", "lay the picture into Content, and link it from there")
        }
        if let fault = pictureFaults[path] {
            let line = fault.line.map { ", line \($0)" } ?? ""
            return Problem(.image, "\"\(url)\"\(line): \(fault.message)", fault.help)
        }
        guard guide.pictures[path] != nil else {
            let near = NearestName.of(path, among: paths.filter(GuidePicture.isNamed).sorted())
            return Problem(
                .image, "there is no picture \"\(url)\"",
                near.map { "did you mean \"\($0)\" of Content?" }
                    ?? "pictures are files of Content, not links: .png, .jpg, .gif, .webp, .svg")
        }
        guard alternative.contains(where: { !$0.isWhitespace }) else {
            return Problem(
                .image, "the image has no text that stands for it", "say in its brackets what it shows: ![…](\(url))")
        }
        return nil
    }

    private func problem(of target: LinkTarget, as url: String, from page: Page) -> Problem? {
        switch target {
        case .external: return nil
        case .refused:
            return Problem(
                .linkPolicy, "a page may not link to \"\(url)\"",
                "links are https, http, mailto, tel, relative paths to pages, or statute:name#article")
        case .fragment(let heading):
            return headingProblem(heading, on: page)
        case .file(let path, let heading):
            guard let location = PageLocation(path, from: page.section) else {
                return Problem(
                    .linkPolicy, "\"\(url)\" leads out of the guide", "link to a page's .md file in a section")
            }
            guard let target = guide.page(at: location) else {
                if drafts.contains(location) {
                    return Problem(
                        .brokenLink, "the page \"\(path)\" is a draft", "leave the link out until it is none")
                }
                // What is wrong with a page that is there, but couldn't be read, is told already.
                guard !paths.contains("\(guide.language.tag)/\(location.file)") else { return nil }
                let names = location.section.map(guide.pages(in:))?.map(\.name) ?? []
                let near = NearestName.of(location.name, among: names)
                return Problem(
                    .brokenLink, "there is no page \"\(path)\"",
                    near.map { "did you mean \"\(Self.folder(of: path))\($0).md\"?" })
            }
            return heading.flatMap { headingProblem($0, on: target) }
        case .article(let statute, let number):
            let reference = StatuteReference(statute: statute, number: number)
            guard guide.article(reference) == nil else { return nil }
            return Problem(
                .brokenLink, "Content has no article \"\(statute)#\(number)\"", nearestArticle(to: reference))
        case .term(let id):
            let ids = guide.glossary.terms.map(\.id)
            guard !ids.contains(id) else { return nil }
            return Problem(
                .brokenLink, "the glossary has no term \"\(id)\"",
                NearestName.of(id, among: ids).map { "did you mean \"glossary:\($0)\"?" })
        }
    }

    private static let mostListed = 20

    private static func listed(_ names: [String]) -> String {
        names.prefix(mostListed).joined(separator: ", ") + (names.count > mostListed ? ", …" : "")
    }

    /// A path up to its last slash, as it was written.
    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    private func headingProblem(_ heading: String, on page: Page) -> Problem? {
        let ids = page.headings.map(\.id)
        guard !ids.contains(heading) else { return nil }
        let near = NearestName.of(heading, among: ids).map { "did you mean \"#\($0)\"?" }
        return Problem(
            .brokenLink, "the page \"\(page.name).md\" has no heading \"#\(heading)\"",
            near ?? (ids.isEmpty ? nil : "its headings are \(Self.listed(ids.map { "#\($0)" }))"))
    }

    private func nearestArticle(to reference: StatuteReference) -> String? {
        guard let statute = guide.statutes.first(where: { $0.id == reference.statute }) else {
            return NearestName.of(reference.statute, among: guide.statutes.map(\.id)).map { "did you mean \"\($0)\"?" }
        }
        return "its articles are \(statute.articles.map(\.number).joined(separator: ", "))"
    }
}
