import Diagnostics
import Exports
import Records

extension Inputs {
    /// One record from a file, or from a folder of them: a record's JSON, or exports with what a person states beside them.
    ///
    /// - Parameter content: the folder of the layouts; nil for the built-in ones.
    mutating func record(
        at path: String, content: String? = nil, layout: String? = nil
    ) throws(Failure) -> Record? {
        try record(at: [path], content: content, layout: layout)
    }

    /// - Parameters:
    ///   - layout: the layout by which exports are read, where somebody decided.
    ///   - person: what the person states; nil for what lies beside the first export.
    mutating func record(
        at paths: [String], content: String?, layout: String? = nil, person: String? = nil
    ) throws(Failure) -> Record? {
        try record(
            from: try InputPath.all(at: paths), beside: paths.first, content: content, layout: layout, person: person)
    }

    /// - Parameters:
    ///   - place: a file or a folder beside or in which there may be what the person states.
    ///   - read: how the bytes of a file are had.
    mutating func record(
        from inputs: [InputPath], beside place: String?, content: String? = nil, layout: String? = nil,
        person: String? = nil,
        read: (InputPath) throws(Failure) -> SourceFile = { input throws(Failure) in try input.bytes }
    ) throws(Failure) -> Record? {
        var sources: [SourceFile] = []
        let stated = person ?? place.flatMap(InputPath.person)
        // A record that was given by its name is whole; one that was found in a folder is joined with what is stated there.
        if inputs.count == 1, person == nil, stated == nil || !inputs[0].isFound {
            let source = try read(inputs[0])
            // The layouts are not read for a record that needs none.
            if ExportFiles.kind(of: source) == .record { return loneRecord(source) }
            sources = [source]
        }
        let reader: ExportReader
        if let layouts { reader = layouts } else { reader = try exportReader(content: content, wanted: layout) }
        var files = ExportFiles(reader: reader, layout: layout)
        var names: [String] = []
        for (index, input) in inputs.enumerated() {
            let before = files.tables.count + files.records.count
            files.read(try index < sources.count ? sources[index] : read(input), input)
            if files.tables.count + files.records.count > before { names.append(input.name) }
            sources = []
        }
        if let stated {
            files.readPerson(try read(InputPath(path: stated, name: stated)))
        }
        diagnostics += files.diagnostics
        return diagnostics.hasErrors ? nil : join(files, called: names, at: inputs.first?.shown ?? "")
    }

    private mutating func loneRecord(_ source: SourceFile) -> Record? {
        let (record, problems) = ExportFiles.record(in: source)
        diagnostics += problems
        return record
    }

    /// - Parameters:
    ///   - names: the files of which something was read.
    ///   - first: where what is wrong with all of them is told.
    private mutating func join(_ files: ExportFiles, called names: [String], at first: String) -> Record? {
        if files.areTooMany {
            let most = "more than \(ExportReader.mostContributions) contributions"
            diagnostics.append(Diagnostic(.error, .tooLarge, path: first, message: most))
            return nil
        }
        let (joined, problems) = JoinedRecords.join(files.records)
        diagnostics += problems
        let stated = files.records.map { path, record in
            ExportedTable(ofRecordAt: path, record.contributions)
        }
        let (contributions, contradictions) = (stated + files.tables).merged
        diagnostics += contradictions
        guard !contributions.isEmpty else {
            diagnostics.append(Diagnostic(.error, .columns, path: first, message: "there is no row of a month"))
            return nil
        }
        var record = joined
        record.contributions = contributions
        record.source.name = record.source.name ?? names.asList
        return record
    }
}

extension InputPath {
    /// What is in the file.
    var bytes: SourceFile {
        get throws(Failure) {
            let isRecord = path.lowercased().hasSuffix(".json") || ExportFiles.isPerson(path)
            return try InputFile.read(path, mostBytes: isRecord ? RecordReader.mostBytes : ExportReader.mostBytes)
        }
    }
}

extension [String] {
    /// As many as a line holds.
    fileprivate var asList: String {
        let most = 5
        return prefix(most).joined(separator: ", ") + (count > most ? " and \(count - most) more" : "")
    }
}
