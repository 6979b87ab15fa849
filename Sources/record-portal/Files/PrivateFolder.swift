import Diagnostics
import Glibc

/// A folder for its owner's eyes, beside a file that is to be written, and gone before that is.
///
/// Beside it, since not every browser sees the system's temporary files: one from a snap doesn't.
struct PrivateFolder {
    /// Absolute, without links.
    let path: String
    private let output: String

    init(beside output: String) throws(Failure) {
        let path = "\(output).\(getpid()).part"
        self.output = output
        guard mkdir(path, 0o700) == 0 else { throw Self.unwritable(output, errno) }
        self.path = Folder.canonical(path)
    }

    /// Puts a file into it.
    func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        if let number = WholeFile.write(bytes, to: path, mode: 0o600) { throw Self.unwritable(output, number) }
    }

    /// Refuses to go on where the disk is full: other programs, which write here too, say so in many ways.
    func checkHasRoom() throws(Failure) {
        try write([UInt8](repeating: 0, count: Self.someRoom), to: "\(path)/room")
    }

    private static let someRoom = 1 << 20

    /// Tries again for a while: what was killed a moment ago may still have been writing.
    func remove() throws(Failure) {
        var number: Int32?
        for _ in 0..<Self.mostTries {
            number = Self.remove(path)
            guard number != nil else { return }
            usleep(Self.microsecondsBetweenTries)
        }
        guard let number else { return }
        throw .noOutput(
            Diagnostic(
                .error, .outputUnwritable, path: path, message: "it can't be removed: \(reason(number))",
                help: "remove it: what is in it is private"))
    }

    private static let mostTries = 40
    private static let microsecondsBetweenTries: UInt32 = 50_000

    /// The system's number of what went wrong; nil when it is gone, with everything in it. Links are removed, not
    /// followed.
    private static func remove(_ path: String) -> Int32? {
        if unlink(path) == 0 || errno == ENOENT { return nil }
        guard errno == EISDIR || errno == EPERM else { return errno }
        chmod(path, 0o700)
        guard let stream = opendir(path) else { return errno }
        var number: Int32?
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { number = remove("\(path)/\(name)") ?? number }
        }
        closedir(stream)
        return rmdir(path) == 0 || errno == ENOENT ? nil : number ?? errno
    }

    private static func unwritable(_ output: String, _ number: Int32) -> Failure {
        OutputPath(path: output, mayReplaceAnything: false).unwritable(number)
    }
}
