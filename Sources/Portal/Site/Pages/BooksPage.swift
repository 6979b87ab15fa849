import Markup
import Notation
import Points

/// The rule books that have pages of their own.
struct BooksPage: RootModel {
    static let template = "site/books"
    static let address = "rules/index.html"

    let frame: SiteFrame
    let books: [PageEntry]

    static let fields: [ModelField<BooksPage>] = [
        .model("frame") { $0.frame },
        .list("books") { $0.books },
    ]

    init(in site: LanguageSite) {
        frame = site.frame(
            .init(address: Self.address, title: site.words[.siteRules], description: site.words[.siteRulesLead]))
        books = site.site.books.map { BookEntry($0, from: Self.address, in: site).entry }
    }
}

/// A rule book in a list of pages.
struct BookEntry {
    let entry: PageEntry

    init(_ book: RuleBook, from address: String, in site: LanguageSite) {
        entry = PageEntry(
            title: book.title[site.language],
            href: SiteAddress.way(from: site.path(address), to: site.path(BookPage.address(of: book))),
            says: book.notice?[site.language])
    }
}

/// A rule book: every rule with its value, its dates and where it stands.
struct BookPage: RootModel {
    static let template = "site/book"

    let frame: SiteFrame
    let notice: String?
    let rules: RulesSection

    static let fields: [ModelField<BookPage>] = [
        .model("frame") { $0.frame },
        .text("notice", ifAny: { $0.notice }),
        .model("rules") { $0.rules },
    ]

    static func address(of book: RuleBook) -> String { "rules/\(book.id).html" }

    init(_ book: RuleBook, in site: LanguageSite) {
        let title = book.title[site.language]
        frame = site.frame(
            .init(
                address: Self.address(of: book), title: title,
                description: site.described(title, site.words[.siteRulesLead]),
                above: [.init(title: site.words[.siteRules], address: BooksPage.address)]))
        notice = book.notice?[site.language]
        rules = RulesSection(book, words: site.words)
    }
}
