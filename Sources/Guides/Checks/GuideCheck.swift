import Diagnostics
import Notation

/// What is worth knowing of a guide and does not keep it from being published: a warning each.
public struct GuideCheck {
    /// The guide in every language that Content has, drafts among the pages; the first is the one that others are
    /// translated from.
    let guides: [Guide]
    /// Every file of Content by its path in it.
    let files: [String: SourceFile]

    public init(_ guides: [Guide], of files: [ContentFile]) {
        self.guides = guides
        self.files = Dictionary(files.map { ($0.path, $0.source) }) { first, _ in first }
    }

    public var problems: [Diagnostic] {
        guides.flatMap { headings(of: $0) + orphans(of: $0) } + translations + unused
    }

    func source(of page: Page, in guide: Guide) -> SourceFile {
        files[page.file(in: guide.language)] ?? SourceFile(path: page.file(in: guide.language), bytes: page.source)
    }

    func warning(
        _ code: Diagnostic.Code, _ page: Page, in guide: Guide, line: Int? = nil, _ message: String, _ help: String
    ) -> Diagnostic {
        let source = source(of: page, in: guide)
        guard let line else {
            return Diagnostic(.warning, code, path: source.path, message: message, help: help)
        }
        return Diagnostic(
            .warning, code, in: LineIndex(source), at: Position(line: line, column: 1), message: message, help: help)
    }
}

extension Guide {
    /// The home page before the others.
    var allPages: [Page] { (home.map { [$0] } ?? []) + pages }
}

extension Page {
    /// Its file in Content.
    func file(in language: Language) -> String { "\(language.tag)/\(location.file)" }
}
