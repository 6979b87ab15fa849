import Calendar
import Guides
import Markup
import Notation

/// What became otherwise in the guide, for whoever follows it (Atom, RFC 4287).
enum Feed {
    static let address = "feed.xml"
    /// Changes that a feed tells, the latest first.
    private static let most = 50

    private struct Entry {
        let page: Page
        let change: FrontMatter.Change
        /// Which of the page's changes of the day it is, from the oldest, so that what was told keeps its id.
        let number: Int
    }

    static func xml(of site: LanguageSite, at base: BaseAddress) -> [UInt8] {
        let home = SiteAddress.published(site.path("index.html"), at: base)
        let entries = ([site.guide.home].compactMap(\.self) + site.guide.pages).flatMap { page in
            page.front.changes.enumerated().map { index, change in
                let older = page.front.changes[(index + 1)...].count(where: { $0.on == change.on })
                return Entry(page: page, change: change, number: older + 1)
            }
        }.enumerated().sorted { ($1.element.change.on, $0.offset) < ($0.element.change.on, $1.offset) }
            .map(\.element).prefix(most)
        var xml = HTML(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        xml.text(site.language.tag)
        xml.raw("\">\n")
        element("title", site.title, &xml)
        element("id", home, &xml)
        link("alternate", home, &xml)
        link("self", base.text + site.path(address), &xml)
        element(
            "updated", time(entries.first?.change.on ?? site.guide.lastTouched), &xml)
        xml.raw("<author>")
        element("name", site.site.settings.office?[site.language] ?? site.title, &xml)
        xml.raw("</author>\n")
        for entry in entries {
            let address = SiteAddress.published(site.path(entry.page.address), at: base)
            xml.raw("<entry>\n")
            element("title", entry.page.front.title, &xml)
            element("id", "\(address)#changed-\(entry.change.on)-\(entry.number)", &xml)
            link("alternate", address, &xml)
            element("updated", time(entry.change.on), &xml)
            element("summary", entry.change.says, &xml)
            xml.raw("</entry>\n")
        }
        xml.raw("</feed>\n")
        return xml.bytes
    }

    /// A day as a moment (RFC 3339): its beginning, since nobody says more.
    private static func time(_ date: CivilDate?) -> String { "\(date?.description ?? "1970-01-01")T00:00:00Z" }

    private static func element(_ name: StaticString, _ text: String, _ xml: inout HTML) {
        xml.raw("<")
        xml.raw(name)
        xml.raw(">")
        xml.text(text)
        xml.raw("</")
        xml.raw(name)
        xml.raw(">\n")
    }

    private static func link(_ rel: StaticString, _ address: String, _ xml: inout HTML) {
        xml.raw("<link rel=\"")
        xml.raw(rel)
        xml.raw("\" href=\"")
        xml.text(address)
        xml.raw("\"/>\n")
    }
}
