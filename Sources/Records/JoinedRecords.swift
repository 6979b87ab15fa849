import Diagnostics

/// What several files say of one person beside the contributions.
public enum JoinedRecords {
    /// A record without contributions. Each of its parts may be said by one file, or by several in the same words; two
    /// that say it differently are an error that names both.
    public static func join(_ files: [(path: String, record: Record)]) -> (Record, [Diagnostic]) {
        var joined = Record()
        var diagnostics: [Diagnostic] = []
        func take<Part: Equatable>(_ part: WritableKeyPath<Record, Part>, called name: String) {
            let nothing = Record()[keyPath: part]
            let saying = files.filter { $0.record[keyPath: part] != nothing }
            guard let first = saying.first else { return }
            joined[keyPath: part] = first.record[keyPath: part]
            guard let other = saying.first(where: { $0.record[keyPath: part] != first.record[keyPath: part] }) else {
                return
            }
            diagnostics.append(
                Diagnostic(
                    .error, .contradiction, path: other.path, message: "\(name) otherwise than \(first.path)",
                    help: "give the files of one person, and let one of them say it"))
        }
        take(\.person, called: "it says who the person is")
        take(\.contracts, called: "it has the contracts")
        take(\.evidence, called: "it has the evidence")
        // Each file may have a source of its own.
        let sources = Set(files.compactMap(\.record.source.name))
        joined.source.name = sources.count == 1 ? sources.first : nil
        joined.source.exportedOn = files.compactMap(\.record.source.exportedOn).max()
        return (joined, diagnostics)
    }
}
