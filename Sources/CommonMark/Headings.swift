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
        var slugs = Slugs()
        // What is left out of the page is left out of its headings' texts.
        var images = 0
        for step in steps {
            switch step.event {
            case .enter(.heading(let level)): open = (level, "", step.line)
            case .enter(.image): images += 1
            case .leave(.image): images -= 1
            case .leaf(.text(let text)), .leaf(.code(let text)): if images == 0 { open?.text += text }
            case .leaf(.softBreak), .leaf(.lineBreak): if images == 0 { open?.text += " " }
            case .leave(.heading):
                guard let heading = open else { continue }
                let id = slugs.id(for: heading.text)
                headings.append(.init(level: heading.level, text: heading.text, id: id, line: heading.line))
                open = nil
            case .enter, .leave, .leaf: continue
            }
        }
        return headings
    }
}

/// A heading as an id: letters and digits of any script, in lower case, with `-` between them.
struct Slugs {
    private var taken: Set<String> = []
    /// The number that the next heading of a text gets, so that thousands of equal ones don't count from 2 each time.
    private var next: [String: Int] = [:]

    private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
    }

    /// An id for a heading that none before it has.
    mutating func id(for text: String) -> String {
        let words = text.lowercased().unicodeScalars.split {
            !Self.belongsToWord($0)
        }
        let slug = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
        let base = slug.isEmpty ? "section" : slug
        var candidate = base
        var number = next[base] ?? 2
        while !taken.insert(candidate).inserted {
            candidate = "\(base)-\(number)"
            number += 1
        }
        next[base] = number
        return candidate
    }
}
