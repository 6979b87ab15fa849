import Crypto
import Diagnostics
import Glibc
import Markup
import Portal

/// The folder of a site: only what changed is made and written, and nothing that the program didn't write is touched.
struct SiteFolder {
    /// Without slashes at its end.
    let path: String
    let mayReplaceAnything: Bool

    /// What an update did.
    struct Changes {
        var all = 0
        var made = 0
        var written = 0
        var removed = 0
        var diagnostics: [Diagnostic] = []
    }

    /// A file that is to be written.
    private struct Pending {
        let path: String
        let bytes: [UInt8]
        let digest: String
    }

    init(path: String, mayReplaceAnything: Bool) {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        self.mayReplaceAnything = mayReplaceAnything
    }

    /// Refuses a folder that lies in what the site is made from, or holds it: the next run would read its own pages.
    func check(apartFrom sources: [String]) throws(Failure) {
        let own = Folder.canonicalOfNew(path)
        for source in sources {
            let other = Folder.canonical(source)
            guard "\(own)/".hasPrefix("\(other)/") || "\(other)/".hasPrefix("\(own)/") else { continue }
            throw .noOutput(
                Diagnostic(
                    .error, .outputExists, path: path, message: "it and \(source) are not apart",
                    help: "choose another folder with -o"))
        }
    }

    func update(_ plan: [PlannedFile]) throws(Failure) -> Changes {
        let before = try SiteManifest.read(in: path)
        removeLeftovers(of: before)
        var after = SiteManifest()
        var changes = Changes(all: plan.count)
        var pending: [Pending] = []
        var problems: [Diagnostic] = []
        for file in plan {
            let key = file.key?.hexadecimal
            let place = try place(of: file.path)
            if let key, let entry = before.files[file.path], entry.key == key, place.digest == entry.digest {
                after.files[file.path] = entry
                continue
            }
            let bytes = file.bytes()
            changes.made += 1
            if let trace = PersonalTrace.first(inPage: bytes) {
                problems.append(.personal(trace, path: file.path, "the page has"))
            }
            let digest = Self.digest(bytes)
            after.files[file.path] = .init(key: key, digest: digest)
            if place.digest == digest { continue }
            if let conflict = conflict(at: file.path, place, before) { problems.append(conflict) }
            pending.append(Pending(path: file.path, bytes: bytes, digest: digest))
        }
        guard !problems.contains(where: { $0.code == .personal }) else { throw .wrongInput(problems) }
        guard problems.isEmpty else { throw .noOutput(OutputFolder.helpingOnce(problems)) }
        let gone = before.files.merging(before.begun.mapValues { .init(key: nil, digest: $0) }) { own, _ in own }
            .keys.filter { after.files[$0] == nil }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let onDisk = try write(pending, before: before)
        changes.written = pending.count
        for path in gone {
            guard let place = try? place(of: path), let digest = place.digest else { continue }
            guard before.owns(path, digest) else {
                changes.diagnostics.append(
                    Diagnostic(
                        .warning, .outputExists, path: "\(self.path)/\(path)",
                        message: "it belongs to no page any more, and was changed by somebody: it stays"))
                continue
            }
            if unlink("\(self.path)/\(path)") == 0 { changes.removed += 1 }
            removeEmptyFolders(above: path)
        }
        if after != onDisk { try write(after) }
        return changes
    }

    // MARK: Places

    /// What is at a file's path.
    private enum Place {
        case nothing
        case file(digest: String)
        /// A folder, a link or another thing, at the path itself or above it.
        case taken(by: String)

        var digest: String? {
            switch self {
            case .file(let digest): digest
            case .nothing, .taken: nil
            }
        }
    }

    private func place(of file: String) throws(Failure) -> Place {
        var way = path
        let names = file.split(separator: "/").map(String.init)
        for (index, name) in names.enumerated() {
            way += "/\(name)"
            var status = stat()
            guard lstat(way, &status) == 0 else { return .nothing }
            let kind = status.st_mode & S_IFMT
            guard index == names.count - 1 else {
                guard kind == S_IFDIR else { return .taken(by: way) }
                continue
            }
            guard kind == S_IFREG else { return .taken(by: way) }
            return .file(digest: Self.digest(try InputFile.read(way, mostBytes: .max >> 1).bytes))
        }
        return .nothing
    }

    private func conflict(at file: String, _ place: Place, _ manifest: SiteManifest) -> Diagnostic? {
        func conflict(_ path: String, _ message: String, _ help: String) -> Diagnostic {
            Diagnostic(.error, .outputExists, path: path, message: message, help: help)
        }
        switch place {
        case .nothing: return nil
        case .taken(let path):
            return conflict(
                path, "it is no file or folder of a site, and is never replaced", "choose another folder with -o")
        case .file(let digest):
            guard !mayReplaceAnything, !manifest.owns(file, digest) else { return nil }
            return conflict(
                "\(path)/\(file)",
                manifest.files[file] == nil
                    ? "it exists, and this program did not make it" : "somebody changed it since this program made it",
                "choose another folder with -o, or replace it with --force")
        }
    }

    // MARK: Writing

    /// Files that a run which was killed had not renamed yet: `name.html.1234.part`. Those of a run that goes on stay.
    private func removeLeftovers(of manifest: SiteManifest) {
        let begun = Dictionary(grouping: [SiteManifest.name] + manifest.begun.keys) { file in
            file.lastIndex(of: "/").map { "/" + file[..<$0] } ?? ""
        }
        for (folder, files) in begun {
            let names = Set(files.map(Folder.name(of:)))
            for entry in (try? Folder.allNames(in: path + folder)) ?? [] {
                let parts = entry.split(separator: ".", omittingEmptySubsequences: false)
                guard parts.count > 2, parts[parts.count - 1] == "part", let process = Int32(parts[parts.count - 2]),
                    names.contains(parts.dropLast(2).joined(separator: ".")),
                    process == getpid() || kill(process, 0) != 0
                else { continue }
                unlink("\(path)\(folder)/\(entry)")
            }
        }
    }

    /// Writes the files, behind a list of them.
    ///
    /// - Returns: the list that is in the folder then.
    private func write(_ files: [Pending], before: SiteManifest) throws(Failure) -> SiteManifest {
        try create(path)
        guard !files.isEmpty else { return before }
        var journal = before
        for file in files { journal.begun[file.path] = file.digest }
        try write(journal)
        var made: Set<String> = [""]
        for file in files {
            let folder = file.path.lastIndex(of: "/").map { String(file.path[..<$0]) } ?? ""
            if made.insert(folder).inserted { try create("\(path)/\(folder)") }
            try write(file.bytes, to: "\(path)/\(file.path)")
        }
        return journal
    }

    private func write(_ manifest: SiteManifest) throws(Failure) {
        try write(manifest.bytes, to: "\(path)/\(SiteManifest.name)")
    }

    private func create(_ folder: String) throws(Failure) {
        if let number = Folder.make(folder, mode: 0o777) { throw Self.unwritable(folder, number) }
    }

    private func write(_ bytes: [UInt8], to place: String) throws(Failure) {
        // A site is for everybody to read; the umask may say otherwise.
        if let number = WholeFile.write(bytes, to: place, mode: 0o666) { throw Self.unwritable(place, number) }
    }

    private static func unwritable(_ place: String, _ number: Int32) -> Failure {
        .noOutput(
            Diagnostic(
                .error, .outputUnwritable, path: place, message: "it can't be written: \(reason(number))",
                help: "choose another folder with -o; a later run goes on where this one stopped"))
    }

    /// Folders that nothing is left in; one that somebody else uses isn't empty.
    private func removeEmptyFolders(above file: String) {
        var names = file.split(separator: "/").dropLast()
        while !names.isEmpty, rmdir("\(path)/\(names.joined(separator: "/"))") == 0 { names.removeLast() }
    }

    // MARK: Digests

    private static func digest(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}

extension Folder {
    /// The one path that leads to a folder without links, whether it is there yet or not.
    static func canonicalOfNew(_ folder: String) -> String {
        if exists(folder) { return canonical(folder) }
        guard let slash = folder.lastIndex(of: "/") else { return canonical(".") + "/" + folder }
        let parent = slash == folder.startIndex ? "/" : String(folder[..<slash])
        return canonicalOfNew(parent) + "/" + folder[folder.index(after: slash)...]
    }
}
