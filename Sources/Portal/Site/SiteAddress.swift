/// How the pages of a site call each other: by ways that hold from a disk, a stick, and any folder of a host.
enum SiteAddress {
    private static let opening = "index.html"

    /// The way from one file of the site to another, both as paths in it.
    static func way(from page: String, to target: String) -> String {
        let from = page.split(separator: "/").dropLast()
        let to = target.split(separator: "/")
        let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
        return String(repeating: "../", count: from.count - shared)
            + to.dropFirst(shared).joined(separator: "/")
    }

    /// The way from a file of the site to its outermost folder: empty, or ending with a slash.
    static func root(from page: String) -> String {
        String(repeating: "../", count: page.utf8.count(where: { $0 == UInt8(ascii: "/") }))
    }

    /// A file's own address in the open: an opening is its folder.
    static func published(_ path: String, at base: BaseAddress) -> String {
        base.text
            + (path == opening || path.hasSuffix("/\(opening)") ? String(path.dropLast(opening.utf8.count)) : path)
    }
}
