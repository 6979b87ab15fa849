import Guides
import Markup
import Notation

/// The outermost page of a site: in which language one goes on.
struct ChoicePage: RootModel {
    static let template = "site/choice"

    let frame: SiteFrame
    let choices: [ChoiceModel]

    static let fields: [ModelField<ChoicePage>] = [
        .model("frame") { $0.frame },
        .list("choices") { $0.choices },
    ]

    init(_ languages: [LanguageSite]) {
        frame = languages[0].frameOfChoice
        choices = languages.map { site in
            ChoiceModel(
                tag: site.language.tag, name: site.words[.languageName], title: site.title,
                says: site.guide.home?.front.summary, href: "\(site.language.tag)/index.html")
        }
    }
}

/// A language to go on in, in its own words.
struct ChoiceModel: PageModel {
    let tag: String
    let name: String
    let title: String
    let says: String?
    let href: String

    static let fields: [ModelField<ChoiceModel>] = [
        .text("tag") { $0.tag },
        .text("name") { $0.name },
        .text("choiceTitle") { $0.title },
        .text("says", ifAny: { $0.says }),
        .text("href") { $0.href },
    ]
}

/// What a host shows where there is no page.
struct MissingPage: RootModel {
    static let template = "site/missing"

    let frame: SiteFrame

    static let fields: [ModelField<MissingPage>] = [.model("frame") { $0.frame }]

    init(in site: LanguageSite) { frame = site.frameOfMissing(title: site.words[.siteMissing]) }
}

/// What stands at an address of before: the way to the page's own.
struct MovedPage: RootModel {
    static let template = "site/moved"

    let language: Language
    let title: String
    let href: String
    let canonical: String?

    static let fields: [ModelField<MovedPage>] = [
        .text("language") { $0.language.tag },
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("canonical", ifAny: { $0.canonical }),
    ]
}
