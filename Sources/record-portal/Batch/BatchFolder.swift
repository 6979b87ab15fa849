import Diagnostics
import Glibc

/// A folder that a batch fills: each file whole or not at all, and a list by which a later run goes on.
struct BatchFolder {
    let path: String
    let mayReplaceAnything: Bool
    private let state: BatchState
    private let locks: [OpenFile]
    private let journal: OpenFile
    private var made: Set<String> = []

    /// Opens the folder for one run.
    ///
    /// - Parameter goesOn: whether a batch that is in it already is gone on with.
    init(
        _ path: String, shard: BatchShard?, goesOn: Bool, mayReplaceAnything: Bool
    ) throws(Failure) {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        self.mayReplaceAnything = mayReplaceAnything
        if let kind = Folder.kind(of: path), kind != S_IFDIR {
            throw Self.taken(path, "it is no folder")
        }
        state = BatchState(folder: path, shard: shard)
        locks = try state.lock()
        if state.isBegun, !goesOn {
            guard mayReplaceAnything else {
                throw .noOutput(
                    Diagnostic(
                        .error, .outputExists, path: path, message: "there is a batch in it already",
                        help: "go on with it with --resume, or make all of it anew with --force"))
            }
            unlink(state.journal)
        }
        state.removeParts()
        try Self.make(state.parts)
        try Self.checkReports(in: path, state, mayReplaceAnything: mayReplaceAnything)
        let descriptor = open(state.journal, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.unwritable(state.journal, errno) }
        journal = OpenFile(descriptor)
        try cutJournal()
    }

    /// Where workers write files before they are in their place.
    var parts: String { state.parts }
    var scratch: String { state.scratch }
    var lists: [String] { state.lists }

    /// Takes away a line that a killed run did not end.
    private func cutJournal() throws(Failure) {
        var status = stat()
        guard fstat(journal.descriptor, &status) == 0 else { throw Self.unwritable(state.journal, errno) }
        let tail = max(0, Int(status.st_size) - (1 << 20))
        let bytes = journal.bytes(at: tail, most: 1 << 20)
        let end = bytes.lastIndex(of: 0x0A).map { tail + $0 + 1 } ?? tail
        guard end < Int(status.st_size) else { return }
        guard ftruncate(journal.descriptor, off_t(end)) == 0 else { throw Self.unwritable(state.journal, errno) }
    }

    /// Puts a record's files into their places, and its line into the journal.
    mutating func put(_ entry: BatchEntry, _ files: [BatchDone.MadeFile]) throws(Failure) {
        for file in files {
            let place = "\(path)/\(file.path)"
            if let folder = file.path.split(separator: "/").first.map(String.init), made.insert(folder).inserted {
                try Self.make("\(path)/\(folder)")
            }
            try checkIsFree(place)
            guard case .part(let part) = file.content else { continue }
            guard rename(part, place) == 0 else { throw Self.unwritable(place, errno) }
        }
        var status = stat()
        guard fstat(journal.descriptor, &status) == 0 else { throw Self.unwritable(state.journal, errno) }
        if let number = journal.write(entry.line + [0x0A]) {
            ftruncate(journal.descriptor, status.st_size)
            throw Self.unwritable(state.journal, number)
        }
    }

    /// Makes a folder for its owner alone; one that is there may not be a link, which leads elsewhere.
    static func make(_ folder: String) throws(Failure) {
        if let number = Folder.make(folder, mode: 0o700) { throw unwritable(folder, number) }
        guard Folder.kind(of: folder) == S_IFDIR else {
            throw taken(folder, "it is a link, and nothing is written through one")
        }
    }

    /// Removes files that are not to be put anywhere.
    func drop(_ files: [BatchDone.MadeFile]) {
        for file in files { if case .part(let part) = file.content { unlink(part) } }
    }

    private func checkIsFree(_ place: String) throws(Failure) {
        guard let kind = Folder.kind(of: place) else { return }
        guard kind == S_IFREG else { throw Self.taken(place, "it is no file, and is never replaced") }
        guard mayReplaceAnything || OwnPage.isAt(place) else {
            throw Self.taken(
                place, "it exists, and this program did not make it", or: ", or replace what is there with --force")
        }
    }

    /// Writes what tells of all records, and ends the run.
    ///
    /// - Parameter entries: the lines of all its records, in their order.
    func finish(_ entries: inout SortedRows, _ others: [Diagnostic]) throws(Failure) {
        var index = try report(.index)
        var problems = try report(.problems)
        var list = try GrowingFile(state.list, by: "\(state.parts)/list")
        try index.write(Array(BatchRow.head.utf8))
        for problem in others { try problems.write(Array((problem.line(of: nil) + "\n").utf8)) }
        while let line = try entries.next() {
            guard let entry = BatchEntry(line: line) else { continue }
            try index.write(Array((entry.row + "\r\n").utf8))
            for problem in entry.problems { try problems.write(Array((problem + "\n").utf8)) }
            try list.write(line + [0x0A])
        }
        try index.finish()
        try problems.finish()
        try list.finish()
        state.removeOthers()
        state.removeParts()
    }

    private func report(_ report: BatchReport) throws(Failure) -> GrowingFile {
        let name = report.name(of: state.shard?.name)
        let place = "\(path)/\(name)"
        return try GrowingFile(place, by: "\(state.parts)/\(name)")
    }

    /// Refuses a place of what tells of all records where no run of the batch can have written it.
    private static func checkReports(
        in path: String, _ state: BatchState, mayReplaceAnything: Bool
    ) throws(Failure) {
        for report in [BatchReport.index, .problems] {
            let place = "\(path)/\(report.name(of: state.shard?.name))"
            guard let kind = Folder.kind(of: place) else { continue }
            guard kind == S_IFREG else { throw taken(place, "it is no file, and is never replaced") }
            guard mayReplaceAnything || state.hasRun else {
                throw taken(
                    place, "it exists, and this program did not make it", or: ", or replace what is there with --force")
            }
        }
    }

    static func taken(_ place: String, _ message: String, or other: String = "") -> Failure {
        .noOutput(
            Diagnostic(
                .error, .outputExists, path: place, message: message, help: "choose another folder with -o" + other))
    }

    static func unwritable(_ place: String, _ number: Int32) -> Failure {
        .noOutput(
            Diagnostic(
                .error, .outputUnwritable, path: place, message: "it can't be written: \(reason(number))",
                help: "what is made stays; go on with --resume when it can"))
    }

    /// Writes a file of a record under a name of its own.
    static func write(_ bytes: [UInt8], to part: String) -> Failure? {
        let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return unwritable(part, errno) }
        guard let number = OpenFile(descriptor).write(bytes) else { return nil }
        unlink(part)
        return unwritable(part, number)
    }
}
