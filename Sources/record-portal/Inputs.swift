import Calendar
import Diagnostics
import Exports
import Guides
import Notation
import Points
import Portal
import Records
import Workbooks

/// What the verbs read, each with every problem of it.
struct Inputs {
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - content: the folder of the layouts; nil for the built-in ones.
    ///   - others: what else may be given, for the message about a kind of file that is not read.
    mutating func record(at path: String, content: String? = nil, others: String = "") throws(Failure) -> Record? {
        if path.lowercased().hasSuffix(".xlsx") {
            let reader = try exportReader(content: content)
            let (contributions, contradictions) = try exportedTables(at: path, by: nil, reader).merged
            diagnostics += contradictions
            return diagnostics.hasErrors ? nil : Record(contributions: contributions)
        }
        let notation = RecordReader.notation(ofPath: path)
        if path != "-", notation == nil {
            try InputFile.checkThere(path)
            throw .wrongInput([
                Diagnostic(
                    .error, .unknownInput, path: path, message: "a kind of file that this program doesn't read",
                    help: "give a record as .json, .csv or .tsv" + others)
            ])
        }
        let source = try InputFile.read(path, mostBytes: RecordReader.mostBytes)
        let kind = notation ?? RecordReader.notation(ofBytes: source.bytes)
        let (record, problems) = RecordReader.read(source, as: kind)
        // Headings that are not the record's own may be those of an export.
        if kind != .json, problems.contains(where: { $0.code == .columns }) {
            let table = try exportReader(content: content).read(source)
            if !table.layouts.isEmpty, table.layouts != [Layout.ownID] {
                diagnostics += table.diagnostics
                return Record(contributions: [table].merged.contributions)
            }
        }
        diagnostics += problems
        return record
    }

    /// The layouts and words of exports.
    mutating func exportReader(content: String?) throws(Failure) -> ExportReader {
        let files = try layoutFiles(content)
        var layouts: [Layout] = []
        var vocabulary = Vocabulary()
        for (id, source) in files {
            if id == "words" {
                let (words, problems) = VocabularyReader.read(source)
                diagnostics += problems
                vocabulary = words ?? vocabulary
            } else {
                let (layout, problems) = LayoutReader.read(source)
                diagnostics += problems
                layouts += layout.map { [$0] } ?? []
            }
        }
        return ExportReader(layouts: layouts, vocabulary: vocabulary)
    }

    private func layoutFiles(_ content: String?) throws(Failure) -> [(id: String, source: SourceFile)] {
        try contentFiles(content) { $0.hasPrefix("layouts/") && $0.hasSuffix(".yaml") }
            .map { (String($0.key.dropFirst("layouts/".count).dropLast(".yaml".count)), $0.value) }
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    func checkLayout(_ id: String, content: String?) throws(Failure) {
        let ids = try layoutFiles(content).map(\.id).filter { $0 != "words" }
        guard !ids.contains(id) else { return }
        throw .usage(
            Diagnostic(
                .error, .noSuchInput, path: "--layout", message: "there is no layout \"\(id)\"",
                help: NearestName.of(id, among: ids).map { "did you mean \"\($0)\"?" }
                    ?? "the layouts are \(ids.joined(separator: ", "))"))
    }

    /// The tables of one export; none where it can't be read.
    mutating func exportedTables(
        at path: String, by layout: String?, _ reader: ExportReader
    ) throws(Failure) -> [ExportedTable] {
        let source = try InputFile.read(path, mostBytes: RecordReader.mostBytes)
        switch Unreadable(source.bytes) {
        case .workbook: return workbookTables(source, by: layout, reader)
        case let kind?:
            diagnostics.append(
                Diagnostic(.error, .unknownInput, path: source.path, message: kind.message, help: kind.help))
            return []
        case nil:
            let table = reader.read(source, by: layout)
            diagnostics += table.diagnostics
            return [table]
        }
    }

    /// The table of every sheet that has a layout; where none has, what is wrong with each.
    private mutating func workbookTables(
        _ source: SourceFile, by layout: String?, _ reader: ExportReader
    ) -> [ExportedTable] {
        let (sheets, problem) = WorkbookReader.read(source)
        diagnostics += problem.map { [$0] } ?? []
        let tables = sheets.map { reader.read($0, by: layout, separator: ",") }
        let hasTable = tables.contains { !$0.layouts.isEmpty }
        for (sheet, table) in zip(sheets, tables) {
            diagnostics +=
                hasTable && table.layouts.isEmpty
                ? [
                    Diagnostic(
                        .warning, .columns, path: sheet.path,
                        message: "nothing is read of this sheet: it has no known headings")
                ] : table.diagnostics
        }
        return tables
    }

    /// What a person states beside the exports; nil where there is no such file, or it can't be read.
    mutating func person(at path: String?) throws(Failure) -> Record? {
        guard let path else { return nil }
        let (record, problems) = RecordReader.readPerson(try InputFile.read(path, mostBytes: YAMLParser.mostBytes))
        diagnostics += problems
        return record
    }

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
        let files = try contentFiles(content) { $0.hasPrefix("\(language.tag)/") || $0.hasPrefix("statutes/") }
        let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let (guide, problems) = GuideReader.read(
            sorted.map { ContentFile(path: $0.key, source: $0.value) }, in: language)
        diagnostics += problems
        return guide
    }

    mutating func theme(in language: Language, templates: String?) throws(Failure) -> Theme? {
        var files = Folder.builtIn("Templates")
        if let templates {
            for (path, source) in try Folder.read(templates) { files[path] = source }
        }
        let languages = files.keys.filter { $0.hasPrefix("words/") && $0.hasSuffix(".yaml") }
            .map { String($0.dropFirst("words/".count).dropLast(".yaml".count)) }.sorted()
        guard languages.contains(language.tag) else {
            throw .usage(
                Diagnostic(
                    .error, .noSuchInput, path: "--lang",
                    message: "there are no words for the language \"\(language.tag)\"",
                    help: "the languages are \(languages.joined(separator: ", "))"))
        }
        let (theme, problems) = Theme.read(files, in: language)
        diagnostics += problems
        return theme
    }

    private func contentFiles(
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
