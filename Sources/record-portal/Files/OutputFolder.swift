import Diagnostics
import Glibc

/// A folder to be filled with files: over nothing that is there, unless that was asked for, and through no link.
struct OutputFolder {
    /// Without slashes at its end.
    let path: String
    let mayReplaceFiles: Bool

    /// A file by its path in the folder.
    struct File {
        let path: String
        let bytes: [UInt8]
        /// For its owner's eyes.
        var isPrivate = false
    }

    private enum Kind {
        case nothing, folder, file, link, other
    }

    init(path: String, mayReplaceFiles: Bool) {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        self.mayReplaceFiles = mayReplaceFiles
    }

    /// Writes every file, or none where any place is taken.
    func write(_ files: [File]) throws(Failure) {
        let conflicts = self.conflicts(with: files)
        guard conflicts.isEmpty else { throw .noOutput(conflicts) }
        try create(path)
        for folder in Self.folders(of: files) { try create("\(path)/\(folder)") }
        for file in files {
            let place = "\(path)/\(file.path)"
            // A mode for everybody is cut down by the umask, as that of any program's file.
            if let number = WholeFile.write(file.bytes, to: place, mode: file.isPrivate ? 0o600 : 0o666) {
                throw unwritable(place, number)
            }
        }
    }

    /// Every place that is taken; what would lie in a folder that can't be one is not asked for.
    private func conflicts(with files: [File]) -> [Diagnostic] {
        if let conflict = conflict(withFolder: path) { return [conflict] }
        let folders = Self.folders(of: files).compactMap { conflict(withFolder: "\(path)/\($0)") }
        guard folders.isEmpty else { return folders }
        return Self.helpingOnce(files.compactMap { conflict(withFile: "\(path)/\($0.path)") })
    }

    private func conflict(withFolder place: String) -> Diagnostic? {
        switch kind(place) {
        case .nothing, .folder: nil
        case .file, .other: taken(place, "it is no folder")
        case .link: taken(place, "it is a link, and nothing is written through one")
        }
    }

    private func conflict(withFile place: String) -> Diagnostic? {
        switch kind(place) {
        case .nothing: nil
        case .file, .link:
            mayReplaceFiles ? nil : taken(place, "it exists", ", or replace what is there with --force")
        case .folder, .other: taken(place, "it is no file, and is never replaced")
        }
    }

    /// One help below the places that it is for: there may be more than a hundred of them.
    static func helpingOnce(_ conflicts: [Diagnostic]) -> [Diagnostic] {
        zip(conflicts, conflicts.dropFirst().map(\.help) + [nil]).map { conflict, next in
            var conflict = conflict
            if conflict.help == next { conflict.help = nil }
            return conflict
        }
    }

    /// The folders in the folder that the files lie in, each after the one that holds it.
    private static func folders(of files: [File]) -> [String] {
        var folders: Set<String> = []
        for file in files {
            let names = file.path.split(separator: "/").dropLast()
            for count in names.indices { folders.insert(names[...count].joined(separator: "/")) }
        }
        return folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func kind(_ path: String) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// Makes a folder with those that it lies in.
    private func create(_ folder: String) throws(Failure) {
        if let number = Folder.make(folder, mode: 0o777) { throw unwritable(folder, number) }
    }

    private func taken(_ place: String, _ message: String, _ other: String = "") -> Diagnostic {
        Diagnostic(
            .error, .outputExists, path: place, message: message, help: "choose another folder" + other)
    }

    private func unwritable(_ place: String, _ number: Int32) -> Failure {
        .noOutput(
            Diagnostic(
                .error, .outputUnwritable, path: place, message: "it can't be written: \(reason(number))",
                help: "choose another folder"))
    }
}
