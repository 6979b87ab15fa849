import Diagnostics
import Glibc
import Portal

/// A place to write a page: whole or not at all, for its owner's eyes, and over nothing that the program didn't make.
struct OutputPath {
    let path: String
    let mayReplaceAnything: Bool

    /// Refuses a place that is taken, before anything is worked out; the input's own place always.
    func check(notOver inputs: [InputPath]) throws(Failure) {
        for input in inputs { try checkIsNot(input.path) }
        try check()
    }

    /// Refuses the places of other files that belong to the work, whether they are there yet or not.
    func check(isNot others: [String]) throws(Failure) {
        for other in others {
            try checkIsNot(other)
            guard Self.place(path) == Self.place(other) else { continue }
            throw .noOutput(
                Diagnostic(
                    .error, .outputExists, path: path, message: "it is where another file of this work belongs",
                    help: "choose another place with -o"))
        }
    }

    /// A path whose folder has no links in it; the file need not be there.
    private static func place(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return Folder.canonical(".") + "/" + path }
        return Folder.canonical(String(path[...slash])) + "/" + path[path.index(after: slash)...]
    }

    private func checkIsNot(_ input: String) throws(Failure) {
        var (output, source) = (stat(), stat())
        if stat(path, &output) == 0, stat(input, &source) == 0, output.st_dev == source.st_dev,
            output.st_ino == source.st_ino
        {
            throw .noOutput(
                Diagnostic(
                    .error, .outputExists, path: path, message: "it is the input, which is never written over",
                    help: "choose another place with -o"))
        }
    }

    private func check() throws(Failure) {
        var status = stat()
        // A link is a thing of its own, wherever it leads; what is no file is not opened to look into it.
        guard lstat(path, &status) == 0 else { return }
        let kind = status.st_mode & S_IFMT
        // Nor is a link to what is no file, as the name of standard output is one.
        var target = stat()
        let leadsElsewhere = kind == S_IFLNK && stat(path, &target) == 0 && target.st_mode & S_IFMT != S_IFREG
        guard kind == S_IFREG || kind == S_IFLNK, !leadsElsewhere else {
            throw .noOutput(
                Diagnostic(
                    .error, .outputExists, path: path, message: "it is no file, and is never replaced",
                    help: "choose another place with -o"))
        }
        if mayReplaceAnything || (kind == S_IFREG && OwnPage.isAt(path)) { return }
        throw .noOutput(
            Diagnostic(
                .error, .outputExists, path: path, message: "it exists, and this program did not make it",
                help: "choose another place with -o, or replace it with --force"))
    }

    func write(_ file: OutputFile) throws(Failure) {
        try check()
        if let number = WholeFile.write(file.bytes, to: path, mode: 0o600) { throw unwritable(number) }
    }

    /// Writes the file when something else is done, and not without it; what is written then may be replaced no more.
    func write(_ file: OutputFile, once act: () throws(Failure) -> Void) throws(Failure) {
        try check()
        var failure: Failure?
        let number = WholeFile.write(file.bytes, to: path, mode: 0o600) {
            do throws(Failure) { try act() } catch { failure = error }
            return failure == nil
        }
        if let failure { throw failure }
        if let number { throw unwritable(number) }
    }

    /// The failure of the system's number.
    func unwritable(_ number: Int32) -> Failure {
        .noOutput(
            Diagnostic(
                .error, .outputUnwritable, path: path, message: "it can't be written: \(reason(number))",
                help: "choose another place with -o"))
    }
}
