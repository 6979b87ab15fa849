import Archives
import Diagnostics
import Glibc

/// An archive that a batch fills, on standard output or in a file that is there when it is whole.
struct BatchArchive {
    private var stream: ArchiveStream
    private let target: Target
    /// Where rows wait that memory doesn't hold.
    let scratch: String

    private enum Target {
        case standardOutput
        case file(OpenFile, path: String, temporary: String)
    }

    /// - Parameter path: `-` for standard output.
    init(_ form: ArchiveStream.Form, to path: String, mayReplaceAnything: Bool) throws(Failure) {
        stream = ArchiveStream(form)
        scratch = Folder.temporary
        guard path != "-" else {
            target = .standardOutput
            return
        }
        if let kind = Folder.kind(of: path) {
            guard kind == S_IFREG else { throw BatchFolder.taken(path, "it is no file, and is never replaced") }
            guard mayReplaceAnything else {
                throw BatchFolder.taken(path, "it exists", or: ", or replace what is there with --force")
            }
        }
        let temporary = "\(path).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.unwritable(path, errno) }
        target = .file(OpenFile(descriptor), path: path, temporary: temporary)
    }

    mutating func put(_ files: [BatchDone.MadeFile]) throws(Failure) {
        for file in files {
            guard case .bytes(let bytes) = file.content else { continue }
            try write(stream.opening(of: file.path, size: bytes.count, checksum: Checksum(bytes).value))
            try write(bytes)
            try write(stream.closing(size: bytes.count))
        }
    }

    /// Writes what tells of all records, and ends the archive.
    mutating func finish(_ entries: inout SortedRows, _ others: [Diagnostic], shard: BatchShard?) throws(Failure) {
        var index = try Waiting(in: scratch)
        var problems = try Waiting(in: scratch)
        try index.add(Array(BatchRow.head.utf8))
        for problem in others { try problems.add(Array((problem.line(of: nil) + "\n").utf8)) }
        while let line = try entries.next() {
            guard let entry = BatchEntry(line: line) else { continue }
            try index.add(Array((entry.row + "\r\n").utf8))
            for problem in entry.problems { try problems.add(Array((problem + "\n").utf8)) }
        }
        try put(&index, named: BatchReport.index.name(of: shard?.name))
        try put(&problems, named: BatchReport.problems.name(of: shard?.name))
        try write(stream.end())
        guard case .file(_, let path, let temporary) = target else { return }
        guard rename(temporary, path) == 0 else { throw Self.unwritable(path, errno) }
    }

    private mutating func put(_ waiting: inout Waiting, named name: String) throws(Failure) {
        try waiting.flush()
        try write(stream.opening(of: name, size: waiting.size, checksum: waiting.checksum.value))
        var offset = 0
        while offset < waiting.size {
            let part = waiting.file.bytes(at: offset, most: 1 << 20)
            guard !part.isEmpty else { throw Self.unwritable(scratch, EIO) }
            try write(part)
            offset += part.count
        }
        try write(stream.closing(size: waiting.size))
    }

    /// Gives it up: half an archive stays nowhere.
    func abandon() {
        if case .file(_, _, let temporary) = target { unlink(temporary) }
    }

    private func write(_ bytes: [UInt8]) throws(Failure) {
        switch target {
        case .standardOutput:
            if let number = OpenFile.write(bytes, to: STDOUT_FILENO) {
                throw Self.unwritable("<standard output>", number)
            }
        case .file(let file, let path, _):
            if let number = file.write(bytes) { throw Self.unwritable(path, number) }
        }
    }

    private static func unwritable(_ path: String, _ number: Int32) -> Failure {
        .noOutput(
            Diagnostic(
                .error, .outputUnwritable, path: path, message: "it can't be written: \(reason(number))"))
    }

    /// A file whose size must be known before it can be written.
    private struct Waiting {
        let file: OpenFile
        private(set) var size = 0
        private(set) var checksum = Checksum()
        private var buffer: [UInt8] = []
        private let folder: String

        init(in folder: String) throws(Failure) {
            self.folder = folder
            switch OpenFile.nameless(in: folder) {
            case .success(let open): file = open
            case .failure(let problem): throw BatchArchive.unwritable(folder, problem.number)
            }
        }

        mutating func add(_ bytes: [UInt8]) throws(Failure) {
            buffer += bytes
            if buffer.count >= 1 << 20 { try flush() }
        }

        mutating func flush() throws(Failure) {
            if let number = file.write(buffer) { throw BatchArchive.unwritable(folder, number) }
            size += buffer.count
            checksum.add(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }
}
