import CommonMark
import Diagnostics

extension GuideCheck {
    /// Headings that leave out a level: the title is the first one, and a page's own begin with `##`.
    func headings(of guide: Guide) -> [Diagnostic] {
        guide.allPages.flatMap { page in
            zip([1] + page.headings.map(\.level), page.headings).compactMap { above, heading in
                let line = heading.line + page.bodyLine - 1
                if heading.level == 1 {
                    return warning(
                        .heading, page, in: guide, line: line,
                        "the page's title is its only heading of the first level",
                        "write ## before it")
                }
                guard heading.level > above + 1 else { return nil }
                return warning(
                    .heading, page, in: guide, line: line,
                    "a heading of level \(heading.level) stands below one of level \(above)",
                    "write \(String(repeating: "#", count: above + 1)) before it")
            }
        }
    }
}
