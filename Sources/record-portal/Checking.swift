import ArgumentParser
import Diagnostics
import Exports
import Guides
import Notation
import Points
import Portal
import Records

/// A check of inputs of every kind: what was read, and every problem of it.
struct Checking {
    /// The rule book whose bounds and shares the amounts are held against.
    let book: RuleBook?
    /// The folder of the layouts; nil for the built-in ones.
    let content: String?
    /// The layout by which exports are read, where somebody decided.
    let layout: String?
    private(set) var diagnostics: [Diagnostic]
    /// The addresses outside, of each Content.
    private(set) var external: [ExternalLinks] = []
    private var files = 0
    /// The exit code of the first input that could not be read; the others are read all the same.
    private var unreadable: ExitCode?

    /// - Parameter diagnostics: what is wrong with the rule book; nothing can be held against one that has errors.
    init(book: RuleBook?, content: String?, layout: String?, diagnostics: [Diagnostic]) {
        self.book = book
        self.content = content
        self.layout = layout
        self.diagnostics = diagnostics
    }

    /// One line about what was read.
    var summary: String {
        let warnings = diagnostics.count(where: { $0.severity == .warning })
        let problems = warnings == 0 ? "no problem" : warnings == 1 ? "1 warning" : "\(warnings) warnings"
        return "\(files) \(files == 1 ? "file" : "files") read, \(problems)\n"
    }

    /// Ends the command when anything is wrong.
    func stopAtErrors() throws(Failure) {
        guard diagnostics.hasErrors else { return }
        throw Failure(code: unreadable ?? Failure.wrongInput([]).code, diagnostics: diagnostics)
    }

    mutating func check(_ path: String) {
        do {
            try read(path)
        } catch {
            diagnostics += error.diagnostics
            unreadable = unreadable ?? error.code
        }
    }

    private mutating func read(_ path: String) throws(Failure) {
        if path != "-", Folder.isFolder(path) {
            let names = try Folder.names(in: path)
            if names.contains("Content"), Folder.isFolder("\(path)/Content") {
                try checkContent("\(path)/Content")
                if names.contains("person.yaml") { check("\(path)/person.yaml") }
                try checkSite(of: path, names)
            } else if names.contains("rules") || names.contains("layouts") || names.contains("statutes")
                || names.contains(Language.english.tag)
            {
                try checkContent(path)
            } else {
                try checkFiles(in: path)
            }
        } else if ExportFiles.isPerson(path) {
            files += 1
            let source = try InputFile.read(path, mostBytes: RecordReader.mostBytes)
            diagnostics += RecordReader.readPerson(source).1
        } else if Folder.name(of: path) == SiteInputs.settingsName {
            files += 1
            let source = try InputFile.read(path, mostBytes: YAMLParser.mostBytes)
            var inputs = Inputs()
            inputs.tracePersons(in: source)
            diagnostics += SiteSettingsReader.read(source).1 + inputs.diagnostics
        } else if path.hasSuffix(".yaml") {
            files += 1
            check(ruleBook: try InputFile.read(path, mostBytes: YAMLParser.mostBytes))
        } else {
            try checkRecord(path)
        }
    }

    private mutating func checkRecord(_ path: String) throws(Failure) {
        files += 1
        var inputs = Inputs()
        let record = try inputs.record(at: path, content: content, layout: layout)
        diagnostics += inputs.diagnostics
        check(record, at: path == "-" ? "<standard input>" : path)
    }

    private mutating func check(_ record: Record?, at path: String) {
        if let record, let book { diagnostics += book.oddities(in: record, at: path) }
    }

    /// Each rule book of a folder by itself. Where it has exports, they, its records and what is stated beside them are
    /// one record, as the other verbs read it; else each record is one by itself.
    private mutating func checkFiles(in folder: String) throws(Failure) {
        let isRecord = { (path: String) in path.lowercased().hasSuffix(".json") }
        let inputs = try Folder.paths(in: folder, where: ExportFiles.isExport).filter { !OwnPage.isAt($0) }
        let areOne = inputs.contains { !isRecord($0) }
        let stated = areOne ? InputPath.person(beside: folder) : nil
        let alone = try Folder.paths(in: folder) { path in
            path.lowercased().hasSuffix(".yaml") || ExportFiles.isPerson(path) || isRecord(path) && !areOne
        }.filter { $0 != stated }
        for path in alone { check(path) }
        if areOne {
            files += stated == nil ? 0 : 1
            checkAsOne(inputs.map { InputPath(path: $0, in: folder) }, in: folder)
        } else if alone.isEmpty {
            diagnostics.append(Self.nothingToCheck(in: folder))
        }
    }

    private mutating func checkAsOne(_ paths: [InputPath], in folder: String) {
        files += paths.count
        var inputs = Inputs()
        do {
            let record = try inputs.record(from: paths, beside: folder, content: content, layout: layout)
            check(record, at: folder)
        } catch {
            unreadable = unreadable ?? error.code
            diagnostics += error.diagnostics
        }
        diagnostics += inputs.diagnostics
    }

    private static func nothingToCheck(in folder: String) -> Diagnostic {
        Diagnostic(
            .error, .unknownInput, path: folder, message: "there is no record, export or rule book in the folder",
            help: "give records as .json, exports as .csv or .xlsx, rule books as .yaml, or a folder like Content")
    }

    private mutating func checkContent(_ folder: String) throws(Failure) {
        let all = try Folder.read(folder)
        diagnostics += try Inputs.links(in: folder)
        files += all.count
        let sorted = all.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (path, source) in sorted where path.hasPrefix("rules/") && path.hasSuffix(".yaml") {
            check(ruleBook: source)
        }
        for (path, source) in sorted where path.hasPrefix("layouts/") && path.hasSuffix(".yaml") {
            diagnostics += path == "layouts/words.yaml" ? VocabularyReader.read(source).1 : LayoutReader.read(source).1
        }
        let tags = [Language.english, .chinese].filter { language in
            all.keys.contains { $0.hasPrefix("\(language.tag)/") }
        }
        let files = sorted.map { ContentFile(path: $0.key, source: $0.value) }
        var inputs = Inputs()
        let guides = tags.map { inputs.guide(in: $0, from: all, drafts: true) }
        let published = all.filter { path, _ in
            tags.contains { GuideReader.isWanted(path, in: $0) } || path.hasPrefix("rules/") && path.hasSuffix(".yaml")
        }
        inputs.tracePersons(in: published)
        diagnostics += inputs.diagnostics + GuideCheck(guides, of: files).problems
        external.append(ExternalLinks(of: guides, in: files))
    }

    /// What `guide` would say of a folder with everything of a site in it, settings and templates too.
    private mutating func checkSite(of folder: String, _ names: [String]) throws(Failure) {
        let settings = names.contains(SiteInputs.settingsName) ? "\(folder)/\(SiteInputs.settingsName)" : nil
        files += settings == nil ? 0 : 1
        let request = SiteRequest(
            settings: settings, content: "\(folder)/Content",
            templates: names.contains("Templates") ? "\(folder)/Templates" : nil, lang: nil, base: nil, asOf: nil,
            drafts: true)
        var inputs = Inputs()
        _ = try inputs.site(try inputs.siteInputs(request), request)
        diagnostics += inputs.diagnostics.filter { !diagnostics.contains($0) }
    }

    private mutating func check(ruleBook source: SourceFile) {
        let (book, problems) = RuleBookReader.read(source)
        diagnostics += problems
        if let book { diagnostics += book.failedExamples(in: source) }
    }
}
