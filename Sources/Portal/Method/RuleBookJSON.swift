import Markup
import Notation
import Points

/// A rule book for programs that show or cite it: the same document, in a language.
public struct RuleBookJSON: Sendable {
    let words: Words

    public init(words: Words) { self.words = words }

    /// Each rule book with its id, its title and the first day of its latest instrument.
    public func list(_ books: [RuleBook]) -> JSON {
        .list(
            books.map { book in
                .object(known: [
                    ("id", .text(book.id)), ("title", .text(book.title[words.language])),
                    ("version", book.instruments.last.map { .text("\($0.from)") }),
                    ("versionUnknown", book.instruments.last?.isFirstDayKnown == false ? .bool(true) : nil),
                ])
            })
    }

    public func json(_ book: RuleBook) -> JSON {
        let document = RuleBookDocument(book, words: words)
        return .object(known: [
            ("id", .text(document.id)), ("title", .text(document.title)), ("notice", document.notice.map(JSON.text)),
            ("unquoted", document.unquoted.map(JSON.text)),
            ("instruments", .list(document.instruments.map { Self.row($0.when, $0.title) })),
            ("parts", .list(document.parts.map(Self.part))), ("series", .list(document.series.map(Self.series))),
        ])
    }

    private static func part(_ part: RuleBookDocument.Part) -> JSON {
        .object([.init("title", .text(part.title)), .init("rules", .list(part.items.map(rule)))])
    }

    private static func rule(_ item: RuleBookDocument.Item) -> JSON {
        .object(known: [
            ("id", .text(item.id)), ("title", item.title.map(JSON.text)), ("says", item.says.map(JSON.text)),
            ("versions", .list(item.versions.map(version))),
        ])
    }

    private static func version(_ version: RuleBookDocument.Version) -> JSON {
        .object([
            .init("values", .list(version.values.map(JSON.text))),
            .init(
                "citations",
                .list(
                    version.citations.map { cited in
                        .object(known: [("place", .text(cited.place)), ("clause", cited.clause.map(JSON.text))])
                    })),
        ])
    }

    private static func series(_ series: RuleBookDocument.Series) -> JSON {
        .object([
            .init("title", .text(series.title)), .init("source", .text(series.source)),
            .init("rows", .list(series.rows.map { row($0.when, $0.value) })),
        ])
    }

    private static func row(_ when: String, _ value: String) -> JSON {
        .object([.init("when", .text(when)), .init("value", .text(value))])
    }
}
