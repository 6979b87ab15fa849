/// A heading's text and its id within its document.
public struct Heading: Sendable, Equatable {
    public let level: Int
    public let text: String
    public let id: String
    public let line: Int
}

extension MarkdownDocument {
    /// The document's headings in their order; two of the same text get different ids.
    public var headings: [Heading] {
        var headings: [Heading] = []
        var open: (level: Int, text: String, line: Int)?
        var taken: Set<String> = []
        for step in steps {
            switch step.event {
            case .enter(.heading(let level)): open = (level, "", step.line)
            case .leaf(.text(let text)), .leaf(.code(let text)): open?.text += text
            case .leave(.heading):
                guard let heading = open else { continue }
                let id = Slug.unique(heading.text, among: &taken)
                headings.append(.init(level: heading.level, text: heading.text, id: id, line: heading.line))
                open = nil
            case .enter, .leave, .leaf: continue
            }
        }
        return headings
    }
}

/// A heading as an id: letters and digits of any script, in lower case, with `-` between them.
enum Slug {
    static func unique(_ text: String, among taken: inout Set<String>) -> String {
        let words = text.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
        let slug = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
        let base = slug.isEmpty ? "section" : slug
        var candidate = base
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(base)-\(number)"
            number += 1
        }
        return candidate
    }
}
