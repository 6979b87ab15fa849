import Testing

@testable import Portal

/// What each host is told to add to the answers of a site.
@Suite("Headers of hosts")
struct HostHeadersTests {
    private static let headers = [
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Strict-Transport-Security", "max-age=31536000"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ]
    private static let cache = "public, max-age=31536000, immutable"

    private func expected(_ host: HostHeaders, _ root: String) -> String {
        switch host {
        case .apache:
            Self.headers.map { "Header always set \($0) \"\($1)\"\n" }.joined() + """
                ErrorDocument 404 \(root)404.html
                <If "%{REQUEST_URI} =~ m#^\(root)assets/#">
                  Header always set Cache-Control "\(Self.cache)"
                </If>

                """
        case .caddy:
            "header {\n" + Self.headers.map { "  \($0) \"\($1)\"\n" }.joined() + """
                }
                header \(root)assets/* Cache-Control "\(Self.cache)"
                handle_errors {
                  rewrite * \(root)404.html
                  file_server
                }

                """
        case .netlify:
            "\(root)*\n" + Self.headers.map { "  \($0): \($1)\n" }.joined() + """
                \(root)assets/*
                  Cache-Control: \(Self.cache)

                """
        case .nginx:
            Self.headers.map { "add_header \($0) \"\($1)\" always;\n" }.joined() + """
                error_page 404 \(root)404.html;
                location \(root)assets/ {

                """ + Self.headers.map { "  add_header \($0) \"\($1)\" always;\n" }.joined() + """
                      add_header Cache-Control "\(Self.cache)" always;
                    }

                    """
        }
    }

    @Test(
        "Each host has its own lines, for the root and for a path", arguments: HostHeaders.allCases, ["/", "/guide/"])
    func texts(host: HostHeaders, root: String) {
        #expect(host.text(policy: "default-src 'none'", root: root) == expected(host, root))
    }

    @Test("A site says its own policy, from its base on")
    func ofSite() throws {
        var small = SmallSite()
        for (base, root) in [("", "/"), ("baseURL: https://example.org/guide\n", "/guide/")] {
            small.settings = "format: portal/1\n" + base
            let site = try small.site()
            let policy = site.themes[0].policy
            #expect(site.headers(for: .nginx) == HostHeaders.nginx.text(policy: policy, root: root))
            #expect(try small.text(of: "_headers") == HostHeaders.netlify.text(policy: policy, root: root))
            #expect(site.themes.map(\.policy) == [policy, policy])
            #expect(!policy.contains("\"") && !policy.contains("\n") && !policy.contains("frame-ancestors"))
            #expect(
                try small.text(of: "en/query/a.html").contains("content=\"\(policy.replacing("'", with: "&#39;"))\""))
        }
    }
}
