import Guides
import Notation

/// The words that the guide explains.
struct GlossaryPage: RootModel {
    static let template = "site/glossary"
    static let address = "glossary.html"

    let frame: SiteFrame
    let terms: [TermModel]

    static let fields: [ModelField<GlossaryPage>] = [
        .model("frame") { $0.frame },
        .list("terms") { $0.terms },
    ]

    init(in site: LanguageSite) {
        frame = site.frame(
            .init(address: Self.address, title: site.words[.siteGlossary], description: site.words[.siteGlossaryLead]))
        terms = site.guide.glossary.terms.map { TermModel($0, in: site) }
    }
}

/// A word and what it means.
struct TermModel: PageModel {
    let id: String
    let term: String
    /// What it is called in the site's other languages.
    let elsewhere: [OtherTerm]
    let says: String
    let sources: [SiteLink]

    static let fields: [ModelField<TermModel>] = [
        .text("id") { $0.id },
        .text("term") { $0.term },
        .list("elsewhere") { $0.elsewhere },
        .text("says") { $0.says },
        .flag("hasSources") { !$0.sources.isEmpty },
        .list("sources") { $0.sources },
    ]

    init(_ term: Glossary.Term, in site: LanguageSite) {
        id = term.id
        self.term = term.term[site.language]
        let own = self.term
        elsewhere = term.term.texts.filter { $0.language != site.language && $0.text != own }
            .map { OtherTerm(tag: $0.language.tag, term: $0.text) }
        says = term.says[site.language]
        sources = term.sources.compactMap { site.link(to: $0, from: GlossaryPage.address) }
    }
}

/// A word in another language.
struct OtherTerm: PageModel {
    let tag: String
    let term: String

    static let fields: [ModelField<OtherTerm>] = [
        .text("tag") { $0.tag },
        .text("term") { $0.term },
    ]
}
