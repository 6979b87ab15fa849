import Markup

/// How a document becomes HTML.
public struct HTMLRendering: Sendable {
    /// The `href` for a link, or nil to show its text without one.
    public var href: @Sendable (LinkTarget) -> String?
    /// What an image is, or nil to leave it out with its alternative text.
    public var picture: @Sendable (LinkTarget) -> Picture?
    /// Whether each cell of a table says of which column it is, for a style that shows it where columns have no room.
    public var namesColumns: Bool
    /// The word above an aside of a kind.
    public var label: @Sendable (Directive.Aside) -> String
    /// Added to the level of every heading: 1 makes a `##` an `<h3>`.
    public var headingOffset: Int
    /// What the ids of headings begin with, so that several documents fit in one page.
    public var idPrefix: String
    /// Whether runs of Chinese get a `lang` of their own, because the page around them is in another language.
    public var marksHan: Bool

    public init(
        headingOffset: Int, idPrefix: String, marksHan: Bool, namesColumns: Bool = false,
        label: @escaping @Sendable (Directive.Aside) -> String = { $0.rawValue },
        picture: @escaping @Sendable (LinkTarget) -> Picture? = { _ in nil },
        href: @escaping @Sendable (LinkTarget) -> String?
    ) {
        self.href = href
        self.picture = picture
        self.label = label
        self.namesColumns = namesColumns
        self.marksHan = marksHan
        self.headingOffset = headingOffset
        self.idPrefix = idPrefix
    }

    /// An image to be shown: its address, and its size in pixels, so that nothing moves when it arrives.
    public struct Picture: Sendable, Equatable {
        public var source: String
        public var width: Int
        public var height: Int

        public init(source: String, width: Int, height: Int) {
            self.source = source
            self.width = width
            self.height = height
        }
    }
}

extension MarkdownDocument {
    /// HTML of the document. Raw HTML is left out; every text is escaped.
    public func html(_ rendering: HTMLRendering) -> HTML {
        var writer = HTMLWriter(rendering: rendering, headingIDs: headings.map(\.id).makeIterator())
        for step in steps { writer.write(step.event) }
        return writer.html
    }
}

private struct HTMLWriter {
    let rendering: HTMLRendering
    var headingIDs: IndexingIterator<[String]>
    var html = HTML()
    /// Whether each open link became an `<a>`.
    private var openLinks: [Bool] = []
    /// Images that are open: what is in them is their alternative text, which is text whatever stands there.
    private var openImages = 0
    private var alternative = ""
    /// Of the table that is open.
    private var columns: [String] = []

    init(rendering: HTMLRendering, headingIDs: IndexingIterator<[String]>) {
        self.rendering = rendering
        self.headingIDs = headingIDs
    }

    mutating func write(_ event: MarkdownDocument.Event) {
        switch event {
        case .enter(.image): openImages += 1
        case .leave(.image(let url)):
            openImages -= 1
            if openImages == 0 { image(url) }
        case .leaf(let leaf) where openImages > 0: alternative += leaf.plain
        case .enter, .leave, .leaf:
            guard openImages == 0 else { return }
            switch event {
            case .enter(let container): enter(container)
            case .leave(let container): leave(container)
            case .leaf(let leaf): write(leaf)
            }
        }
    }

    private mutating func image(_ url: String) {
        defer { alternative = "" }
        guard let picture = rendering.picture(LinkTarget(url)) else { return }
        html.raw("<img src=\"")
        html.text(picture.source)
        html.raw("\" alt=\"")
        html.text(alternative)
        html.raw("\" width=\"")
        html.integer(picture.width)
        html.raw("\" height=\"")
        html.integer(picture.height)
        html.raw("\">")
    }

    private mutating func enter(_ container: MarkdownDocument.Container) {
        switch container {
        case .paragraph(let isInTightList): if !isInTightList { html.raw("<p>") }
        case .heading(let level):
            html.raw("<h")
            html.integer(min(level + rendering.headingOffset, 6))
            html.raw(" id=\"")
            html.text(rendering.idPrefix + (headingIDs.next() ?? ""))
            html.raw("\">")
        case .quote: html.raw("<blockquote>")
        case .bulletList: html.raw("<ul>")
        case .orderedList(let start):
            html.raw("<ol")
            if start != 1 {
                html.raw(" start=\"")
                html.integer(start)
                html.raw("\"")
            }
            html.raw(">")
        case .item: html.raw("<li>")
        case .emphasis: html.raw("<em>")
        case .strong: html.raw("<strong>")
        case .link(let url):
            let href = rendering.href(LinkTarget(url))
            openLinks.append(href != nil)
            guard let href else { return }
            html.raw("<a href=\"")
            html.text(href)
            html.raw("\">")
        case .image: break
        case .aside(let aside):
            switch aside {
            case .note, .tip: html.raw("<div class=\"aside\" role=\"note\"><p class=\"label\">")
            case .warning: html.raw("<div class=\"aside warning\" role=\"note\"><p class=\"label\">")
            }
            html.text(rendering.label(aside))
            html.raw("</p>\n")
        case .definitions: html.raw("<dl>")
        case .definition: html.raw("<div>")
        case .term: html.raw("<dt>")
        case .explanation: html.raw("<dd>")
        case .facts(let columns):
            self.columns = columns
            html.raw("<div class=\"facts-of\" tabindex=\"0\"><table><thead><tr>")
            for column in columns {
                html.raw("<th scope=\"col\">")
                write(.text(column))
                html.raw("</th>")
            }
            html.raw("</tr></thead><tbody>")
        case .fact: html.raw("<tr>")
        case .cell(let column):
            if column == 0 {
                html.raw("<th scope=\"row\">")
            } else if rendering.namesColumns, column < columns.count {
                html.raw("<td data-column=\"")
                html.text(columns[column])
                html.raw("\">")
            } else {
                html.raw("<td>")
            }
        }
    }

    private mutating func leave(_ container: MarkdownDocument.Container) {
        switch container {
        case .paragraph(let isInTightList): if !isInTightList { html.raw("</p>\n") }
        case .heading(let level):
            html.raw("</h")
            html.integer(min(level + rendering.headingOffset, 6))
            html.raw(">\n")
        case .quote: html.raw("</blockquote>\n")
        case .bulletList: html.raw("</ul>\n")
        case .orderedList: html.raw("</ol>\n")
        case .item: html.raw("</li>\n")
        case .emphasis: html.raw("</em>")
        case .strong: html.raw("</strong>")
        case .link: if openLinks.popLast() == true { html.raw("</a>") }
        case .image: break
        case .aside: html.raw("</div>\n")
        case .definitions: html.raw("</dl>\n")
        case .definition: html.raw("</div>\n")
        case .term: html.raw("</dt>")
        case .explanation: html.raw("</dd>")
        case .facts: html.raw("</tbody></table></div>\n")
        case .fact: html.raw("</tr>\n")
        case .cell(let column): if column == 0 { html.raw("</th>") } else { html.raw("</td>") }
        }
    }

    private mutating func write(_ leaf: MarkdownDocument.Leaf) {
        switch leaf {
        case .text(let text):
            if rendering.marksHan { html.text(text, markingHanAs: "zh-Hans") } else { html.text(text) }
        case .code(let text):
            html.raw("<code>")
            html.text(text)
            html.raw("</code>")
        case .codeBlock(let text):
            html.raw("<pre tabindex=\"0\"><code>")
            html.text(text)
            html.raw("</code></pre>\n")
        case .softBreak: html.raw("\n")
        case .lineBreak: html.raw("<br>\n")
        case .thematicBreak: html.raw("<hr>\n")
        case .html: break
        }
    }
}
