import Diagnostics
import Exports

/// A file among those that a person gave, by itself or in a folder.
struct InputPath: Equatable {
    /// Where it is.
    var path: String
    /// What it is called on pages: without the folders in which it happens to lie.
    var name: String
    /// Whether it was found in a folder or an archive, and nobody gave it by name.
    var isFound = false

    /// The path as diagnostics have it.
    var shown: String { path == "-" ? Self.standardInput : path }

    init(path: String, name: String, isFound: Bool = false) {
        self.path = path
        self.name = name
        self.isFound = isFound
    }

    /// One that was found in a folder, and is called by its way from there.
    init(path: String, in folder: String) {
        self.init(path: path, name: String(path.dropFirst(folder.count + 1)), isFound: true)
    }

    private static let standardInput = "<standard input>"

    static func all(at paths: [String]) throws(Failure) -> [InputPath] {
        var all: [InputPath] = []
        for path in paths { all += try Self.all(at: path) }
        return all.withoutRepetition.withNamesOfTheirOwn
    }

    /// The path itself, or the exports and records of a folder in the order of their names.
    static func all(at path: String) throws(Failure) -> [InputPath] {
        guard path != "-", Folder.isFolder(path) else {
            return [InputPath(path: path, name: path == "-" ? standardInput : Folder.name(of: path))]
        }
        // Pages that were made of the exports may lie beside them.
        let found = try Folder.paths(in: path, where: ExportFiles.isExport).filter { !OwnPage.isAt($0) }
        guard !found.isEmpty else {
            throw .wrongInput([
                Diagnostic(
                    .error, .unknownInput, path: path, message: "there is no record or export in the folder",
                    help: "a record is .json, an export .csv, .tsv, .txt, .xlsx, .xls, .html or .zip")
            ])
        }
        return found.map { InputPath(path: $0, in: path) }
    }

    /// Refuses standard input for two things: it can be read once.
    static func checkOnce(_ path: String, and other: String?) throws(Failure) {
        guard path == "-", other == "-" else { return }
        throw .usage(
            Diagnostic(
                .error, .noSuchInput, path: standardInput,
                message: "it is given for both, and can be read once",
                help: "give one of them as a file"))
    }

    /// What a person states beside an export, or in a folder of them.
    static func person(beside path: String) -> String? {
        guard path != "-" else { return nil }
        let folder = Folder.isFolder(path) ? path + "/" : path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return ["person.yaml", "person.json"].map { folder + $0 }.first(where: Folder.isFile)
    }
}

extension [InputPath] {
    /// The same file by two names is one.
    fileprivate var withoutRepetition: [InputPath] {
        guard count > 1 else { return self }
        var seen: Set<String> = []
        return filter { seen.insert(Folder.canonical($0.path)).inserted }
    }

    /// Files of one name are called by as much of their ways as tells them apart.
    fileprivate var withNamesOfTheirOwn: [InputPath] {
        guard count > 1 else { return self }
        var named = self
        for (name, indices) in Dictionary(grouping: indices, by: { self[$0].name }) where indices.count > 1 {
            let ways = indices.map { self[$0].path.split(separator: "/").filter { $0 != "." } }
            let longest = ways.map(\.count).max() ?? 0
            let least = name.split(separator: "/").count
            let tails = (least...Swift.max(least, longest)).lazy
                .map { count in ways.map { $0.suffix(count).joined(separator: "/") } }
            // No name is a whole path from the root, which says where a person keeps things.
            guard let apart = tails.first(where: { Set($0).count == $0.count }) else { continue }
            for (index, tail) in zip(indices, apart) { named[index].name = tail }
        }
        return named
    }
}
