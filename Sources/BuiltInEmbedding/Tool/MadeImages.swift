import Diagnostics
import Guides
import Notation
import Points
import Portal

/// What is worked out from the files of Content and Templates: the rule books, and what the portals have in common by each
/// of them and in each language.
struct MadeImages {
    /// By the path with its folder, such as `Content/rules/shanghai.yaml`.
    let files: [String: SourceFile]
    private(set) var problems: [Diagnostic] = []

    init(files: [String: SourceFile]) { self.files = files }

    /// None while anything is wrong: whoever runs the program would not be told.
    mutating func all() -> [(name: String, text: String)] {
        let books = within("Content/rules/", ending: ".yaml").compactMap { name, source in
            taking(RuleBookReader.read(source, examples: false))
        }
        let versions = books.map { "\($0.id) \($0.instruments.last.map { "\($0.from)" } ?? "")\n" }
        var images = [(name: "versions", text: versions.joined())]
        images += books.map { ("rules/\($0.id)", String(decoding: $0.image, as: UTF8.self)) }
        for (tag, _) in within("Templates/words/", ending: ".yaml") {
            let language = Language(tag)
            let pages = within("Content/", ending: "").filter { GuideReader.isWanted($0.name, in: language) }
            let guide = taking(
                GuideReader.read(pages.map { ContentFile(path: $0.name, source: $0.source) }, in: language))
            let templates = within("Templates/", ending: "").map { ($0.name, $0.source) }
            guard let theme = taking(Theme.read(Dictionary(uniqueKeysWithValues: templates), in: language)) else {
                continue
            }
            images += books.map { book in
                let image = PersonPortal(book: book, guide: guide, theme: theme).image
                return ("portal/\(book.id)/\(tag)", String(decoding: image, as: UTF8.self))
            }
        }
        return problems.isEmpty ? images : []
    }

    private mutating func taking<Value>(_ read: (Value, [Diagnostic])) -> Value {
        // What all languages have in common is read once for each of them.
        problems += read.1.filter { !problems.contains($0) }
        return read.0
    }

    /// The files below a folder by what is left of their paths, in the order of these.
    private func within(_ folder: String, ending: String) -> [(name: String, source: SourceFile)] {
        files.filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(ending) }
            .map { (String($0.key.dropFirst(folder.count).dropLast(ending.count)), $0.value) }
            .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    }
}
