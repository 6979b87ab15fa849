import Guides
import Notation

/// A statute: each article that the guide rests on, once.
struct StatutePage: RootModel {
    static let template = "site/statute"

    let frame: SiteFrame
    let statute: StatuteModel

    static let fields: [ModelField<StatutePage>] = [
        .model("frame") { $0.frame },
        .model("statute") { $0.statute },
    ]

    init(_ statute: Statute, in site: LanguageSite) {
        let opening = site.guide.opening(of: .law)
        frame = site.frame(
            .init(
                address: statute.address, title: statute.title[site.language],
                description: site.described(statute.title[site.language], site.words[.statutesLead]),
                above: opening.map { [.init(title: $0.front.title, address: $0.address)] } ?? []))
        self.statute = StatuteModel(statute, words: site.words, id: { statute.fragment(of: $0) })
    }
}
