import Guides
import Markup
import Notation

/// What stands around every page of a site: head, navigation, languages, foot.
struct SiteFrame: PageModel {
    let language: Language
    let policy: String
    let style: HTML
    let script: HTML
    /// What a browser calls the page.
    let title: String
    let description: String?
    let siteTitle: String
    /// Ways from this page.
    let home: String
    let contents: String
    let root: String
    let search: String
    /// How the number of results is told, with `{n}` for it.
    let found: String
    let icon: String
    let manifest: String
    let sections: [SiteLink]
    let languages: [LanguageLink]
    let crumbs: [SiteLink]
    let published: PublishedFrame?
    let isArticle: Bool
    /// Whether search engines are to leave the page out.
    let isHidden: Bool
    let structured: [StructuredModel]
    let colour: (light: String, dark: String)
    let office: String?
    let contact: [ContactLine]

    static let fields: [ModelField<SiteFrame>] = [
        .text("language") { $0.language.tag },
        .text("policy") { $0.policy },
        .html("style") { $0.style },
        .html("script") { $0.script },
        .text("documentTitle") { $0.title },
        .text("description", ifAny: { $0.description }),
        .text("siteTitle") { $0.siteTitle },
        .text("home") { $0.home },
        .text("contents") { $0.contents },
        .text("root") { $0.root },
        .text("search") { $0.search },
        .text("found") { $0.found },
        .text("icon") { $0.icon },
        .text("manifest") { $0.manifest },
        .list("sections") { $0.sections },
        .flag("hasLanguages") { $0.languages.count > 1 },
        .list("languages") { $0.languages },
        .flag("hasCrumbs") { !$0.crumbs.isEmpty },
        .list("crumbs") { $0.crumbs },
        .model("published") { $0.published },
        .flag("isArticle") { $0.isArticle },
        .flag("isHidden") { $0.isHidden },
        .list("structured") { $0.structured },
        .text("colourLight") { $0.colour.light },
        .text("colourDark") { $0.colour.dark },
        .text("office", ifAny: { $0.office }),
        .flag("hasContact") { !$0.contact.isEmpty },
        .list("contact") { $0.contact },
    ]
}

/// A link with its text.
struct SiteLink: PageModel {
    let title: String
    let href: String
    /// Whether it leads to where the reader is.
    var isHere = false

    static let fields: [ModelField<SiteLink>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .flag("isHere") { $0.isHere },
    ]
}

/// The way to a page in another language.
struct LanguageLink: PageModel {
    let tag: String
    /// The language's name in itself.
    let name: String
    let href: String
    let isHere: Bool

    static let fields: [ModelField<LanguageLink>] = [
        .text("tag") { $0.tag },
        .text("name") { $0.name },
        .text("href") { $0.href },
        .flag("isHere") { $0.isHere },
    ]
}

/// What a page says of its address in the open.
struct PublishedFrame: PageModel {
    let canonical: String
    let alternates: [AlternateLink]
    let card: String
    let feed: String
    let locale: String

    static let fields: [ModelField<PublishedFrame>] = [
        .text("canonical") { $0.canonical },
        .list("alternates") { $0.alternates },
        .text("card") { $0.card },
        .text("feed") { $0.feed },
        .text("locale") { $0.locale },
    ]
}

/// The same page in a language, by its address in the open.
struct AlternateLink: PageModel {
    let tag: String
    let href: String

    static let fields: [ModelField<AlternateLink>] = [
        .text("tag") { $0.tag },
        .text("href") { $0.href },
    ]
}

/// One JSON-LD object.
struct StructuredModel: PageModel {
    let json: HTML

    static let fields: [ModelField<StructuredModel>] = [.html("json") { $0.json }]
}

/// A way to reach the office.
struct ContactLine: PageModel {
    let term: String
    let value: String
    let href: String?

    static let fields: [ModelField<ContactLine>] = [
        .text("term") { $0.term },
        .text("value") { $0.value },
        .text("href", ifAny: { $0.href }),
    ]
}
