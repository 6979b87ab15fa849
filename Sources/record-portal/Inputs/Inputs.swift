import BuiltIn
import Calendar
import Diagnostics
import Exports
import Guides
import Notation
import Points
import Portal
import Records

/// What the verbs read, each with every problem of it.
struct Inputs {
    var diagnostics: [Diagnostic] = []
    /// The layouts of exports where they are read once for many records; otherwise read when they are needed.
    var layouts: ExportReader?

    /// Every rule book there is, by its id.
    func ruleBookFiles(content: String?) throws(Failure) -> [(id: String, source: SourceFile)] {
        try contentFiles(content) { $0.hasPrefix("rules/") && $0.hasSuffix(".yaml") }
            .map { (String($0.key.dropFirst("rules/".count).dropLast(".yaml".count)), $0.value) }
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    /// - Parameter argument: what asked for it, for the message that there is none.
    mutating func ruleBook(
        _ id: String, content: String?, askedBy argument: String = "--rules"
    ) throws(Failure) -> RuleBook? {
        if content == nil, let book = BuiltIn.ruleBook(id).flatMap({ RuleBook(image: $0.bytes) }) { return book }
        let path = "rules/\(id).yaml"
        let files = try contentFiles(content) { $0 == path }
        guard let source = files[path] else {
            let ids = try ruleBookFiles(content: content).map(\.id)
            throw .usage(
                Diagnostic(
                    .error, .noSuchInput, path: argument, message: "there is no rule book \"\(id)\"",
                    help: NearestName.of(id, among: ids).map { "did you mean \"\($0)\"?" }
                        ?? (ids.isEmpty
                            ? "give a folder like Content: there is no .yaml file in its folder rules"
                            : "the rule books are \(ids.joined(separator: ", "))")))
        }
        return ruleBook(source)
    }

    mutating func ruleBook(_ source: SourceFile) -> RuleBook? {
        let (book, problems) = RuleBookReader.read(source, examples: false)
        diagnostics += problems
        return book
    }

    mutating func guide(in language: Language, content: String?) throws(Failure) -> Guide {
        let files = try contentFiles(content) { GuideReader.isWanted($0, in: language) }
        return guide(in: language, from: files)
    }

    /// The guide from files of Content, of which others may be there.
    mutating func guide(
        in language: Language, from files: [String: SourceFile], drafts: Bool = false
    ) -> Guide {
        let sorted = files.filter { GuideReader.isWanted($0.key, in: language) }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let (guide, problems) = GuideReader.read(
            sorted.map { ContentFile(path: $0.key, source: $0.value) }, in: language, drafts: drafts)
        // What all languages have in common is read once for each of them, and told once.
        diagnostics += problems.filter { !diagnostics.contains($0) }
        return guide
    }

    mutating func theme(in language: Language, templates: String?) throws(Failure) -> Theme? {
        let (theme, problems) = Theme.read(try themeFiles(speaking: [language], templates: templates), in: language)
        diagnostics += problems
        return theme
    }

    /// The files of Templates, when there are words for each of the languages among them.
    func themeFiles(speaking asked: [Language], templates: String?) throws(Failure) -> [String: SourceFile] {
        let files = try themeFiles(templates)
        let languages = Self.languages(of: files)
        for language in asked where !languages.contains(language.tag) {
            throw .usage(
                Diagnostic(
                    .error, .noSuchInput, path: "--lang",
                    message: "there are no words for the language \"\(language.tag)\"",
                    help: "the languages are \(languages.joined(separator: ", "))"))
        }
        return files
    }

    /// Whether there are words for each of the languages.
    func speaks(_ languages: [Language], templates: String?) throws(Failure) -> Bool {
        let known = Self.languages(of: try themeFiles(templates))
        return languages.allSatisfy { known.contains($0.tag) }
    }

    private func themeFiles(_ folder: String?) throws(Failure) -> [String: SourceFile] {
        let builtIn = Folder.builtIn("Templates")
        guard let folder else { return builtIn }
        return builtIn.merging(try Folder.read(folder)) { _, own in own }
    }

    /// The tags of the languages that there are words for.
    private static func languages(of files: [String: SourceFile]) -> [String] {
        files.keys.filter { $0.hasPrefix("words/") && $0.hasSuffix(".yaml") }
            .map { String($0.dropFirst("words/".count).dropLast(".yaml".count)) }.sorted()
    }

    func contentFiles(
        _ folder: String?, where isWanted: (String) -> Bool
    ) throws(Failure) -> [String: SourceFile] {
        guard let folder else { return Folder.builtIn("Content", where: isWanted) }
        return try Folder.read(folder, where: isWanted)
    }

    /// The month that is now: as it was given, else as the record says it.
    mutating func asOf(_ given: YearMonth?, of record: Record?, at path: String) -> YearMonth? {
        if let month = given ?? record?.asOf { return month }
        // A month that could not be read is told already, and may be the one.
        guard record != nil, !diagnostics.hasErrors else { return nil }
        diagnostics.append(
            Diagnostic(
                .error, .asOfUnknown, path: path, message: "nothing says which month is now",
                help: "give --as-of YYYY-MM, or source.exportedOn in the record"))
        return nil
    }

    /// Ends the command when any input is wrong.
    func stopAtErrors() throws(Failure) {
        if diagnostics.hasErrors { throw .wrongInput(diagnostics) }
    }
}
