import Diagnostics

/// One tag of a Mustache template, and where its opening braces stand.
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
    }

    let kind: Kind
    let name: String
    let offset: Int
}

/// The tags of a template in their order, for a check that the Mustache library doesn't make.
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
            let close = Array((isTriple ? "}}}" : "}}").utf8)
            let start = index + close.count
            guard let end = (start..<max(start, bytes.count)).first(where: { bytes[$0...].starts(with: close) }) else {
                return (tags, index)
            }
            tags.append(tag(String(decoding: bytes[start..<end], as: UTF8.self), isTriple: isTriple, offset: index))
            index = end + close.count
        }
        return (tags, nil)
    }

    private static func tag(_ content: String, isTriple: Bool, offset: Int) -> TemplateTag {
        let kind: TemplateTag.Kind
        var name = Substring(content)
        switch (isTriple, content.unicodeScalars.first) {
        case (true, _): kind = .unescaped
        case (_, "#"): kind = .section
        case (_, "^"): kind = .inverted
        case (_, "/"): kind = .end
        case (_, ">"): kind = .partial
        case (_, "!"): kind = .comment
        case (_, "="), (_, "%"), (_, "<"), (_, "$"), (_, "&"): kind = .other
        case (_, _): kind = .variable
        }
        switch kind {
        case .section, .inverted, .end, .partial, .comment, .other: name = name.dropFirst()
        case .variable, .unescaped: break
        }
        let trimmed = String(String.UnicodeScalarView(name.unicodeScalars.drop { $0.properties.isWhitespace }))
        let end = trimmed.unicodeScalars.lastIndex { !$0.properties.isWhitespace }
        let written = end.map { String(trimmed.unicodeScalars[...$0]) } ?? ""
        return TemplateTag(kind: kind, name: written, offset: offset)
    }
}
