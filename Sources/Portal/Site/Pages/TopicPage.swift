import Calendar
import CommonMark
import Guides
import Markup
import Notation

/// A page of the guide: one topic, or one question with its answer.
struct TopicPage: RootModel {
    static let template = "site/topic"

    let frame: SiteFrame
    let title: String
    let summary: String?
    let body: HTML
    let headings: [SiteLink]
    let notes: PageNotes
    /// What to take to the counter.
    let bring: [String]
    let ask: String?
    let say: String?
    let previous: SiteLink?
    let next: SiteLink?

    static let fields: [ModelField<TopicPage>] = [
        .model("frame") { $0.frame },
        .text("title") { $0.title },
        .text("summary", ifAny: { $0.summary }),
        .html("body") { $0.body },
        .flag("hasHeadings") { $0.headings.count >= leastHeadings },
        .list("headings") { $0.headings },
        .model("notes") { $0.notes },
        .flag("hasErrand") { !$0.bring.isEmpty || $0.ask != nil || $0.say != nil },
        .flag("hasBring") { !$0.bring.isEmpty },
        .texts("bring") { $0.bring },
        .text("ask", ifAny: { $0.ask }),
        .text("say", ifAny: { $0.say }),
        .flag("hasPager") { $0.previous != nil || $0.next != nil },
        .model("previous") { $0.previous },
        .model("next") { $0.next },
    ]

    /// Headings from which on a page has a table of contents.
    private static let leastHeadings = 3

    /// - Parameter neighbours: the pages before and behind it in its section.
    init(_ page: Page, beside neighbours: (previous: Page?, next: Page?), in site: LanguageSite) {
        let opening = page.section.flatMap { site.guide.opening(of: $0) }
        let way = { (other: Page) in
            SiteLink(
                title: other.front.title,
                href: SiteAddress.way(from: site.path(page.address), to: site.path(other.address)))
        }
        var structured: [StructuredModel] = []
        let tag = site.language.tag
        if page.section == .questions {
            structured.append(
                StructuredData.question(page.front.title, answer: page.body.plainText, in: tag))
        } else if page.section == .query || page.section == .putRight, !page.body.firstSteps.isEmpty {
            structured.append(StructuredData.howTo(page.front.title, steps: page.body.firstSteps, in: tag))
        }
        frame = site.frame(
            .init(
                address: page.address, title: page.front.title, description: page.description,
                above: opening.map { [.init(title: $0.front.title, address: $0.address)] } ?? [],
                elsewhere: site.elsewhere(page), structured: structured, isArticle: true))
        title = page.front.title
        summary = page.front.summary
        body = site.html(of: page, at: page.address)
        headings = page.headings.filter { $0.level == 2 }.map { SiteLink(title: $0.text, href: "#\($0.id)") }
        notes = PageNotes(page, in: site)
        bring = page.front.bring
        ask = page.front.ask
        say = page.front.say
        previous = neighbours.previous.map(way)
        next = neighbours.next.map(way)
    }
}

/// What a page says of itself: how sure it is, when it was compared with its sources, and what those are.
struct PageNotes: PageModel {
    let stale: String?
    let checked: String?
    let confidence: String?
    let sources: [SiteLink]
    let changes: [PageChange]

    static let fields: [ModelField<PageNotes>] = [
        .text("stale", ifAny: { $0.stale }),
        .text("checked", ifAny: { $0.checked }),
        .text("confidence", ifAny: { $0.confidence }),
        .flag("saysMore") { $0.checked != nil || $0.confidence != nil || !$0.changes.isEmpty },
        .flag("hasSources") { !$0.sources.isEmpty },
        .list("sources") { $0.sources },
        .flag("hasChanges") { !$0.changes.isEmpty },
        .list("changes") { $0.changes },
    ]

    init(_ page: Page, in site: LanguageSite) {
        let words = site.words
        stale = site.site.isStale(page) ? words.count(.siteStale, site.site.settings.staleAfter) : nil
        checked = page.front.lastChecked.map { words.text(.lastChecked, ["date": words.date($0)]) }
        confidence = page.front.confidence.map { certainty in
            switch certainty {
            case .high: words[.siteConfidenceHigh]
            case .medium: words[.siteConfidenceMedium]
            case .low: words[.siteConfidenceLow]
            }
        }
        sources = page.front.sources.compactMap { site.link(to: $0, from: page.address) }
        changes = page.front.changes.map { PageChange(date: words.date($0.on), says: $0.says) }
    }
}

/// A change of a page.
struct PageChange: PageModel {
    let date: String
    let says: String

    static let fields: [ModelField<PageChange>] = [
        .text("date") { $0.date },
        .text("says") { $0.says },
    ]
}

extension Page {
    /// A sentence or two about the page: its summary, else how it begins.
    var description: String? {
        if let summary = front.summary { return summary }
        let text = String(body.plainText.unicodeScalars.drop { $0 == "\n" }.prefix { $0 != "\n" })
        guard text.count > Self.longestDescription else { return text.isEmpty ? nil : text }
        let cut = text.prefix(Self.longestDescription)
        // At a space where one is near: Chinese has few.
        let space = cut.lastIndex(of: " ").flatMap { cut.distance(from: $0, to: cut.endIndex) < 24 ? $0 : nil }
        return (space.map { cut[..<$0] } ?? cut) + "…"
    }

    private static var longestDescription: Int { 160 }
}
