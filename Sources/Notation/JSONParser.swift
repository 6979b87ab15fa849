import Diagnostics

/// JSON by RFC 8259, strictly, with the place of every value and key.
///
/// Slips whose meaning is plain (a comma too many or too few, a control character in a string) are reported and read
/// over, so that one run shows all of them; at the first text that has no plain meaning the reading ends.
public enum JSONParser {
    /// Objects and lists within each other; the record needs four.
    public static let deepestNesting = 64

    /// The value of the text, or nil when it could not be read to its end, and every problem found.
    public static func parse(_ source: SourceFile) -> (Node?, [Diagnostic]) {
        let (node, _, diagnostics) = parse(source, plainListUnder: nil)
        return (node, diagnostics)
    }

    /// The same without the nodes of the list under a key of the outermost object, where that list is plain.
    ///
    /// - Returns: also that list, in whose place an empty one stands; nil where it is among the nodes as any other is.
    ///   The problems are all there are if whoever reads the list finds none in it; else the text is to be read without it.
    public static func parse(_ source: SourceFile, plainListUnder key: String?) -> (Node?, PlainList?, [Diagnostic]) {
        if let offset = source.firstInvalidByte {
            return (nil, nil, [.notUTF8(source, at: offset)])
        }
        var scanner = JSONScanner(source: source, plainListUnder: key)
        do {
            let node = try scanner.document()
            return (node, scanner.plainList, scanner.diagnostics)
        } catch {
            // What is to be told of the list, which nobody will read now, is told too.
            if scanner.plainList != nil { return parse(source, plainListUnder: nil) }
            return (nil, nil, scanner.diagnostics + [error.diagnostic])
        }
    }
}

extension Diagnostic {
    /// A text input with a byte that is not UTF-8.
    public static func notUTF8(_ source: SourceFile, at offset: Int) -> Diagnostic {
        Diagnostic(
            .error, .encoding, path: source.path, position: LineIndex(source).position(at: offset),
            message: "the file is not UTF-8 from this byte on",
            help: "save it again as UTF-8")
    }
}
