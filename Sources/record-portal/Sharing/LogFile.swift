import Diagnostics
import Glibc
import Sharing

/// The log of disclosures beside a record: only its owner reads it, and nothing is ever taken out of it.
struct LogFile {
    let path: String

    /// What its name has behind the record's.
    static let end = ".disclosures.jsonl"

    /// Everything in it; an empty one where there is none yet.
    func read() throws(Failure) -> DisclosureLog {
        guard Folder.exists(path) else { return DisclosureLog() }
        if let problem = OwnFile.problem(at: path) { throw .wrongInput([problem]) }
        let (log, problems) = DisclosureLog.read(try InputFile.read(path, mostBytes: DisclosureLog.mostBytes))
        guard problems.isEmpty else { throw .wrongInput(problems) }
        return log
    }

    /// Adds an entry, whole or not at all.
    func append(_ entry: DisclosureEntry) throws(Failure) {
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw unwritable(errno) }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX) == 0 else { throw unwritable(errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unwritable(errno) }
        if let problem = OwnFile.problem(at: path, status) { throw .wrongInput([problem]) }
        let line = entry.line
        let count = line.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        let number = count < 0 ? errno : ENOSPC
        guard count == line.count, fsync(descriptor) == 0 else {
            ftruncate(descriptor, status.st_size)
            throw unwritable(number)
        }
    }

    private func unwritable(_ number: Int32) -> Failure {
        .noOutput(
            Diagnostic(
                .error, .outputUnwritable, path: path, message: "it can't be written: \(reason(number))",
                help: "nothing was disclosed; name another log with --log"))
    }
}
