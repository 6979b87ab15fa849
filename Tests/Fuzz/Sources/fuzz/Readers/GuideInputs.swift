import CommonMark
import Diagnostics
import Guides
import Notation

/// Pages of the guide, statutes, and their Markdown.
enum GuideInputs {
    private static let statuteText = """
        format: statute/1
        id: law
        title: { en: A law }
        short: { en: Law }
        articles: [{ number: "1", en: One }]
        """
    private static let opening = "---\ntitle: Opening\n---\n\n# One heading\n\n[a link](page.md#heading)\n"

    static func page(_ bytes: [UInt8]) {
        let source = SourceFile(path: "en/query/page.md", bytes: bytes)
        let (guide, diagnostics) = GuideReader.read(
            [
                ContentFile(path: "en/query/index.md", source: SourceFile(path: "en/query/index.md", text: opening)),
                ContentFile(path: "en/query/page.md", source: source),
                ContentFile(path: "statutes/law.yaml", source: SourceFile(path: "law.yaml", text: statuteText)),
            ], in: .english)
        Problems(text: source).check(diagnostics.filter { $0.path == source.path })
        for page in guide.pages {
            WrittenHTML.check(guide.html(of: page, headingOffset: 2).bytes)
            _ = guide.article(page.front.sources.first ?? StatuteReference(statute: "law", number: "1"))
        }
    }

    static func glossary(_ bytes: [UInt8]) {
        let source = SourceFile(path: "glossary.yaml", bytes: bytes)
        let (guide, diagnostics) = GuideReader.read([ContentFile(path: "glossary.yaml", source: source)], in: .english)
        Problems(text: source).check(diagnostics)
        let terms = guide.glossary.terms.flatMap { term in
            term.spellings(in: .english).map { TermLinking.Term(spelling: $0, id: term.id) }
        }
        let document = MarkdownDocument(bytes)
        let linked = TermLinking(terms).linked(document)
        expect(linked.plainText == document.plainText, "links to terms leave the text as it is")
    }

    static func statute(_ bytes: [UInt8]) {
        let source = SourceFile(path: "statutes/law.yaml", bytes: bytes)
        let (guide, diagnostics) = GuideReader.read(
            [ContentFile(path: "statutes/law.yaml", source: source)], in: .english)
        Problems(text: source).check(diagnostics)
        for statute in guide.statutes {
            for article in statute.articles { _ = statute.id(of: article) }
        }
    }

    static func markdown(_ bytes: [UInt8]) {
        // As much as a page may have.
        let document = MarkdownDocument(bytes.prefix(GuideReader.mostBytesOfPage))
        var open: [MarkdownDocument.Container] = []
        for step in document.steps {
            expect(step.line >= 1, "a step is on a line")
            switch step.event {
            case .enter(let container): open.append(container)
            case .leave(let container): expect(open.popLast() == container, "what is left was entered: \(container)")
            case .leaf: continue
            }
        }
        expect(open.isEmpty, "what is entered is left")
        let headings = document.headings
        expect(Set(headings.map(\.id)).count == headings.count, "headings have ids of their own")
        for marksHan in [false, true] {
            let html = document.html(
                HTMLRendering(headingOffset: 1, idPrefix: "page--", marksHan: marksHan) { target in
                    if case .external(let url) = target { url } else { nil }
                })
            WrittenHTML.check(html.bytes)
        }
    }
}
