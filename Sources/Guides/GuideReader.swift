import CommonMark
import Diagnostics
import Notation

/// The guide from the files of Content: the value, and every problem found in any of them.
public enum GuideReader {
    /// Bytes of one page; libcmark takes quadratic time for some texts, so a page has an end.
    public static let mostBytesOfPage = 256 << 10

    public static func read(_ files: [ContentFile], in language: Language) -> (Guide, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var statutes: [Statute] = []
        var pages: [(page: Page, source: SourceFile, bodyLine: Int)] = []
        for file in files {
            let parts = file.path.split(separator: "/").map(String.init)
            if parts.count == 2, parts[0] == "statutes", parts[1].hasSuffix(".yaml") {
                let (statute, problems) = StatuteReader.read(file.source)
                diagnostics += problems
                guard let statute else { continue }
                if statutes.contains(where: { $0.id == statute.id }) {
                    diagnostics.append(
                        Diagnostic(
                            .error, .duplicateName, path: file.source.path,
                            message: "another statute has the id \"\(statute.id)\" too"))
                } else {
                    statutes.append(statute)
                }
            } else if parts.first == language.tag, file.path.hasSuffix(".md") {
                let (page, bodyLine, problems) = page(file, parts)
                diagnostics += problems
                if let page { pages.append((page, file.source, bodyLine)) }
            }
        }
        let places = Dictionary(uniqueKeysWithValues: Section.allCases.enumerated().map { ($1, $0) })
        func key(_ page: Page) -> (Int, Int, String) {
            (places[page.section] ?? 0, page.name == Page.opening ? -1 : page.front.order, page.name)
        }
        pages.sort { key($0.page) < key($1.page) }
        let guide = Guide(language: language, pages: pages.map(\.page), statutes: statutes)
        diagnostics += duplicates(among: pages.map { ($0.page, $0.source.path) })
        let check = LinkCheck(guide, from: Set(files.map(\.path)))
        for (page, source, bodyLine) in pages {
            diagnostics += check.problems(of: page, in: source, bodyLine: bodyLine)
        }
        return (guide, diagnostics)
    }

    private static func page(_ file: ContentFile, _ parts: [String]) -> (Page?, Int, [Diagnostic]) {
        let path = file.source.path
        guard parts.count == 3, let section = Section(rawValue: parts[1]) else {
            let sections = Section.allCases.map(\.rawValue).joined(separator: ", ")
            let problem = Diagnostic(
                .error, .unknownInput, path: path, message: "the page is in no section",
                help: "a page lies in the folder of its section: \(sections)")
            return (nil, 1, [problem])
        }
        guard file.source.bytes.count <= mostBytesOfPage else {
            let problem = Diagnostic(
                .error, .tooLarge, path: path,
                message: "the page has \(file.source.bytes.count) bytes; the most is \(mostBytesOfPage)",
                help: "divide it into several pages")
            return (nil, 1, [problem])
        }
        if let offset = file.source.firstInvalidByte { return (nil, 1, [.notUTF8(file.source, at: offset)]) }
        let name = String(parts[2].dropLast(3))
        let (front, offset, line, problems) = FrontMatterReader.read(file.source, isOpening: name == Page.opening)
        let body = MarkdownDocument(file.source.bytes[offset...])
        let left = leftOut(of: body, in: file.source, firstLine: line)
        guard let front else { return (nil, line, problems + left) }
        let page = Page(section: section, name: name, front: front, body: body, headings: body.headings)
        return (page, line, problems + left)
    }

    /// Two pages about one topic: the person could be led to one of them only.
    private static func duplicates(among pages: [(page: Page, path: String)]) -> [Diagnostic] {
        var first: [String: String] = [:]
        var problems: [Diagnostic] = []
        for (page, path) in pages {
            for topic in page.front.about {
                if let other = first[topic] {
                    problems.append(
                        Diagnostic(
                            .error, .duplicateName, path: path,
                            message: "\"\(other)\" is about \"\(topic)\" too", help: "one page is about a topic"))
                } else {
                    first[topic] = path
                }
            }
        }
        return problems
    }

    /// Warnings for what a page may not have.
    private static func leftOut(
        of body: MarkdownDocument, in source: SourceFile, firstLine: Int
    ) -> [Diagnostic] {
        let lines = LineIndex(source)
        var told: [Diagnostic] = []
        for step in body.steps {
            let problem: (Diagnostic.Code, String)
            switch step.event {
            case .leaf(.html(let html)) where !isOnlyComments(html): problem = (.rawHTML, "HTML is left out")
            case .enter(.image): problem = (.image, "the image is left out")
            case .enter, .leave, .leaf: continue
            }
            let diagnostic = Diagnostic(
                .warning, problem.0, in: lines, at: Position(line: step.line + firstLine - 1, column: 1),
                message: problem.1, help: "write it as Markdown text")
            // An element's two tags on one line are one slip.
            if told.last != diagnostic { told.append(diagnostic) }
        }
        return told
    }

    /// Whether HTML is comments and nothing else: what follows one on its line, or a comment that nothing closes, is
    /// HTML too to libcmark, and text that the page would lose.
    private static func isOnlyComments(_ html: String) -> Bool {
        var rest = html.utf8[...]
        while true {
            rest = rest.drop { " \t\r\n".utf8.contains($0) }
            if rest.isEmpty { return true }
            guard rest.starts(with: "<!--".utf8), let end = rest.dropFirst(2).firstRange(of: "-->".utf8)
            else { return false }
            rest = rest[end.upperBound...]
        }
    }
}
