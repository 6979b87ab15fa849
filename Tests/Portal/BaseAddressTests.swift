import Testing

@testable import Portal

/// Where a site is published, and how its pages call each other.
@Suite("Addresses of a site")
struct BaseAddressTests {
    @Test(
        "An http or https address with a host and a path is one, and ends with a slash",
        arguments: [
            ("https://example.org", "https://example.org/", "/"), ("https://example.org/", "https://example.org/", "/"),
            ("http://example.org/guide", "http://example.org/guide/", "/guide/"),
            ("https://example.org/a/b/", "https://example.org/a/b/", "/a/b/"),
            ("https://localhost:8080/", "https://localhost:8080/", "/"),
            ("https://10.0.0.1/x", "https://10.0.0.1/x/", "/x/"),
            ("https://Example.org/~a_b-c.d/", "https://Example.org/~a_b-c.d/", "/~a_b-c.d/"),
            ("https://x.example/...", "https://x.example/.../", "/.../"),
        ])
    func good(text: String, address: String, path: String) {
        let base = BaseAddress(text)
        #expect(base?.text == address)
        #expect(base?.path == path)
    }

    @Test(
        "Anything else is none",
        arguments: [
            "", "/", "example.org", "//example.org/", "ftp://example.org/", "file:///a/", "javascript:alert(1)",
            "HTTPS://example.org/",
            "https://", "https:///", "https:///a/", "https://a@example.org/", "https://a:b@example.org/",
            "https://example.org/?a",
            "https://example.org/#a", "https://example.org/a?b/", "https://example.org/a//b/", "https://example.org//",
            "https://example.org/../", "https://example.org/a/../b/", "https://example.org/./",
            "https://example.org/a b/",
            "https://example.org/\"x/", "https://example.org/<b>/", "https://exämple.org/", "https://example.org/上海/",
            "https://example.org/a\u{301}/", "https://example.org\\a/", "https://example.org/\n",
            " https://example.org/",
            "https://[::1]/", "https://example.org/a;b/", "https://example.org/a'b/",
        ])
    func none(text: String) {
        #expect(BaseAddress(text) == nil)
    }

    @Test(
        "The way from one file to another is relative, however deep",
        arguments: [
            ("index.html", "en/index.html", "en/index.html"), ("en/index.html", "en/contents.html", "contents.html"),
            ("en/query/a.html", "en/query/b.html", "b.html"), ("en/query/a.html", "en/query/a.html", "a.html"),
            ("en/query/a.html", "en/index.html", "../index.html"),
            ("en/query/a.html", "zh-Hans/query/a.html", "../../zh-Hans/query/a.html"),
            ("en/query/a.html", "assets/b.png", "../../assets/b.png"), ("en/a.html", "en/a/b.html", "a/b.html"),
            ("en/a/b/c.html", "en/a.html", "../../a.html"), ("a/a/x.html", "a/b/a/x.html", "../b/a/x.html"),
        ])
    func ways(page: String, target: String, way: String) {
        #expect(SiteAddress.way(from: page, to: target) == way)
    }

    @Test(
        "The way to the outermost folder",
        arguments: [("index.html", ""), ("en/a.html", "../"), ("en/a/b.html", "../../")])
    func root(page: String, root: String) {
        #expect(SiteAddress.root(from: page) == root)
    }

    @Test(
        "In the open an opening is its folder, and nothing else is",
        arguments: [
            ("index.html", ""), ("en/index.html", "en/"), ("en/query/index.html", "en/query/"),
            ("en/a.html", "en/a.html"),
            ("en/a-index.html", "en/a-index.html"), ("index.html/a", "index.html/a"),
        ])
    func published(path: String, address: String) throws {
        let base = try #require(BaseAddress("https://example.org/guide"))
        #expect(SiteAddress.published(path, at: base) == "https://example.org/guide/" + address)
    }
}
