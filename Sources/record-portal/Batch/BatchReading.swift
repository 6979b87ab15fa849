import Calendar
import Crypto
import Diagnostics
import Markup
import Records

/// One record of a batch while it is read: its id, what it follows from, and what is wrong with it.
struct BatchReading {
    private let item: BatchItem
    private let work: BatchWork
    private var inputs = Inputs()
    private var hash = SHA256()
    private(set) var id: String
    /// SHA-256 of the settings and of every file read for the record so far, in hexadecimal digits.
    private(set) var cause = ""

    init(_ item: BatchItem, work: BatchWork) {
        self.item = item
        self.work = work
        id = item.id ?? ""
        inputs.layouts = work.layouts
        hash.update(data: work.settings)
    }

    /// Where it is, as diagnostics have it, with the first place of it in a longer text.
    var origin: BatchDone.Origin { BatchDone.Origin(path: path, position: firstPosition) }

    private var path: String {
        switch item.place {
        case .path(let path): path
        case .line(let source, _), .rows(let source, _): source.path
        }
    }

    private var firstPosition: Position? {
        switch item.place {
        case .path: nil
        case .line(_, let number): Position(line: number, column: 1)
        case .rows(_, let lines): lines.last.map { Position(line: $0, column: 1) }
        }
    }

    /// In the places of the whole input.
    var diagnostics: [Diagnostic] {
        switch item.place {
        case .path: inputs.diagnostics
        case .line(_, let number): inputs.diagnostics.map { $0.moved { $0 + number - 1 } }
        case .rows(_, let lines): inputs.diagnostics.map { $0.moved { lines[min($0, lines.count) - 1] } }
        }
    }

    mutating func record() throws(Failure) -> Record? {
        let record: Record?
        switch item.place {
        case .path(let path):
            take(path)
            record = try reading(try InputPath.all(at: path), beside: path) { input throws(Failure) in try input.bytes }
        case .line(let source, _):
            take(source)
            let (read, problems) = ExportFiles.record(in: source)
            inputs.diagnostics += problems
            id = read?.id ?? String(SHA256.hash(data: source.bytes).hexadecimal.prefix(16))
            // The id is the batch's; the person's own copy goes without.
            record = read.map { $0.withoutID }
        case .rows(let source, let lines):
            let name = InputPath(path: source.path, name: Folder.name(of: source.path))
            record = try reading([name], stated: stated) { input throws(Failure) in
                input.path == source.path ? source : try input.bytes
            }.map { $0.withOrigins { lines[min($0, lines.count) - 1] } }
        }
        cause = hash.finalize().hexadecimal
        return record
    }

    /// What the person states beside a table.
    private var stated: String? {
        guard let folder = work.order.stated, BatchName.fault(in: id) == nil else { return nil }
        return ["yaml", "json"].map { "\(folder)/\(id).\($0)" }.first(where: Folder.isFile)
    }

    private mutating func reading(
        _ paths: [InputPath], beside place: String? = nil, stated: String? = nil,
        _ bytes: (InputPath) throws(Failure) -> SourceFile
    ) throws(Failure) -> Record? {
        var read: [SourceFile] = []
        defer { for source in read { take(source) } }
        return try inputs.record(
            from: paths, beside: place, content: work.order.content, layout: work.order.layout, person: stated
        ) { input throws(Failure) in
            let source = try bytes(input)
            read.append(source)
            return source
        }
    }

    /// Puts a file into what the record follows from: its name, its length and its bytes.
    private mutating func take(_ source: SourceFile) {
        take(source.path)
        hash.update(data: Array("\(source.bytes.count)\n".utf8))
        hash.update(data: source.bytes)
    }

    private mutating func take(_ text: String) { hash.update(data: Array("\(text)\n".utf8)) }

    mutating func asOf(of record: Record) -> YearMonth? { inputs.asOf(work.order.asOf, of: record, at: path) }
}

extension Record {
    fileprivate var withoutID: Record {
        var record = self
        record.id = nil
        return record
    }

    /// The same, the rows of its origins being those of a longer table.
    fileprivate func withOrigins(row: (Int) -> Int) -> Record {
        var record = self
        for index in record.contributions.indices {
            guard let origin = record.contributions[index].origin else { continue }
            record.contributions[index].origin?.row = row(origin.row)
        }
        return record
    }
}
