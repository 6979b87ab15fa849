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
    /// Another scheme, an absolute path, or characters that a URL can't have.
    case refused

    private static let externalSchemes = ["https", "http", "mailto", "tel"]

    /// By an allow-list: a deny-list of dangerous schemes is never complete.
    public init(_ url: String) {
        let bytes = url.utf8
        guard !url.isEmpty, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
            self = .refused
            return
        }
        let head = url.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
        if let colon = head.firstIndex(of: ":") {
            let scheme = url[..<colon].lowercased()
            let rest = String(url[url.index(after: colon)...])
            if Self.externalSchemes.contains(scheme) {
                self = .external(url)
            } else if scheme == "statute", let (statute, number) = Self.halves(rest), let number {
                self = .article(statute: statute, number: number)
            } else {
                self = .refused
            }
            return
        }
        guard !url.hasPrefix("/"), !url.contains("?"), let (path, fragment) = Self.halves(url) else {
            self = .refused
            return
        }
        if path.isEmpty {
            self = fragment.map { .fragment($0) } ?? .refused
        } else {
            self = .file(path: path, fragment: fragment)
        }
    }

    /// What stands before and after the first `#`; nil when there are two.
    private static func halves(_ text: String) -> (String, String?)? {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1: return (parts[0], nil)
        case 2: return parts[1].isEmpty ? nil : (parts[0], parts[1])
        default: return nil
        }
    }
}
