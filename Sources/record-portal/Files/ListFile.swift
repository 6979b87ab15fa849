import Diagnostics
import Glibc

/// A list that the program writes as text, known again by the line with which it begins.
struct ListFile {
    let path: String
    let mayReplaceAnything: Bool
    let heading: String

    func write(_ text: String) throws(Failure) {
        if Folder.exists(path), !mayReplaceAnything {
            let isOwn =
                Folder.isFile(path)
                && (try? InputFile.read(path, mostBytes: 1 << 30))?.bytes.starts(with: heading.utf8) == true
            guard isOwn else {
                throw .noOutput(
                    Diagnostic(
                        .error, .outputExists, path: path, message: "it exists, and this program did not make it",
                        help: "choose another place, or replace it with --force"))
            }
        }
        if let number = WholeFile.write(Array(text.utf8), to: path, mode: 0o666) {
            throw .noOutput(
                Diagnostic(
                    .error, .outputUnwritable, path: path, message: "it can't be written: \(reason(number))",
                    help: "choose another place"))
        }
    }
}
