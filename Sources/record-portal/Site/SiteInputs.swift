import Calendar
import Diagnostics
import Guides
import Notation
import Points
import Portal

/// A site as somebody asked for it.
struct SiteRequest: Sendable {
    var settings: String?
    var content: String?
    var templates: String?
    var lang: String?
    var base: BaseAddress?
    var asOf: YearMonth?
    var drafts: Bool
}

/// What a site is made from: where its files are, and what its settings say.
struct SiteInputs {
    var settings: SiteSettings
    /// The folders; nil for the built-in ones.
    let content: String?
    let templates: String?
    /// The file of the settings; nil where there is none.
    let settingsPath: String?
    let settingsSource: SourceFile?

    /// The settings of a site where nobody names them.
    static let settingsName = "portal.yaml"
}

extension Inputs {
    /// Reads the settings, and finds the folders.
    mutating func siteInputs(_ request: SiteRequest) throws(Failure) -> SiteInputs {
        let path = request.settings ?? (Folder.isFile(SiteInputs.settingsName) ? SiteInputs.settingsName : nil)
        var read = SiteSettingsReader.Read(settings: SiteSettings())
        let source = try path.map { path throws(Failure) in try InputFile.read(path, mostBytes: YAMLParser.mostBytes) }
        if let source {
            let (own, problems) = SiteSettingsReader.read(source)
            read = own
            diagnostics += problems
        }
        if let lang = request.lang { read.settings.languages = [Language](list: lang) }
        if let base = request.base { read.settings.base = base }
        let folder = path.flatMap { path in path.lastIndex(of: "/").map { String(path[...$0]) } } ?? ""
        func beside(_ named: String?, _ usual: String) -> String? {
            if let named { return named.hasPrefix("/") ? named : folder + named }
            return path != nil && Folder.isFolder(folder + usual) ? folder + usual : nil
        }
        return SiteInputs(
            settings: read.settings, content: request.content ?? beside(read.content, "Content"),
            templates: request.templates ?? beside(read.templates, "Templates"), settingsPath: path,
            settingsSource: source)
    }

    /// The site; nil when anything of it is wrong.
    mutating func site(_ inputs: SiteInputs, _ request: SiteRequest) throws(Failure) -> Site? {
        let languages = inputs.settings.languages
        let isWanted = { (path: String) in
            languages.contains { GuideReader.isWanted(path, in: $0) }
                || path.hasPrefix("rules/") && path.hasSuffix(".yaml")
        }
        let files = try contentFiles(inputs.content, where: isWanted)
        if let content = inputs.content { diagnostics += try Self.links(in: content) }
        var themes: [SiteTheme] = []
        var guides: [Guide] = []
        let templates = try themeFiles(speaking: languages, templates: inputs.templates)
        for language in languages {
            let (theme, problems) = SiteTheme.read(templates, in: language, settings: inputs.settings)
            diagnostics += problems.filter { !diagnostics.contains($0) }
            if let theme { themes.append(theme) }
            let guide = guide(in: language, from: files, drafts: request.drafts)
            if guide.pages.isEmpty, !diagnostics.hasErrors {
                diagnostics.append(
                    Diagnostic(
                        .error, .noSuchInput, path: inputs.content ?? "Content",
                        message: "there are no pages in the language \"\(language.tag)\"",
                        help: "pages lie in \(language.tag)/ and the folder of their section, or leave the language out"
                    ))
            }
            guides.append(guide)
        }
        let all = files.map { ContentFile(path: $0.key, source: $0.value) }
        diagnostics += guides.flatMap { GuideCheck(guides, of: all).orphans(of: $0) }
        let books = try siteBooks(inputs, files)
        tracePersons(in: files)
        tracePersons(in: templates)
        if let source = inputs.settingsSource { tracePersons(in: source) }
        guard !diagnostics.hasErrors, themes.count == guides.count else { return nil }
        return Site(
            guides: guides, books: books, settings: inputs.settings, themes: themes, asOf: request.asOf)
    }

    private mutating func siteBooks(
        _ inputs: SiteInputs, _ files: [String: SourceFile]
    ) throws(Failure) -> [RuleBook] {
        let all = files.filter { $0.key.hasPrefix("rules/") && $0.key.hasSuffix(".yaml") }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let known = all.map { String($0.key.dropFirst("rules/".count).dropLast(".yaml".count)) }
        var books: [RuleBook] = []
        func add(_ source: SourceFile, _ inputs: inout Inputs) {
            guard let book = inputs.ruleBook(source) else { return }
            if book.id == "index" || books.contains(where: { $0.id == book.id }) {
                inputs.diagnostics.append(
                    Diagnostic(
                        .error, .duplicateName, path: source.path,
                        message: "the rule book's id \"\(book.id)\" is another page's address",
                        help: "give it another id"))
            } else {
                books.append(book)
            }
        }
        for id in inputs.settings.rules ?? known {
            if let source = files["rules/\(id).yaml"] {
                add(source, &self)
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .error, .noSuchInput, path: inputs.settingsPath ?? SiteInputs.settingsName,
                    message: "there is no rule book \"\(id)\"",
                    help: NearestName.of(id, among: known).map { "did you mean \"\($0)\"?" }
                        ?? "the rule books are \(known.joined(separator: ", "))"))
        }
        return books
    }

    /// Links in Content: what they lead to may be anywhere, and is not published.
    static func links(in content: String) throws(Failure) -> [Diagnostic] {
        try Folder.entries(in: content, where: { _ in false }).links.map { path in
            Diagnostic(
                .error, .link, path: path, message: "it is a link, which may lead out of Content",
                help: "put what it leads to there instead, or remove it")
        }
    }
}
