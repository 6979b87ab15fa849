import CommonMark
import Diagnostics
import Markup
import Notation
import Testing

@testable import Guides

@Suite struct ShippedLinksTests {
    static let languages = [Language.english, .chinese]

    /// Every status of a month except `counted`; the guide doesn't know where they come from, so they are listed.
    static let statuses = [
        "undetermined", "payer-differs", "back-paid", "owed", "refunded", "transferred", "other-scheme", "not-posted",
        "gap",
    ]

    @Test("Both languages have the same paths")
    func samePaths() {
        let paths = Self.languages.map { language in
            ShippedContent.files.map(\.path).filter { $0.hasPrefix("\(language.tag)/") }
                .map { $0.dropFirst(language.tag.count + 1) }
        }
        #expect(paths[0] == paths[1])
    }

    @Test("A page in one language stands, rests and is about what it does in the other")
    func sameFrontMatter() {
        let pages = Self.languages.map { language in
            GuideReader.read(ShippedContent.files, in: language).0.pages.map { page in
                "\(page.id) \(page.front.order) \(page.front.sources.map { "\($0.statute)#\($0.number)" }) "
                    + "\(page.front.about) \(page.front.lastChecked.map { "\($0)" } ?? "-") "
                    + "\(page.front.confidence?.rawValue ?? "-") \(page.front.bring.count) \(page.headings.map(\.level))"
            }
        }
        #expect(pages[0] == pages[1])
    }

    @Test("Every section has its opening page, and every page its place", arguments: languages)
    func openings(language: Language) throws {
        let guide = GuideReader.read(ShippedContent.files, in: language).0
        for section in Section.allCases {
            let orders = guide.pages(in: section).map(\.front.order)
            #expect(guide.opening(of: section)?.name == "index")
            #expect(orders == orders.sorted())
            #expect(Set(orders).count == orders.count, "two pages of \(section.rawValue) stand in one place")
        }
        #expect(Set(guide.pages.map(\.id)).count == guide.pages.count)
    }

    @Test("Every status of a month that doesn't count has one page about it, with what to do", arguments: languages)
    func pagesAboutStatuses(language: Language) throws {
        let guide = GuideReader.read(ShippedContent.files, in: language).0
        // The papers end with how to have a record checked officially, which is no status.
        let topics = Self.statuses + ["official-check"]
        #expect(guide.pages.flatMap(\.front.about).sorted() == topics.sorted())
        #expect(guide.page(about: "official-check")?.front.summary?.isEmpty == false)
        #expect(guide.opening(of: .law)?.front.sources.isEmpty == false)
        for status in Self.statuses {
            let page = try #require(guide.page(about: status))
            #expect(page.id == "put-right-\(status)")
            #expect(page.front.summary?.isEmpty == false)
            #expect(page.front.bring.isEmpty == false)
            #expect(page.front.ask?.isEmpty == false)
            #expect(page.front.say?.isEmpty == false)
        }
        #expect(guide.page(about: "counted") == nil)
    }

    @Test("A page says when it was checked, how sure it is and what may be searched for", arguments: languages)
    func everyPage(language: Language) throws {
        let pages = GuideReader.read(ShippedContent.files, in: language).0.pages
        #expect(pages.filter { $0.front.keywords.isEmpty }.map(\.id) == [])
        let others = pages.filter { $0.name != Page.opening }
        #expect(others.filter { $0.front.lastChecked == nil || $0.front.confidence == nil }.map(\.id) == [])
    }

    @Test("No link of the rewritten pages leads to an id that isn't there", arguments: languages)
    func linksLeadSomewhere(language: Language) throws {
        let guide = GuideReader.read(ShippedContent.files, in: language).0
        var ids = Set(guide.pages.map(\.id))
        ids.formUnion(guide.pages.flatMap { page in page.headings.map { "\(page.id)--\($0.id)" } })
        ids.formUnion(guide.statutes.flatMap { statute in statute.articles.map { statute.id(of: $0) } })
        var links = 0
        for page in guide.pages {
            for piece in guide.html(of: page, headingOffset: 1).description.split(separator: "href=\"#").dropFirst() {
                let id = String(piece.prefix { $0 != "\"" })
                #expect(ids.contains(id), "\(page.id) links to \(id)")
                links += 1
            }
        }
        #expect(links > 50)
    }
}
