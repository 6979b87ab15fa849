import Diagnostics
import Glibc

/// Bytes from a path, or from standard input for `-`.
enum InputFile {
    /// The whole file, or why it can't be had. Anything beyond `mostBytes` is refused before it is held.
    static func read(_ path: String, mostBytes: Int) throws(Failure) -> SourceFile {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code: Diagnostic.Code = errno == ENOENT || errno == ENOTDIR ? .noSuchInput : .unreadableInput
            throw .noInput(Self.problem(code, path, code == .noSuchInput ? "there is no such file" : reason(errno)))
        }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        let name = path == "-" ? "<standard input>" : path
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw .noInput(problem(.unreadableInput, name, "it is a folder"))
        }
        var bytes: [UInt8] = []
        var isEnd = false
        while !isEnd {
            guard bytes.count <= mostBytes else {
                throw .wrongInput([problem(.tooLarge, name, "more than \(mostBytes) bytes")])
            }
            let wanted = max(64 << 10, min(Int(status.st_size) - bytes.count + 1, mostBytes))
            var count = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
                repeat { count = Glibc.read(descriptor, buffer.baseAddress, wanted) } while count < 0 && errno == EINTR
                initialized = max(0, count)
            }
            guard count >= 0 else { throw .noInput(problem(.unreadableInput, name, reason(errno))) }
            isEnd = count == 0
            if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
        }
        return SourceFile(path: name, bytes: bytes)
    }

    private static func problem(_ code: Diagnostic.Code, _ path: String, _ message: String) -> Diagnostic {
        Diagnostic(.error, code, path: path, message: message)
    }
}

/// The system's words for an error number, in the C locale that the program runs in.
func reason(_ number: Int32) -> String {
    String(cString: strerror(number))
}
