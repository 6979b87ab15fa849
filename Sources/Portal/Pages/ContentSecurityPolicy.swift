import Crypto
import Markup

/// What a page may load and run: nothing but the style and the script that it carries, by their hash (CSP 3, 8.3).
struct ContentSecurityPolicy {
    let text: String

    /// - Parameter script: nil for a page without one.
    init(style: HTML, script: HTML? = nil) {
        text =
            (["default-src 'none'", "style-src '\(Self.source(style))'"]
            + (script.map { ["script-src '\(Self.source($0))'"] } ?? [])
            + ["img-src data:", "base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
    }

    /// What a page of a site may load besides: pictures of the site, and whatever its own script adds, which is the index
    /// of its search (CSP 3, 8.2: an address would say less where pages are opened from a disk).
    init(site style: HTML, script: HTML) {
        text = [
            "default-src 'none'", "style-src '\(Self.source(style))'",
            "script-src '\(Self.source(script))' 'strict-dynamic'", "img-src 'self' data:", "manifest-src 'self'",
            "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")
    }

    private static func source(_ content: HTML) -> String {
        "sha256-" + Base64.filled.text(Array(SHA256.hash(data: content.bytes)))
    }
}
