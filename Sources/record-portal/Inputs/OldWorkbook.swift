import ArgumentParser
import Diagnostics
import Glibc
import Notation
import Workbooks

/// A workbook in the old binary form, read in a process of its own: a crafted file ends that process, and not this one.
enum OldWorkbook {
    static func read(_ source: SourceFile) -> (sheets: [Sheet], problem: Diagnostic?) {
        if let sheets = stream(of: source.bytes).flatMap(SheetStream.sheets) { return (sheets, nil) }
        return (
            [],
            Diagnostic(
                .error, .unknownInput, path: source.path,
                message: "the workbook can't be read: it is damaged, has a password, or is too large for its old form",
                help: "open it, and save it as .xlsx")
        )
    }

    /// What the other process writes; nil where it ends otherwise than well.
    private static func stream(of bytes: [UInt8]) -> [UInt8]? {
        // In memory, and its name is gone at once: nothing of the person's comes to the disk.
        let name = "/record-portal-\(getpid())"
        let file = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else { return nil }
        shm_unlink(name)
        // The other process inherits it.
        _ = fcntl(file, F_SETFD, 0)
        defer { close(file) }
        guard write(bytes, to: file) else { return nil }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let child = spawn(reading: file, writing: ends[1])
        close(ends[1])
        guard let child else { return nil }
        let output = readAll(ends[0])
        if output == nil { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? output : nil
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

    /// Nil beyond what a workbook of that form holds.
    private static func readAll(_ file: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? bytes : nil }
            bytes.append(contentsOf: buffer.prefix(count))
            guard bytes.count <= 2 * Grid.mostBytes else { return nil }
        }
    }
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
