/// Finished markup: bytes that a browser may read as HTML or SVG.
///
/// There are only two ways in: a literal of this program's own source, and text, which is escaped byte by byte.
/// What a person typed can't become markup, because no operation takes a `String` as markup.
public struct HTML: Sendable, Equatable {
    /// UTF-8.
    public private(set) var bytes: [UInt8]

    public init() { bytes = [] }

    /// Escaped text, for an element's content or a quoted attribute.
    public init(text: String) {
        bytes = []
        self.text(text)
    }

    /// Markup as it stands in the program.
    public init(_ literal: StaticString) {
        bytes = []
        raw(literal)
    }

    public var isEmpty: Bool { bytes.isEmpty }

    public mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// Markup as it stands in the program; a `StaticString` can't be made from input.
    public mutating func raw(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    public mutating func append(_ html: HTML) { append(finished: html.bytes) }

    /// What was written from a byte on.
    public func written(from start: Int) -> HTML {
        var html = HTML()
        html.bytes = Array(bytes[start...])
        return html
    }

    private mutating func append(finished markup: [UInt8]) {
        markup.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// What a pen wrote.
    mutating func append(written markup: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: markup) }

    /// Text as text, wherever it stands: between tags or between quotes.
    public mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { Escaping.append($0, to: &bytes) }
    }

    /// Bytes as part of a URL, which are text that needs no escape.
    public mutating func percentEncoded(_ content: [UInt8], by encoding: PercentEncoding) {
        encoding.append(content, to: &bytes)
    }

    /// Bytes in the alphabet of Base64 (RFC 4648, 4), which are text that needs no escape.
    public mutating func base64(_ content: [UInt8]) { append(finished: Base64.filled.encoded(content)) }

    public mutating func integer(_ value: Int) { write(atMost: Decimal.mostBytes) { $0.integer(value) } }

    /// A length in tenths, written as a decimal without a trailing zero: 1234 is `123.4`, 1230 is `123`.
    public mutating func tenths(_ value: Int) { write(atMost: Decimal.mostBytes) { $0.tenths(value) } }
}

extension HTML: CustomStringConvertible {
    /// The markup itself.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension HTML {
    /// A theme's style sheet without its comments, to stand between `<style>` and `</style>`; nil for one that would end
    /// its element.
    public init?(styleSheet: [UInt8]) {
        guard !Self.contains("</", in: styleSheet) else { return nil }
        bytes = Slimming.styleSheet(styleSheet)
    }

    /// Markup of a theme's template, which belongs to the program as much as its own literals do.
    public mutating func append(template literal: [UInt8]) { append(finished: literal) }

    /// A theme's script without its comments, to stand between `<script>` and `</script>`; nil for one that would end or escape it
    /// (HTML 4.12.1.3).
    public init?(script: [UInt8]) {
        guard !Self.contains("</script", in: script), !Self.contains("<!--", in: script) else { return nil }
        bytes = Slimming.script(script)
    }

    private static func contains(_ text: StaticString, in bytes: [UInt8]) -> Bool {
        let sought = Array("\(text)".utf8)
        return bytes.indices.contains { start in
            bytes[start] == sought[0]
                && bytes[start...].starts(with: sought) { $0 | 0x20 == $1 | 0x20 }
        }
    }
}

extension HTML {
    /// Text in which every run of Chinese is marked as such (WCAG 3.1.2), for a page in another language.
    public mutating func text(_ text: String, markingHanAs tag: StaticString) {
        var text = text
        text.withUTF8 { text in
            var start = 0
            while start < text.count {
                let isHan = Self.isHan(at: start, in: text)
                var end = start + Self.length(at: start, in: text)
                while end < text.count, Self.isHan(at: end, in: text) == isHan {
                    end += Self.length(at: end, in: text)
                }
                if isHan {
                    raw("<span lang=\"")
                    raw(tag)
                    raw("\">")
                }
                Escaping.append(UnsafeBufferPointer(rebasing: text[start..<end]), to: &bytes)
                if isHan { raw("</span>") }
                start = end
            }
        }
    }

    /// Han characters of the basic plane, and the punctuation and full-width forms that are set with them.
    private static func isHan(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch text[index] {
        case 0xE3: text[index + 1] == 0x80 || text[index + 1] >= 0x90
        case 0xE4...0xE9: true
        case 0xEF: text[index + 1] == 0xBC || text[index + 1] == 0xBD
        default: false
        }
    }

    /// Bytes of the scalar at an index.
    private static func length(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        switch text[index] {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xFF: 4
        default: 1
        }
    }
}
