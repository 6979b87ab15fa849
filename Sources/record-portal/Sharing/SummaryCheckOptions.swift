import ArgumentParser
import Calendar
import Diagnostics
import Sharing

/// What `verify` takes about summaries.
struct SummaryCheckOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A key that you know: its public file, its fingerprint or its id; may be given several times.",
            valueName: "key"))
    var key: [String] = []

    @Option(
        help: ArgumentHelp("The day by which a summary is judged. Otherwise today.", valueName: "YYYY-MM-DD"),
        transform: { try DisclosureOptions.date($0) })
    var on: CivilDate?

    @Option(help: ArgumentHelp("A file with the passphrase of a sealed summary.", valueName: "file"))
    var passphraseFile: String?

    @Flag(help: "Ask for the passphrase of a sealed summary at the terminal.")
    var prompt = false

    @Flag(help: "Write a page that checks summaries by itself, offline, and knows the keys of --key.")
    var page = false

    @Option(name: .shortAndLong, help: "Where to write the page. Otherwise verify.html.")
    var output: String?

    @Flag(help: "Replace the output even if this program did not make it.")
    var force = false

    @OptionGroup var keys: KeyFolderOptions

    /// The passphrase of a sealed summary, asked for when it is needed.
    func passphrase(for path: String) throws(Failure) -> String {
        if let passphraseFile { return try PassphraseInput.read(passphraseFile) }
        guard prompt else {
            throw .usage(
                PassphraseInput.problem(
                    path, "it is sealed", help: "give its passphrase with --passphrase-file, or --prompt"))
        }
        return try PassphraseInput.ask("Passphrase of the summary: ", twice: false)
    }

    /// The keys that were named, and the person's own where none was: whoever names a key asks for that one.
    func known() throws(Failure) -> KnownKeys {
        if key.isEmpty { return KnownKeys(try own()) }
        let files = key.filter(Folder.isFile)
        let typed = key.filter { !files.contains($0) }
        for text in typed where !KnownKeys.mayCall(text) {
            throw .noInput(
                Diagnostic(
                    .error, .noSuchInput, path: text, message: "there is no such file, and it is no fingerprint or id",
                    help: "a fingerprint is eight groups of four characters"))
        }
        return KnownKeys(try Self.keys(at: files), called: typed)
    }

    /// The person's own keys; none where there is no folder of them.
    private func own() throws(Failure) -> [(name: String, key: PublicKey)] {
        guard let folder = try? keys.folder() else { return [] }
        if let problem = OwnFile.problem(atFolder: folder.path) { throw .wrongInput([problem]) }
        let paths = try folder.names().map(folder.publicPath).filter(Folder.isFile)
        return try Self.keys(at: paths)
    }

    /// The keys for the page, whose files it needs.
    func named() throws(Failure) -> [(name: String, key: PublicKey)] { try Self.keys(at: key) }

    private static func keys(at paths: [String]) throws(Failure) -> [(name: String, key: PublicKey)] {
        var keys: [(name: String, key: PublicKey)] = []
        for path in paths { keys.append(try publicKey(at: path)) }
        return keys
    }

    private static func publicKey(at path: String) throws(Failure) -> (name: String, key: PublicKey) {
        let (file, problems) = KeyFile.read(try InputFile.read(path, mostBytes: KeyFolder.mostBytes))
        guard let file else { throw .wrongInput(problems) }
        switch file.secret {
        case .none: return (file.name ?? Folder.name(of: path), file.publicKey)
        case .open, .sealed:
            throw .wrongInput([
                Diagnostic(
                    .error, .key, path: path, message: "it is a private key, which its owner gives to nobody",
                    help: "name the public one: the file beside it that ends in \(KeyFolder.publicEnd)")
            ])
        }
    }
}
