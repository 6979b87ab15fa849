import Guides
import Markup
import Notation
import Points

/// What stands on the portals of all people alike: the theme, the guide, the rule book and the statutes.
struct PortalShared: PageModel {
    let words: Words
    let policy: String
    let style: HTML
    let script: HTML
    let guide: [SectionModel]
    let questions: SectionModel?
    let law: SectionModel?
    let rules: RulesSection
    let statutes: [StatuteModel]

    static let fields: [ModelField<PortalShared>] = [
        .text("language") { $0.words.language.tag },
        .text("policy") { $0.policy },
        .html("style") { $0.style },
        .html("script") { $0.script },
        .flag("hasGuide") { !$0.guide.isEmpty || $0.questions != nil },
        .list("guide") { $0.guide },
        .model("questions") { $0.questions },
        .model("law") { $0.law },
        .model("rules") { $0.rules },
        .list("statutes") { $0.statutes },
    ]

    /// - Parameter hasGuide: whether the pages of the guide stand on the portal.
    init(book: RuleBook, guide: Guide, theme: Theme, hasGuide: Bool) {
        let words = theme.words
        self.words = words
        policy = ContentSecurityPolicy(style: theme.style, script: theme.script).text
        style = theme.style
        script = theme.script
        func section(_ section: Section, titleLevel: Int) -> SectionModel? {
            hasGuide ? SectionModel(section, of: guide, titleLevel: titleLevel, words: words) : nil
        }
        self.guide = [Section.query, .points, .putRight].compactMap { section($0, titleLevel: 4) }
        questions = section(.questions, titleLevel: 3)
        law = section(.law, titleLevel: 3)
        rules = RulesSection(book, words: words)
        statutes = guide.statutes.map { StatuteModel($0, words: words) }
    }
}
