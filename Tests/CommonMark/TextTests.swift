import SeededRandom
import Testing

@testable import CommonMark

/// Text is text: what stands in the Markdown is what a browser shows, and never becomes markup.
@Suite struct TextTests {
    private static let hostile: [String] =
        [
            "<", ">", "&", "\"", "'", "&lt;", "&#60;", "&amp;amp;", "</p>", "<script>", "-->", "]]>", "javascript:",
            "\u{301}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{2028}", "\u{FEFF}", "\u{A0}", "\u{AD}", "\u{85}",
            "\u{7F}",
            "\u{1}", "\u{1F}", "\u{9C}", "é", "e\u{301}", "社保", "حقوق",
            "👩‍👩‍👧", "🇨🇳", "*", "_", "`", "\\", "[", "](", ")", "#", "|", "~", "$", "{{x}}", "a", "B", "7", " ",
        ] + noncharacters

    /// Swift takes none of them in a literal.
    private static let noncharacters = [UInt32](arrayLiteral: 0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF).compactMap {
        Unicode.Scalar($0)
    }
    .map { String(Character($0)) }

    /// A text of such pieces that begins and ends with a letter, since a line's outer spaces are not its text.
    private func text(_ random: inout SplitMix64) -> String {
        "x" + (0..<random.number(in: 0...24)).map { _ in random.one(of: Self.hostile) }.joined() + "x"
    }

    /// Every ASCII punctuation character after a backslash: the text, however Markdown would read it.
    private func escaped(_ text: String) -> String {
        var markdown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if (0x21...0x7E).contains(scalar.value), !scalar.properties.isAlphabetic,
                scalar.properties.numericType == nil
            {
                markdown.append("\\")
            }
            markdown.append(scalar)
        }
        return String(markdown)
    }

    /// What HTML shows for a text: what HTML can't have is U+FFFD.
    private func shown(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
            case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
            default: scalar
            }
        }
    }

    /// The text between two tags, with its five references read; nil if there is any other markup.
    private func unescaped(_ html: String, between start: String, and end: String) -> [Unicode.Scalar]? {
        let bytes = Array(html.utf8)
        guard bytes.starts(with: start.utf8), bytes.reversed().starts(with: end.utf8.reversed()) else { return nil }
        let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
        var text: [UInt8] = []
        var index = start.utf8.count
        while index < bytes.count - end.utf8.count {
            if bytes[index] == UInt8(ascii: "&") {
                guard
                    let (reference, character) = references.first(where: { bytes[index...].starts(with: $0.key.utf8) })
                else { return nil }
                text += Array(character.utf8)
                index += reference.utf8.count
            } else {
                guard !"<>\"'".utf8.contains(bytes[index]) else { return nil }
                text.append(bytes[index])
                index += 1
            }
        }
        return Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    }

    @Test("A paragraph's text, un-escaped, is the Markdown's text", arguments: 1...20)
    func paragraphs(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 1...50 {
            let text = text(&random)
            let html = MarkdownDocument(text: escaped(text)).html()
            try #require(unescaped(html, between: "<p>", and: "</p>\n") == shown(text), "\(text.debugDescription)")
        }
    }

    @Test("A code block's text, un-escaped, is the Markdown's text", arguments: 1...20)
    func codeBlocks(seed: UInt64) throws {
        var random = SplitMix64(seed: 1000 + seed)
        for _ in 1...50 {
            let text = text(&random)
            let html = MarkdownDocument(text: "````````\n\(text)\n````````\n").html()
            let found = unescaped(html, between: "<pre tabindex=\"0\"><code>", and: "\n</code></pre>\n")
            try #require(found == shown(text), "\(text.debugDescription)")
        }
    }

    @Test("A link's text and a heading's, un-escaped, are the Markdown's text", arguments: 1...20)
    func linksAndHeadings(seed: UInt64) throws {
        var random = SplitMix64(seed: 2000 + seed)
        for _ in 1...50 {
            let text = text(&random)
            let link = MarkdownDocument(text: "[\(escaped(text))](a.md)").html()
            let inLink = unescaped(link, between: "<p><a href=\"a.md\">", and: "</a></p>\n")
            try #require(inLink == shown(text), "\(text.debugDescription)")
            let document = MarkdownDocument(text: "# \(escaped(text))")
            let id = try #require(document.headings.first?.id)
            try #require(id.utf8.allSatisfy { !"<>\"'& ".utf8.contains($0) }, "\(id.debugDescription)")
            let inHeading = unescaped(document.html(), between: "<h1 id=\"\(id)\">", and: "</h1>\n")
            try #require(inHeading == shown(text), "\(text.debugDescription)")
            try #require(document.headings.map { Array($0.text.utf8) } == [Array(text.utf8)])
        }
    }

    @Test("Any bytes at all give markup of this program only", arguments: 1...20)
    func anyBytes(seed: UInt64) throws {
        var random = SplitMix64(seed: 3000 + seed)
        for _ in 1...50 {
            let pieces = (0..<random.number(in: 1...60)).map { _ in random.one(of: Self.hostile + ["\n", "\n\n", "> "])
            }
            let html = MarkdownDocument(text: pieces.joined()).html()
            // By bytes: to a character, a bracket and the mark after it are one.
            let unknown = html.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst()
                .map { piece in
                    let tag = piece.prefix { $0 != UInt8(ascii: ">") }.drop { $0 == UInt8(ascii: "/") }
                    return String(decoding: Array(tag.prefix { $0 != UInt8(ascii: " ") }), as: UTF8.self)
                }.filter { !Self.tags.contains($0) }
            try #require(unknown == [], "\(pieces.joined().debugDescription)")
        }
    }

    private static let tags = [
        "p", "em", "strong", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr",
        "br", "a",
    ]
}
