import Diagnostics
import Glibc
import Sharing

/// The folder of a person's own keys: for each name a private file and a public one.
struct KeyFolder {
    let path: String

    private static let privateEnd = ".private.json"
    static let publicEnd = ".public.json"
    /// Bytes of a key's file; one that is sealed has several thousand.
    static let mostBytes = 64 << 10

    /// - Parameter path: nil for the usual place.
    init(_ path: String?) throws(Failure) {
        if let path = path ?? Self.usual {
            self.path = path
            return
        }
        throw .usage(
            Diagnostic(
                .error, .noSuchInput, path: "--keys", message: "there is no home folder to look for keys in",
                help: "name the folder of the keys with --keys"))
    }

    /// By the XDG base directory specification.
    private static var usual: String? {
        func variable(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        return variable("XDG_CONFIG_HOME").map { "\($0)/record-portal/keys" }
            ?? variable("HOME").map { "\($0)/.config/record-portal/keys" }
    }

    func privatePath(_ name: String) -> String { "\(path)/\(name)\(Self.privateEnd)" }
    func publicPath(_ name: String) -> String { "\(path)/\(name)\(Self.publicEnd)" }

    /// The names of the keys, sorted; none where there is no folder.
    func names() throws(Failure) -> [String] {
        guard Folder.isFolder(path) else { return [] }
        return try Folder.names(in: path).filter { $0.hasSuffix(Self.privateEnd) }
            .map { String($0.dropLast(Self.privateEnd.count)) }
    }

    /// A key by its name, with what is wrong with its file.
    func key(_ name: String) throws(Failure) -> KeyFile {
        if let problem = OwnFile.problem(atFolder: path) ?? OwnFile.problem(at: privatePath(name)) {
            throw .wrongInput([problem])
        }
        let (key, problems) = KeyFile.read(try InputFile.read(privatePath(name), mostBytes: Self.mostBytes))
        guard let key else { throw .wrongInput(problems) }
        return key
    }

    /// The one that was asked for, or the only one there is.
    ///
    /// - Parameter means: how another one is named, for the message that it must be.
    func chosen(_ name: String?, namedBy means: String) throws(Failure) -> (name: String, key: KeyFile) {
        let names = try names()
        guard let chosen = name ?? (names.count == 1 ? names[0] : nil), names.contains(chosen) else {
            let message =
                name.map { "there is no key \"\($0)\"" }
                ?? (names.isEmpty ? "there is no key yet" : "there are several keys")
            let help =
                names.isEmpty
                ? "make one with record-portal keys new"
                : "the keys are \(names.joined(separator: ", ")); name one \(means)"
            throw .noInput(Diagnostic(.error, .noSuchInput, path: path, message: message, help: help))
        }
        return (chosen, try key(chosen))
    }

    /// Puts a new key there, both halves; one of the name stays as it is.
    func add(_ file: KeyFile, as name: String) throws(Failure) {
        if let number = Folder.make(path, mode: 0o700) { throw unwritable(path, number) }
        if let problem = OwnFile.problem(atFolder: path) { throw .wrongInput([problem]) }
        for place in [privatePath(name), publicPath(name)] where Folder.exists(place) {
            throw .noOutput(
                Diagnostic(
                    .error, .outputExists, path: place,
                    message: "there is a key of this name, and it is never replaced",
                    help: "give the new one another name"))
        }
        if let number = WholeFile.write(file.privateFile, to: privatePath(name), mode: 0o600) {
            throw unwritable(privatePath(name), number)
        }
        if let number = WholeFile.write(file.publicFile, to: publicPath(name), mode: 0o644) {
            unlink(privatePath(name))
            throw unwritable(publicPath(name), number)
        }
    }

    private func unwritable(_ place: String, _ number: Int32) -> Failure {
        .noOutput(
            Diagnostic(
                .error, .outputUnwritable, path: place, message: "it can't be written: \(reason(number))",
                help: "name another folder with --keys"))
    }
}
