import Markup
import Notation
import Testing

@testable import Portal

/// What pages say of themselves to machines.
@Suite("Structured data")
struct StructuredDataTests {
    private func structured(_ site: SmallSite, _ path: String) throws -> [String] {
        try site.text(of: path).matches(of: #/<script type="application\/ld\+json">(.*?)\n?<\/script>/#).map {
            String($0.1)
        }
    }

    private static func crumbs(_ items: String) -> String {
        "{\"@context\":\"https://schema.org\",\"@type\":\"BreadcrumbList\",\"itemListElement\":[\(items)]}"
    }

    private func item(_ position: Int, _ name: String, _ address: String? = nil) -> String {
        "{\"@type\":\"ListItem\",\"position\":\(position),\"name\":\"\(name)\""
            + (address.map { ",\"item\":\"\($0)\"" } ?? "") + "}"
    }

    private static let howTo =
        "{\"@context\":\"https://schema.org\",\"@type\":\"HowTo\",\"inLanguage\":\"en\",\"name\":\"First\",\"step\":["
        + "{\"@type\":\"HowToStep\",\"position\":1,\"text\":\"Go.\"},{\"@type\":\"HowToStep\",\"position\":2,\"text\":\"Ask.\"}]}"

    @Test("A page with steps says them, and the way to it; with a base the way has addresses")
    func steps() throws {
        var site = SmallSite()
        let home = try site.site(in: .english).words[.siteHome]
        #expect(
            try structured(site, "en/query/a.html")
                == [
                    Self.howTo,
                    Self.crumbs([item(1, home), item(2, "Asking"), item(3, "First")].joined(separator: ",")),
                ])
        site.settings += "baseURL: https://example.org/guide\n"
        let root = "https://example.org/guide/en/"
        #expect(
            try structured(site, "en/query/a.html") == [
                Self.howTo,
                Self.crumbs(
                    [item(1, home, root), item(2, "Asking", root + "query/"), item(3, "First", root + "query/a.html")]
                        .joined(separator: ",")),
            ])
    }

    @Test("A question says its answer as plain text, whatever stands in it")
    func question() throws {
        var site = SmallSite()
        site.content["en/questions/why.md"] = SmallSite.page(
            "Why </script><!-- \"x\"?", "*Because* \\</script> \u{2028}\\<!-- `a`.\n\n1. b\n")
        let data = try structured(site, "en/questions/why.html")
        try #require(data.count == 2)
        let (less, more) = ("\\u003c", "\\u003e")
        #expect(
            data[0]
                == "{\"@context\":\"https://schema.org\",\"@type\":\"FAQPage\",\"inLanguage\":\"en\",\"mainEntity\":["
                + "{\"@type\":\"Question\",\"name\":\"Why \(less)/script\(more)\(less)!-- \\\"x\\\"?\",\"acceptedAnswer\":"
                + "{\"@type\":\"Answer\",\"text\":\"Because \(less)/script\(more) \\u2028\(less)!-- a.\\nb\"}}]}")
    }

    @Test("Other pages say the way to them alone; the home page and those that are hidden say nothing")
    func others() throws {
        let site = SmallSite()
        #expect(try structured(site, "en/query/b.html").count == 1)
        #expect(try structured(site, "en/glossary.html").count == 1)
        for path in ["en/index.html", "index.html", "404.html", "en/ask.html"] {
            #expect(try structured(site, path) == [], "\(path)")
        }
    }
}
