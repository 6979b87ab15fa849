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
        guard write(bytes, to: file), let ends = Descriptor.pipe() else { return .noProcess }
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
                return Descriptor.beyondStandard(file)
            }
            guard errno == EEXIST else { return nil }
        }
        return nil
    }

    private static let mostNames = 16

    private static func spawn(reading file: Int32, writing output: Int32) -> pid_t? {
        let child = Child(
            program: "/proc/self/exe",
            arguments: ["record-portal", ReadOldWorkbook.name, "/proc/self/fd/\(file)"], output: output)
        return try? child.start().get()
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
