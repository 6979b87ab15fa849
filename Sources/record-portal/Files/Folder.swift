import BuiltIn
import Diagnostics
import Glibc

/// A folder of text files, or the one inside the binary.
enum Folder {
    /// Bytes of one file of Content or Templates.
    private static let mostBytes = 16 << 20

    /// The built-in files of `Content` or `Templates` by their path in it.
    static func builtIn(_ name: String, where isWanted: (String) -> Bool = { _ in true }) -> [String: SourceFile] {
        var files: [String: SourceFile] = [:]
        for file in BuiltIn.files(in: name) {
            let path = "\(file.path)"
            let relative = String(path.utf8.dropFirst(name.utf8.count + 1)) ?? path
            guard isWanted(relative) else { continue }
            files[relative] = SourceFile(path: path, bytes: Array(file.bytes), image: file.image)
        }
        return files
    }

    /// The files below a folder of the disk by their path in it.
    static func read(_ folder: String, where isWanted: (String) -> Bool = { _ in true }) throws(Failure) -> [String:
        SourceFile]
    {
        var files: [String: SourceFile] = [:]
        for path in try paths(in: folder, where: isWanted) {
            files[String(path.dropFirst(folder.count + 1))] = try InputFile.read(path, mostBytes: mostBytes)
        }
        return files
    }

    /// The paths of the files below a folder, with the folder's own before them; names that begin with a dot and links
    /// are left out.
    ///
    /// - Parameter isWanted: asked with each path in the folder.
    static func paths(in folder: String, where isWanted: (String) -> Bool) throws(Failure) -> [String] {
        try entries(in: folder, where: isWanted).files
    }

    /// The same, and the links beside them, which are not followed.
    static func entries(
        in folder: String, where isWanted: (String) -> Bool
    ) throws(Failure) -> (files: [String], links: [String]) {
        var found: [String] = []
        var links: [String] = []
        var open = [""]
        while let relative = open.popLast() {
            for name in try names(in: relative.isEmpty ? folder : "\(folder)/\(relative)") {
                let path = relative.isEmpty ? name : "\(relative)/\(name)"
                var status = stat()
                // A link is not followed: it may lead out of the folder.
                guard lstat("\(folder)/\(path)", &status) == 0 else {
                    // A name that is not UTF-8 is another one by now.
                    throw .noInput(
                        Diagnostic(
                            .error, .unreadableInput, path: "\(folder)/\(path)",
                            message: "its name is not UTF-8, or it is gone", help: "rename it"))
                }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: open.append(path)
                case S_IFREG where isWanted(path):
                    found.append("\(folder)/\(path)")
                case S_IFLNK: links.append("\(folder)/\(path)")
                default: continue
                }
            }
        }
        let sorted = { (paths: [String]) in paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        return (sorted(found), sorted(links))
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The one path that leads to a file without links; the path itself where there is no such file.
    static func canonical(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Makes a folder, with those that it lies in.
    ///
    /// - Returns: the system's number of what went wrong; nil when the folder is there.
    static func make(_ folder: String, mode: mode_t) -> Int32? {
        if mkdir(folder, mode) == 0 { return nil }
        let number = errno
        if number == ENOENT, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            return make(String(folder[..<slash]), mode: mode) ?? (mkdir(folder, mode) == 0 ? nil : errno)
        }
        return number == EEXIST && isFolder(folder) ? nil : number
    }

    /// Where files without a name may be for a while (POSIX.1-2017, 8.3).
    static var temporary: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    /// What a file is called, without the folders in which it lies.
    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Whether anything is there, a link that leads nowhere too.
    static func exists(_ path: String) -> Bool { kind(of: path) != nil }

    /// The file type bits of what is there, of a link itself; nil where nothing is.
    static func kind(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// The names in a folder without those that begin with a dot.
    static func names(in folder: String) throws(Failure) -> [String] {
        try allNames(in: folder).filter { !$0.hasPrefix(".") }
    }

    static func allNames(in folder: String) throws(Failure) -> [String] {
        guard let stream = opendir(folder) else {
            let message = errno == ENOENT ? "there is no such folder" : reason(errno)
            throw .noInput(Diagnostic(.error, .noSuchInput, path: folder, message: message))
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted()
    }
}
