import Diagnostics

/// One tag of a Mustache template, and the text around it that it takes with it.
struct TemplateTag: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// `{{name}}`
        case variable
        /// `{{{name}}}`
        case unescaped
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{/name}}`
        case end
        /// `{{>name}}`
        case partial
        /// `{{!…}}`
        case comment
        /// Any other: delimiters, pragmas, inheritance, `{{&name}}`.
        case other

        /// Whether a line with nothing else on it disappears with the tag.
        fileprivate var mayStandAlone: Bool {
            switch self {
            case .section, .inverted, .end, .partial, .comment: true
            case .variable, .unescaped, .other: false
            }
        }
    }

    let kind: Kind
    let name: String
    /// Where the opening braces stand.
    let offset: Int
    /// Where the text before the tag ends: at the tag, or at its line's beginning when it stands alone.
    let textEnd: Int
    /// Where the text behind the tag begins: behind it, or on the next line when it stands alone.
    let nextText: Int
}

/// The tags of a template in their order.
enum TemplateScanner {
    /// The tags, and the offset of an opening without an end, if there is one.
    static func scan(_ source: SourceFile) -> (tags: [TemplateTag], unclosed: Int?) {
        let bytes = source.bytes
        var tags: [TemplateTag] = []
        var index = source.start
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
                index += 1
                continue
            }
            let isTriple = index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "{")
            let braces = isTriple ? 3 : 2
            var end = index + braces
            while end + braces <= bytes.count, !bytes[end..<end + braces].allSatisfy({ $0 == UInt8(ascii: "}") }) {
                end += 1
            }
            guard end + braces <= bytes.count else { return (tags, index) }
            tags.append(
                tag(in: source, content: index + braces..<end, isTriple: isTriple, from: index, to: end + braces))
            index = end + braces
        }
        return (tags, nil)
    }

    private static func tag(
        in source: SourceFile, content: Range<Int>, isTriple: Bool, from start: Int, to end: Int
    ) -> TemplateTag {
        var name = source.bytes[content]
        let kind = isTriple ? .unescaped : kind(of: name.first)
        switch kind {
        case .section, .inverted, .end, .partial, .comment, .other: name = name.dropFirst()
        case .variable, .unescaped: break
        }
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        name = name.drop(while: isSpace)
        while let last = name.last, isSpace(last) { name.removeLast() }
        let alone = kind.mayStandAlone ? lineAround(start..<end, in: source) : nil
        return TemplateTag(
            kind: kind, name: String(decoding: name, as: UTF8.self), offset: start,
            textEnd: alone?.lowerBound ?? start, nextText: alone?.upperBound ?? end)
    }

    private static func kind(of first: UInt8?) -> TemplateTag.Kind {
        switch first {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .end
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "&"): .other
        case .some, nil: .variable
        }
    }

    /// The whole line of a tag with its end, when nothing but blanks is beside the tag on it; else nil.
    private static func lineAround(_ tag: Range<Int>, in source: SourceFile) -> Range<Int>? {
        let bytes = source.bytes
        var start = tag.lowerBound
        while start > source.start, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        guard start == source.start || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else { return nil }
        var end = tag.upperBound
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        guard end < bytes.count else { return start..<end }
        if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return start..<end + 2 }
        return bytes[end] == 0x0A || bytes[end] == 0x0D ? start..<end + 1 : nil
    }
}
