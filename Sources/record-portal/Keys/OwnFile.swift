import Diagnostics
import Glibc

/// A file that only its owner may read: a private key, a log of disclosures.
enum OwnFile {
    /// What is wrong with the place, before anything of it is read; nil where there is nothing, or nothing wrong.
    static func problem(at path: String) -> Diagnostic? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return problem(at: path, status)
    }

    /// - Parameter status: what the system says of it.
    static func problem(at path: String, _ status: stat) -> Diagnostic? {
        guard status.st_mode & S_IFMT == S_IFREG else {
            return fileMode(path, "it is a link, or no file", help: "put the file itself there")
        }
        guard status.st_uid == geteuid() else {
            return fileMode(path, "it belongs to somebody else", help: "make it yours, or name another one")
        }
        let mode = status.st_mode & 0o777
        guard mode & 0o077 == 0 else {
            return fileMode(
                path, "others may read or change it (its mode is 0\(String(mode, radix: 8)))",
                help: "chmod 600 \(path)")
        }
        return nil
    }

    /// The same of the folder in which private keys lie: nobody else may put a key there.
    static func problem(atFolder path: String) -> Diagnostic? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        guard status.st_mode & S_IFMT == S_IFDIR else { return fileMode(path, "it is no folder", help: nil) }
        guard status.st_uid == geteuid() else {
            return fileMode(path, "it belongs to somebody else", help: "name a folder of yours with --keys")
        }
        guard status.st_mode & 0o022 == 0 else {
            return fileMode(
                path, "others may put files there (its mode is 0\(String(status.st_mode & 0o777, radix: 8)))",
                help: "chmod 700 \(path)")
        }
        return nil
    }

    private static func fileMode(_ path: String, _ message: String, help: String?) -> Diagnostic {
        Diagnostic(.error, .fileMode, path: path, message: message, help: help)
    }
}
