import Diagnostics
import Glibc

/// A file that is written part by part, and is in its place when it is whole.
struct GrowingFile {
    let path: String
    private let temporary: String
    private let file: OpenFile
    private var buffer: [UInt8] = []

    /// - Parameter temporary: where it is until it is whole.
    init(_ path: String, by temporary: String) throws(Failure) {
        self.path = path
        self.temporary = temporary
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw BatchFolder.unwritable(path, errno) }
        file = OpenFile(descriptor)
    }

    mutating func write(_ bytes: [UInt8]) throws(Failure) {
        buffer += bytes
        if buffer.count >= 1 << 20 { try flush() }
    }

    private mutating func flush() throws(Failure) {
        if let number = file.write(buffer) {
            unlink(temporary)
            throw BatchFolder.unwritable(path, number)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func finish() throws(Failure) {
        try flush()
        guard rename(temporary, path) == 0 else {
            let number = errno
            unlink(temporary)
            throw BatchFolder.unwritable(path, number)
        }
    }

    /// Gives it up.
    func abandon() { unlink(temporary) }
}
