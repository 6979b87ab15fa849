import Diagnostics

/// YAML as libYAML reads it, with the place of every value and key.
public enum YAMLParser {
    /// Values in one file, aliases expanded.
    public static let mostValues = 200_000
    /// Bytes of one file.
    public static let mostBytes = 4 << 20
    /// Lines that begin with `%`, which a file of this program has none of.
    private static let mostDirectives = 100

    /// The value of the one document, or nil when it could not be read, and every problem found.
    ///
    /// - Parameters:
    ///   - mayBeEmpty: whether a file of comments alone is a document, of nothing.
    ///   - unwanted: a key of the outermost mapping that may be left out, where that saves time.
    public static func parse(
        _ source: SourceFile, mayBeEmpty: Bool = false, without unwanted: String? = nil
    ) -> (Node?, [Diagnostic]) {
        if let node = source.image.flatMap({ NodeImage.node(in: $0, without: unwanted) }) { return (node, []) }
        if let offset = source.firstInvalidByte { return (nil, [.notUTF8(source, at: offset)]) }
        let text = String(decoding: source.bytes[source.start...], as: UTF8.self)
        return parse(text, in: source, firstLine: 1, mayBeEmpty: mayBeEmpty)
    }

    /// The front matter of a page as it stood when the program was built; nil where that is not known.
    public static func image(ofFrontMatterIn source: SourceFile) -> Node? {
        source.image.flatMap { NodeImage.node(in: $0, without: nil) }
    }

    /// The same for a part of a file, such as a page's front matter: `firstLine` is the file's line on which it begins.
    public static func parse(
        _ text: String, in source: SourceFile, firstLine: Int, mayBeEmpty: Bool = false
    ) -> (Node?, [Diagnostic]) {
        let lines = YAMLLines(text, in: source, firstLine: firstLine)
        func refused(
            _ code: Diagnostic.Code, _ message: String, at mark: YAMLMark = .beginning
        ) -> (Node?, [Diagnostic]) {
            (nil, [lines.diagnostic(code, message, at: lines.position(mark))])
        }
        guard text.utf8.count <= mostBytes else { return refused(.yamlSyntax, "more than \(mostBytes) bytes") }
        // libYAML compares each with all before it.
        guard directives(in: text) <= mostDirectives else {
            return refused(.yamlSyntax, "more than \(mostDirectives) directives")
        }
        do {
            var composer = try YAMLComposer(text, lines)
            if let root = try composer.document() { return (root, []) }
            return mayBeEmpty
                ? (Node(.null, at: .position(lines.position(.beginning))), [])
                : refused(.yamlSyntax, "there is nothing in it")
        } catch {
            switch error {
            case .syntax(let message, let mark): return refused(.yamlSyntax, message, at: mark)
            case .byte(let message, let byte):
                return (nil, [lines.diagnostic(.yamlSyntax, message, at: lines.position(byte: byte))])
            case .duplicateKeys(let keys, let mark):
                let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
                return refused(.duplicateKey, "twice in one mapping: \(names)", at: mark)
            case .tooManyValues: return refused(.yamlSyntax, "more than \(mostValues) values")
            case .unreadable: return refused(.yamlSyntax, "it can't be read")
            }
        }
    }

    /// Lines that begin as a directive does.
    private static func directives(in text: String) -> Int {
        var before = UInt8(ascii: "\n")
        return text.utf8.reduce(0) { count, byte in
            defer { before = byte }
            return count + (byte == UInt8(ascii: "%") && (before == 0x0A || before == 0x0D) ? 1 : 0)
        }
    }
}
