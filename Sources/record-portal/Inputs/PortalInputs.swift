import BuiltIn
import Notation
import Points
import Portal

extension Inputs {
    /// What the portals by a rule book have in common; nil when an input is wrong. With nothing but what is built in, it
    /// stands in the program.
    mutating func portal(
        by book: RuleBook?, in language: Language, content: String?, templates: String?, hasGuide: Bool = true
    ) throws(Failure) -> PersonPortal? {
        if content == nil, templates == nil, hasGuide, let book,
            let made = BuiltIn.portal(rules: book.id, language: language.tag),
            let portal = PersonPortal(image: made.bytes)
        {
            return portal
        }
        let guide = try guide(in: language, content: content)
        guard let theme = try theme(in: language, templates: templates), let book else { return nil }
        return PersonPortal(book: book, guide: guide, theme: theme, hasGuide: hasGuide)
    }
}
