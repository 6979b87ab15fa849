import CommonMark
import Diagnostics
import Notation

extension GuideCheck {
    /// Pages of a section that nothing opens, which stand in no list.
    public func orphans(of guide: Guide) -> [Diagnostic] {
        Section.allCases.filter { guide.opening(of: $0) == nil }.flatMap { section in
            guide.pages(in: section).map { page in
                warning(
                    .orphan, page, in: guide, "no list has the page: its section has no opening",
                    "write \(guide.language.tag)/\(section.rawValue)/\(Page.opening).md")
            }
        }
    }

    /// Files of Content that nothing reads or shows, and statutes that nothing cites.
    var unused: [Diagnostic] {
        let shown = Set(guides.flatMap(\.linkedPictures))
        let cited = Set(guides.flatMap(\.citedStatutes))
        let idle = files.filter { path, _ in
            GuidePicture.isNamed(path) ? !shown.contains(path) : !isKnown(path)
        }
        let told = idle.values.map { source in
            Diagnostic(
                .warning, .unused, path: source.path, message: "nothing in Content uses it",
                help: "link it, or remove it")
        }
        let statutes = (guides.first?.statutes ?? []).filter { !cited.contains($0.id) }.map { statute in
            Diagnostic(
                .warning, .unused, path: statute.source, message: "no page cites the statute \"\(statute.id)\"",
                help: "cite an article of it as statute:\(statute.id)#number, or remove it")
        }
        return told + statutes
    }

    /// Whether a file is of a kind that Content has, wherever it is read.
    private func isKnown(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        if path == GlossaryReader.path { return true }
        guard parts.count > 1, let folder = parts.first.map(String.init) else { return false }
        if guides.contains(where: { $0.language.tag == folder }) { return path.hasSuffix(".md") }
        return ["rules", "layouts", "statutes", "sample", "schemas"].contains(folder)
    }
}

extension Guide {
    /// The paths of pictures that pages want to show, whether or not they can be.
    fileprivate var linkedPictures: [String] {
        allPages.flatMap { page in
            page.body.steps.compactMap { step in
                guard case .enter(.image(let url)) = step.event else { return nil }
                return GuidePicture.path(LinkTarget(url), from: page, in: language)
            }
        }
    }

    /// The ids of statutes that a page or a term rests on or links to.
    fileprivate var citedStatutes: [String] {
        allPages.flatMap { page in
            page.front.sources.map(\.statute)
                + page.body.steps.compactMap { step in
                    guard case .enter(.link(let url)) = step.event, case .article(let id, _) = LinkTarget(url) else {
                        return nil
                    }
                    return id
                }
        } + glossary.terms.flatMap { $0.sources.map(\.statute) }
    }
}
