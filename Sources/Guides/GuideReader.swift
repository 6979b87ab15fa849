import CommonMark
import Diagnostics
import Notation
import Pictures

/// The guide from the files of Content: the value, and every problem found in any of them.
public enum GuideReader {
    /// Bytes of one page.
    public static let mostBytesOfPage = PageReader.mostBytes

    /// Whether a file of Content has to do with the guide in a language: a page, a statute, the glossary, a picture.
    public static func isWanted(_ path: String, in language: Language) -> Bool {
        path.hasPrefix("\(language.tag)/") || path.hasPrefix("statutes/") || path == GlossaryReader.path
            || GuidePicture.isNamed(path)
    }

    /// - Parameter drafts: whether pages that are drafts are among the others.
    public static func read(
        _ files: [ContentFile], in language: Language, drafts: Bool = false
    ) -> (Guide, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var statutes: [Statute] = []
        var glossary = Glossary()
        var read: [PageReader.ReadPage] = []
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
            } else if file.path == GlossaryReader.path {
                let (own, problems) = GlossaryReader.read(file.source)
                diagnostics += problems
                glossary = own
            } else if parts.first == language.tag, file.path.hasSuffix(".md") {
                var reader = PageReader(file)
                let page = reader.read()
                diagnostics += reader.diagnostics
                if let page { read.append(page) }
            }
        }
        let hidden = drafts ? [] : Set(read.filter(\.page.front.isDraft).map(\.page.location))
        read.removeAll { hidden.contains($0.page.location) }
        read.sort { Self.key($0.page) < Self.key($1.page) }
        diagnostics += Self.duplicates(among: read)
        let (pictures, faults) = GuidePicture.all(in: read.map(\.page), of: files, language)
        let guide = Guide(
            language: language, pages: read.map(\.page).filter { $0.section != nil },
            home: read.map(\.page).first { $0.section == nil }, statutes: statutes, glossary: glossary,
            pictures: pictures)
        diagnostics += PathCheck.problems(of: read, statutes: statutes)
        let check = LinkCheck(guide, from: Set(files.map(\.path)), drafts: hidden, pictureFaults: faults)
        for page in read { diagnostics += check.problems(of: page) }
        diagnostics += check.problems(of: glossary, in: files.first { $0.path == GlossaryReader.path }?.source)
        return (guide, diagnostics)
    }

    private static let places = Dictionary(uniqueKeysWithValues: Section.allCases.enumerated().map { ($1, $0) })

    /// By section, the opening first, then by order and name; the home page before all.
    private static func key(_ page: Page) -> (Int, Int, String) {
        (
            page.section.flatMap { places[$0] } ?? -1, page.name == Page.opening ? -1 : page.front.order, page.name
        )
    }

    /// Two pages about one topic: the person could be led to one of them only.
    private static func duplicates(among pages: [PageReader.ReadPage]) -> [Diagnostic] {
        var first: [String: String] = [:]
        var problems: [Diagnostic] = []
        for read in pages {
            for topic in read.page.front.about {
                if let other = first[topic] {
                    problems.append(
                        Diagnostic(
                            .error, .duplicateName, path: read.source.path,
                            message: "\"\(other)\" is about \"\(topic)\" too", help: "one page is about a topic"))
                } else {
                    first[topic] = read.source.path
                }
            }
        }
        return problems
    }
}
