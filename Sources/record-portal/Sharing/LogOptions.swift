import ArgumentParser
import Diagnostics

/// Where the log of disclosures is.
struct LogOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The log of disclosures. Otherwise a file beside the record.", valueName: "file"))
    var log: String?

    func file(besides record: String) throws(Failure) -> LogFile {
        if let log { return LogFile(path: log) }
        guard record != "-" else {
            throw .usage(
                Diagnostic(
                    .error, .noSuchInput, path: "--log", message: "there is no place beside standard input for a log",
                    help: "name one with --log"))
        }
        let place = Folder.isFolder(record) ? Folder.canonical(record) : record
        return LogFile(path: place + LogFile.end)
    }
}
