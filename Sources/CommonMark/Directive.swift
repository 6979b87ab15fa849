/// What a comment of the form `<!-- as: … -->` makes of the block behind it: CommonMark has no tables, no definition
/// lists and no asides, and a reader of the plain text still finds the quotation or the list that it is.
public enum Directive: Sendable, Equatable {
    /// Of a quotation.
    case aside(Aside)
    /// Of a list whose items are `term: explanation`.
    case definitions
    /// Of a list whose items are `cell | cell | cell`; the heads of the columns.
    case facts(columns: [String])

    /// What an aside is to its reader.
    public enum Aside: String, Sendable, CaseIterable {
        case note, tip, warning
    }

    /// How a directive is written.
    static let forms = Aside.allCases.map(\.rawValue) + ["definitions", "facts"]

    /// Why a comment that begins as a directive is none.
    struct Fault: Error {
        let message: String
        let help: String
    }

    /// A directive from an HTML block; nil for any other comment, which is its author's own affair.
    static func read(_ html: String) -> Result<Directive, Fault>? {
        var text = html.utf8[...]
        text = text.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        guard text.starts(with: "<!--".utf8), let end = text.firstRange(of: "-->".utf8) else { return nil }
        let comment = trimmed(String(decoding: text[..<end.lowerBound].dropFirst(4), as: UTF8.self)[...])
        guard comment.hasPrefix("as:") else { return nil }
        guard trimmed(String(decoding: text[end.upperBound...], as: UTF8.self)[...]).isEmpty else {
            return .failure(
                Fault(
                    message: "something stands behind the directive",
                    help: "a directive has a line of its own, and an empty one behind it"))
        }
        let parts = comment.dropFirst(3).split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
        let name = String(parts[0])
        if let aside = Aside(rawValue: name), parts.count == 1 { return .success(.aside(aside)) }
        if name == "definitions", parts.count == 1 { return .success(.definitions) }
        guard name == "facts" else {
            return .failure(
                Fault(
                    message: "there is no directive \"\(name)\"" + (parts.count > 1 ? " with columns" : ""),
                    help: "the directives are \(forms.joined(separator: ", ")); facts name their columns"))
        }
        let columns = parts.dropFirst().map(String.init)
        guard columns.count > 1, !columns.contains("") else {
            return .failure(
                Fault(
                    message: "facts name at least two columns",
                    help: "write <!-- as: facts | Column | Column -->"))
        }
        return .success(.facts(columns: columns))
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

extension MarkdownDocument {
    /// A directive that can't be followed.
    public struct Fault: Sendable, Equatable {
        /// In the document, from 1.
        public let line: Int
        public let message: String
        public let help: String
    }
}
