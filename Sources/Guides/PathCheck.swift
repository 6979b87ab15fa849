import Diagnostics

/// Whether every page of a site has an address of its own.
enum PathCheck {
    /// The folder and the names that the site itself takes in a language's folder.
    private static let own = ["index.html", "contents.html", "glossary.html"]

    static func problems(of pages: [PageReader.ReadPage], statutes: [Statute]) -> [Diagnostic] {
        var taken = Dictionary(uniqueKeysWithValues: own.map { ($0, "the site itself") })
        for page in pages { taken[page.page.location.address] = page.source.path }
        var problems: [Diagnostic] = []
        for statute in statutes {
            let address = statute.address
            guard let other = taken.updateValue("the statute \(statute.id)", forKey: address) else { continue }
            problems.append(
                Diagnostic(
                    .error, .duplicateName, path: other,
                    message: "the statute \"\(statute.id)\" has the same address: \(address)",
                    help: "rename the page"))
        }
        for page in pages {
            for alias in page.page.front.aliases {
                let address = "\(alias).html"
                let isOfRules = alias == "rules" || alias.hasPrefix("rules/")
                guard let other = isOfRules ? "the rule books" : taken[address] else {
                    taken[address] = page.source.path
                    continue
                }
                let lines = LineIndex(page.source)
                var places = LinkPlaces(page.source)
                problems.append(
                    Diagnostic(
                        .error, .duplicateName, in: lines, at: places.next(of: alias, from: 1, in: .yaml),
                        message: "the alias \"\(alias)\" is an address of \(other)", help: "leave the alias out"))
            }
        }
        return problems
    }
}

extension Statute {
    /// The statute's address in its language's folder of a site.
    public var address: String { "\(Section.law.rawValue)/\(id).html" }
}
