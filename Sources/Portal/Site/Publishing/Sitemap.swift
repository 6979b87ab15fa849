import Calendar
import Markup

/// The addresses of a site for search engines (sitemaps.org, protocol 0.9).
enum Sitemap {
    /// A page by its address in the open.
    struct Entry {
        let address: String
        let touched: CivilDate?
        /// The same page in every language that has it, itself among them.
        let alternates: [(tag: String, address: String)]
    }

    static func xml(_ entries: [Entry]) -> [UInt8] {
        var xml = HTML(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

            """)
        for entry in entries {
            xml.raw("<url><loc>")
            xml.text(entry.address)
            xml.raw("</loc>")
            if let touched = entry.touched {
                xml.raw("<lastmod>")
                xml.text(touched.description)
                xml.raw("</lastmod>")
            }
            for alternate in entry.alternates {
                xml.raw("<xhtml:link rel=\"alternate\" hreflang=\"")
                xml.text(alternate.tag)
                xml.raw("\" href=\"")
                xml.text(alternate.address)
                xml.raw("\"/>")
            }
            xml.raw("</url>\n")
        }
        xml.raw("</urlset>\n")
        return xml.bytes
    }

    /// What crawlers may read: everything (RFC 9309).
    static func robots(_ base: BaseAddress?) -> [UInt8] {
        Array("User-agent: *\nAllow: /\n\(base.map { "\nSitemap: \($0.text)sitemap.xml\n" } ?? "")".utf8)
    }
}
