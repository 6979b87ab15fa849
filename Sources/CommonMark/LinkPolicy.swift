/// What a link in Markdown leads to; whatever is not listed is no link.
public enum LinkTarget: Sendable, Equatable {
    /// `https`, `http`, `mailto` or `tel`.
    case external(String)
    /// A place in the same page: the fragment without `#`.
    case fragment(String)
    /// A relative path to another file of Content, and the fragment in it.
    case file(path: String, fragment: String?)
    /// An article: `statute:social-insurance-law#60`.
    case article(statute: String, number: String)
    /// A term of the glossary: `glossary:contribution-base`.
    case term(String)
    /// Another scheme, an absolute path, or characters that a URL can't have.
    case refused

    private static let externalSchemes = ["https", "http", "mailto", "tel"]

    /// By an allow-list: a deny-list of dangerous schemes is never complete. By scalars, because to `Character` a
    /// colon and the mark after it are one.
    public init(_ url: String) {
        guard !url.isEmpty, url.unicodeScalars.allSatisfy(Self.mayStandInURL) else {
            self = .refused
            return
        }
        let bytes = url.utf8
        let head = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
        if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
            self.init(
                scheme: String(url[..<colon]).lowercased(), rest: String(url[bytes.index(after: colon)...]), of: url)
            return
        }
        guard let (path, fragment) = Self.halves(url), path.utf8.first != UInt8(ascii: "/"),
            !path.utf8.contains(UInt8(ascii: "?"))
        else {
            self = .refused
            return
        }
        self = path.isEmpty ? fragment.map { .fragment($0) } ?? .refused : .file(path: path, fragment: fragment)
    }

    private init(scheme: String, rest: String, of url: String) {
        if Self.externalSchemes.contains(where: { $0.utf8.elementsEqual(scheme.utf8) }) {
            self = .external(url)
        } else if scheme == "statute", let (statute, number) = Self.halves(rest), let number {
            self = .article(statute: statute, number: number)
        } else if scheme == "glossary", let (term, nothing) = Self.halves(rest), nothing == nil, !term.isEmpty {
            self = .term(term)
        } else {
            self = .refused
        }
    }

    private static func mayStandInURL(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value > 0x20 && scalar.value != 0x7F && scalar != "\\" }
        return !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control && scalar != "\\"
    }

    /// What stands before and after the first `#`; nil when there are two, or nothing behind one.
    private static func halves(_ text: String) -> (String, String?)? {
        let parts = text.utf8.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
            .map { String(decoding: Array($0), as: UTF8.self) }
        switch parts.count {
        case 1: return (parts[0], nil)
        case 2: return parts[1].isEmpty ? nil : (parts[0], parts[1])
        default: return nil
        }
    }
}
