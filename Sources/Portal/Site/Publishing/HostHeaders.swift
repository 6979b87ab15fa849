/// What a host adds to the answers of a site: the same policy as the pages', and what only a header can say.
public enum HostHeaders: String, Sendable, CaseIterable {
    case apache, caddy, netlify, nginx

    /// Headers of every file; of pages their policy too.
    private static let ofAll = [
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Strict-Transport-Security", "max-age=31536000"),
    ]
    private static let ofAssets = ("Cache-Control", "public, max-age=31536000, immutable")

    /// The policy of a page, as a header: nobody may put the page into a frame, either.
    private static func all(_ policy: String) -> [(String, String)] {
        ofAll + [("Content-Security-Policy", policy + "; frame-ancestors 'none'")]
    }

    /// The lines of the host's own settings.
    ///
    /// - Parameter root: the path of the site on its host: `/guide/`.
    func text(policy: String, root: String) -> String {
        let all = Self.all(policy)
        let assets = Self.ofAssets
        switch self {
        case .apache:
            let headers = all.map { "Header always set \($0) \"\($1)\"\n" }.joined()
            return headers
                + "ErrorDocument 404 \(root)404.html\n<If \"%{REQUEST_URI} =~ m#^\(root)assets/#\">\n"
                + "  Header always set \(assets.0) \"\(assets.1)\"\n</If>\n"
        case .caddy:
            let headers = all.map { "  \($0) \"\($1)\"\n" }.joined()
            return "header {\n\(headers)}\nheader \(root)assets/* \(assets.0) \"\(assets.1)\"\n"
                + "handle_errors {\n  rewrite * \(root)404.html\n  file_server\n}\n"
        case .netlify:
            let headers = all.map { "  \($0): \($1)\n" }.joined()
            return "\(root)*\n\(headers)\(root)assets/*\n  \(assets.0): \(assets.1)\n"
        case .nginx:
            let headers = all.map { "add_header \($0) \"\($1)\" always;\n" }
            return headers.joined() + "error_page 404 \(root)404.html;\nlocation \(root)assets/ {\n"
                + headers.map { "  \($0)" }.joined()
                + "  add_header \(assets.0) \"\(assets.1)\" always;\n}\n"
        }
    }
}
