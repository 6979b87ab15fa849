import Glibc

/// A file that is open, and is closed when nobody has it any more.
final class OpenFile: Sendable {
    let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

    /// One without a name, which is gone with the process however that ends; the system's number of what went wrong.
    static func nameless(in folder: String) -> Result<OpenFile, ErrorNumber> {
        let descriptor = open(folder, temporaryFile | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor >= 0 { return .success(OpenFile(descriptor)) }
        guard errno == EOPNOTSUPP || errno == EISDIR || errno == ENOENT else { return .failure(.init(errno)) }
        // File systems that have no such files.
        var name = Array("\(folder)/.record-portal-XXXXXX".utf8CString)
        let named = mkstemp(&name)
        guard named >= 0 else { return .failure(.init(errno)) }
        unlink(name)
        _ = fcntl(named, F_SETFD, FD_CLOEXEC)
        return .success(OpenFile(named))
    }

    /// `O_TMPFILE` (open(2)), a macro that Swift doesn't see.
    private static let temporaryFile = 0o20000000 | O_DIRECTORY

    /// Writes all of it; the system's number of what went wrong.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return count < 0 ? errno : ENOSPC }
                written += count
            }
            return nil
        }
    }

    func write(_ bytes: [UInt8]) -> Int32? { Self.write(bytes, to: descriptor) }

    /// Up to so many bytes from an offset on; fewer at the end of the file, none where they can't be read.
    func bytes(at offset: Int, most count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(
                    descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                filled += got
            }
        }
    }
}

/// The system's number of what went wrong.
struct ErrorNumber: Error, Equatable {
    let number: Int32
    init(_ number: Int32) { self.number = number }
}
