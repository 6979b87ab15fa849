import CommonMark
import Diagnostics
import Notation

/// One page from its file.
struct PageReader {
    /// Bytes of one page; libcmark takes quadratic time for some texts, so a page has an end.
    static let mostBytes = 256 << 10
    /// How deep quotations and lists may lie in each other: browsers give up before printers do.
    static let deepest = 32

    /// A page, its source, and where its body begins in it.
    struct ReadPage {
        var page: Page
        let source: SourceFile
        let bodyLine: Int
    }

    let file: ContentFile
    private var source: SourceFile { file.source }
    private(set) var diagnostics: [Diagnostic] = []

    init(_ file: ContentFile) { self.file = file }

    /// The page; nil where it can't be one.
    mutating func read() -> ReadPage? {
        let names = file.path.split(separator: "/").dropFirst().map(String.init)
        let section = names.count == 2 ? Section(rawValue: names[0]) : nil
        let name = String((names.last ?? "").dropLast(3))
        guard section != nil || names.count == 1 && name == Page.opening else {
            let sections = Section.allCases.map(\.rawValue).joined(separator: ", ")
            report(
                .unknownInput, "the page is in no section",
                help: "a page lies in the folder of its section: \(sections)")
            return nil
        }
        if let fault = PageName.fault(in: name) {
            report(
                .pageName, "the page's name \"\(name)\" \(fault)",
                help: "it becomes the page's address: rename the file, and give the old address under aliases")
        }
        guard source.bytes.count <= Self.mostBytes else {
            report(
                .tooLarge, "the page has \(source.bytes.count) bytes; the most is \(Self.mostBytes)",
                help: "divide it into several pages")
            return nil
        }
        if let offset = source.firstInvalidByte {
            diagnostics.append(.notUTF8(source, at: offset))
            return nil
        }
        let (front, offset, line, problems) = FrontMatterReader.read(source, isOpening: name == Page.opening)
        diagnostics += problems
        let body = MarkdownDocument(source.bytes[offset...])
        look(at: body, firstLine: line)
        guard let front else { return nil }
        let page = Page(
            section: section, name: name, front: front, body: body, headings: body.headings,
            source: source.bytes, bodyLine: line)
        return ReadPage(page: page, source: source, bodyLine: line)
    }

    private mutating func report(_ code: Diagnostic.Code, _ message: String, help: String) {
        diagnostics.append(Diagnostic(.error, code, path: source.path, message: message, help: help))
    }

    /// What a page may not have.
    private mutating func look(at body: MarkdownDocument, firstLine: Int) {
        let lines = LineIndex(source)
        func told(
            _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, line: Int, _ message: String, _ help: String
        )
            -> Diagnostic
        {
            Diagnostic(
                severity, code, in: lines, at: Position(line: line + firstLine - 1, column: 1), message: message,
                help: help)
        }
        for fault in body.faults {
            diagnostics.append(told(.error, .directive, line: fault.line, fault.message, fault.help))
        }
        for step in body.steps {
            guard case .leaf(.html(let html)) = step.event, !Self.isOnlyComments(html) else { continue }
            let diagnostic = told(.warning, .rawHTML, line: step.line, "HTML is left out", "write it as Markdown text")
            // An element's two tags on one line are one slip.
            if diagnostics.last != diagnostic { diagnostics.append(diagnostic) }
        }
        let (depth, line) = body.deepest
        if depth > Self.deepest {
            diagnostics.append(
                told(
                    .error, .tooLarge, line: line,
                    "quotations and lists lie in each other \(depth) deep; the most is \(Self.deepest)",
                    "write it flatter"))
        }
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
