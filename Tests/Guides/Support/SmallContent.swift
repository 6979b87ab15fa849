import Diagnostics
import Guides
import Notation

/// A Content of a few files, to be read as the product's is.
struct SmallContent {
    var files: [(path: String, text: String)] = []

    /// Front matter that has nothing but what it must have; the body begins on line 5.
    static func page(_ body: String, title: String = "A", order: Int = 1) -> String {
        "---\ntitle: \(title)\norder: \(order)\n---\n\(body)"
    }

    static let statute = """
        format: statute/1
        id: harbour-law
        title: { en: Harbour Law, zh-Hans: 港口法 }
        short: { en: Harbour Law, zh-Hans: 港口法 }
        articles:
          - { number: "6", en: Ships are moored. }
          - { number: "60", en: Ships are unmoored. }
          - { number: 38(3), en: Ships sink. }

        """

    /// The content with one page under test, `en/query/a.md`, beside the pages and the statute that it may link to.
    static func around(_ text: String) -> SmallContent {
        SmallContent(files: [
            ("statutes/harbour-law.yaml", statute),
            ("en/query/a.md", text),
            ("en/query/counter.md", page("# Steps\n\n## What to bring\n", title: "Counter", order: 2)),
            ("en/points/index.md", "---\ntitle: Points\n---\n"),
            ("en/points/what-counts.md", page("text\n", title: "What counts")),
        ])
    }

    func read(in language: Language = .english) -> (Guide, [Diagnostic]) {
        GuideReader.read(
            files.map { ContentFile(path: $0.path, source: SourceFile(path: "content/\($0.path)", text: $0.text)) },
            in: language)
    }
}

extension Diagnostic {
    /// A problem of `en/query/a.md`, with the line that it points into.
    static func ofA(
        _ code: Code, _ line: Int, _ column: Int, _ message: String, help: String? = nil, excerpt: String?,
        severity: Severity = .error
    ) -> Diagnostic {
        Diagnostic(
            severity, code, path: "content/en/query/a.md", position: Position(line: line, column: column),
            message: message, help: help, excerpt: excerpt)
    }
}
