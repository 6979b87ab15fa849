import Guides
import Notation

/// What a person's own part of a page asks of the guide.
struct GuideTopics: Sendable, Equatable {
    /// The id of the rule book of which the guide speaks; nil where no opening says.
    let rules: String?
    /// By topic, of which the guide's first page about it speaks.
    private let pages: [Topic]

    /// A page about a topic, such as a month's status, and what it tells whoever goes to a counter.
    struct Topic: Sendable, Equatable {
        let name: String
        /// The page's `id`.
        let id: String
        let title: String
        let bring: [String]
        let ask: String?
        let say: String?
    }

    init(_ guide: Guide) {
        rules = guide.rules
        var pages: [Topic] = []
        for page in guide.pages {
            for name in page.front.about where !pages.contains(where: { $0.name == name }) {
                let front = page.front
                pages.append(
                    Topic(
                        name: name, id: page.id, title: front.title, bring: front.bring, ask: front.ask, say: front.say)
                )
            }
        }
        self.pages = pages
    }

    subscript(topic: String) -> Topic? { pages.first { $0.name == topic } }
}

extension GuideTopics {
    func write(to image: inout ImageWriting) {
        image.optionalText(rules)
        image.list(pages) { page, image in
            image.text(page.name)
            image.text(page.id)
            image.text(page.title)
            image.texts(page.bring)
            image.optionalText(page.ask)
            image.optionalText(page.say)
        }
    }

    init(_ image: inout ImageReading) throws(ImageReading.Unreadable) {
        rules = try image.optionalText()
        pages = try image.list { (image) throws(ImageReading.Unreadable) in
            Topic(
                name: try image.text(), id: try image.text(), title: try image.text(),
                bring: try image.texts(), ask: try image.optionalText(),
                say: try image.optionalText())
        }
    }
}
