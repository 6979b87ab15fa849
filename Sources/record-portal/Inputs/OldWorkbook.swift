import ArgumentParser
import Diagnostics
import Glibc
import Notation
import Workbooks

/// A workbook in the old binary form, read in a process of its own: a crafted file ends that process, and not this one.
enum OldWorkbook {
    static func read(_ source: SourceFile) -> (sheets: [Sheet], problem: Diagnostic?) {
        switch stream(of: source.bytes) {
        case .sheets(let sheets): return (sheets, nil)
        case .damaged:
            return (
                [],
                Diagnostic(
                    .error, .unknownInput, path: source.path,
                    message:
                        "the workbook can't be read: it is damaged, has a password, or is too large for its old form",
                    help: "open it, and save it as .xlsx")
            )
        case .noProcess:
            return (
                [],
                Diagnostic(
                    .error, .unknownInput, path: source.path,
                    message: "the workbook can't be read: no process of its own could be started for it",
                    help: "this may be the machine's fault and not the file's; or open it, and save it as .xlsx")
            )
        }
    }

    private enum Answer {
        case sheets([Sheet])
        case damaged
        /// The other process could not be started at all.
        case noProcess
    }

    /// What the other process writes.
    private static func stream(of bytes: [UInt8]) -> Answer {
        guard let file = memory() else { return .noProcess }
        // The other process inherits it.
        _ = fcntl(file, F_SETFD, 0)
        defer { close(file) }
        guard write(bytes, to: file), let ends = pipe() else { return .noProcess }
        defer { close(ends.reading) }
        let child = spawn(reading: file, writing: ends.writing)
        close(ends.writing)
        guard let child else { return .noProcess }
        let output = readAll(ends.reading)
        if output == nil { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0, let sheets = output.flatMap(SheetStream.sheets) else { return .damaged }
        return .sheets(sheets)
    }

    /// A file in memory, whose name is gone at once: nothing of the person's comes to the disk.
    private static func memory() -> Int32? {
        for _ in 0..<mostNames {
            // Another user may have taken any name that could be guessed.
            let name = "/record-portal-\(UInt64.random(in: 0...UInt64.max))"
            let file = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
            if file >= 0 {
                shm_unlink(name)
                return beyondStandard(file)
            }
            guard errno == EEXIST else { return nil }
        }
        return nil
    }

    private static let mostNames = 16

    private static func pipe() -> (reading: Int32, writing: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        let (reading, writing) = (beyondStandard(ends[0]), beyondStandard(ends[1]))
        if let reading, let writing { return (reading, writing) }
        for end in [reading, writing] { if let end { close(end) } }
        return nil
    }

    /// The same file under a number that is none of standard input, output and error: those may be closed here, so that
    /// files get their numbers, which the other process puts its own on.
    private static func beyondStandard(_ file: Int32) -> Int32? {
        let copy = fcntl(file, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
        close(file)
        return copy >= 0 ? copy : nil
    }

    private static func spawn(reading file: Int32, writing output: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let words = ["record-portal", ReadOldWorkbook.name, "/proc/self/fd/\(file)"]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        return posix_spawn(&child, "/proc/self/exe", &actions, nil, &arguments, environ) == 0 ? child : nil
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// Nil beyond what a workbook of that form holds, and where it doesn't end in time: the other process has a bound of
    /// its own for its work, and none for waiting.
    private static func readAll(_ file: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let end = ContinuousClock.now + mostTime
        while true {
            let left = end - ContinuousClock.now
            guard left > .zero else { return nil }
            var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, Int32(clamping: left.components.seconds * 1000 + 1000))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return nil }
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? bytes : nil }
            bytes.append(contentsOf: buffer.prefix(count))
            guard bytes.count <= 2 * Grid.mostBytes else { return nil }
        }
    }

    private static let mostTime = Duration.seconds(30)
}

/// `record-portal read-old-workbook`: the other process, which nobody calls by hand.
struct ReadOldWorkbook: ParsableCommand {
    static let name = "read-old-workbook"
    static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

    /// Bytes of memory and seconds of work that it may take.
    private static let mostMemory: rlim_t = 1 << 30
    private static let mostSeconds: rlim_t = 20

    @Argument var path: String

    func run() throws {
        limit(RLIMIT_AS, Self.mostMemory)
        limit(RLIMIT_CPU, Self.mostSeconds)
        limit(RLIMIT_CORE, 0)
        guard let sheets = OldWorkbookReader.sheets(atPath: path) else { throw Failure.wrongInput([]).code }
        do { try Terminal.print(SheetStream.bytes(of: sheets)) } catch { throw error.code }
    }

    private func limit(_ resource: __rlimit_resource, _ most: rlim_t) {
        var limits = rlimit(rlim_cur: most, rlim_max: most)
        setrlimit(Int32(resource.rawValue), &limits)
    }
}
