import Diagnostics
import Glibc

/// The bytes of a file or of standard input, a part of them after the other.
struct ByteStream {
    /// As diagnostics have it.
    let path: String
    private let file: OpenFile
    private var buffer: [UInt8] = []
    private var next = 0
    private var isEnd = false
    /// Bytes of all of it; nil for what is no file.
    private let size: Int?
    private var taken = 0

    private static let part = 1 << 20

    /// - Parameter path: `-` for standard input.
    init(_ path: String) throws(Failure) {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        self.path = path == "-" ? "<standard input>" : path
        guard descriptor >= 0 else {
            throw .noInput(
                Diagnostic(
                    .error, errno == ENOENT ? .noSuchInput : .unreadableInput, path: path,
                    message: errno == ENOENT ? "there is no such file" : reason(errno)))
        }
        file = OpenFile(descriptor)
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isFile ? Int(status.st_size) : nil
    }

    /// What part of it was taken, of a thousand; nil where nobody knows how much there is.
    var thousandths: Int? { size.map { $0 == 0 ? 1000 : min(1000, taken * 1000 / $0) } }

    /// What comes next, without taking it: at least as many bytes, or all that are left.
    mutating func peek(_ count: Int) throws(Failure) -> ArraySlice<UInt8> {
        while buffer.count - next < count, !isEnd { try fill() }
        return buffer[next...]
    }

    /// Takes bytes that were seen.
    mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        defer {
            next += count
            taken += count
        }
        return buffer[next..<next + count]
    }

    private mutating func fill() throws(Failure) {
        if next > 0 {
            buffer.removeSubrange(..<next)
            next = 0
        }
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.part))
        var count = 0
        repeat {
            count = buffer.withUnsafeMutableBytes { bytes in
                read(file.descriptor, bytes.baseAddress?.advanced(by: start), Self.part)
            }
        } while count < 0 && errno == EINTR
        buffer.removeSubrange((start + max(0, count))...)
        guard count >= 0 else {
            throw .noInput(Diagnostic(.error, .unreadableInput, path: path, message: reason(errno)))
        }
        isEnd = count == 0
    }
}
