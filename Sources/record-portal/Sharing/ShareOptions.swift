import ArgumentParser
import Calendar
import Diagnostics
import Sharing

/// To whom, what for, what, and for how long.
struct DisclosureOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who receives it, as they call themselves.", valueName: "name"), transform: Self.line)
    var to: String

    @Option(help: ArgumentHelp("What for, in a few words.", valueName: "text"), transform: Self.line)
    var purpose: String?

    @Option(
        help: ArgumentHelp(
            """
            What to disclose beside the usual: name, number (its last four characters), employer-months (the receiver's \
            own, with both shares), payer, base, milestones, evidence; several with commas. "none" for nothing, with --again.
            """, valueName: "grants"),
        transform: Self.grants)
    var grant: [Set<Grant>] = []

    @Option(
        help: ArgumentHelp(
            "The months to tell of: from and to, or all. Otherwise the twelve up to now.",
            valueName: "YYYY-MM..YYYY-MM|all"),
        transform: Self.window)
    var window: DisclosureWindow?

    @Option(
        help: ArgumentHelp(
            "The day on which it is issued. Otherwise the day of the export, else the last day of the month that is now.",
            valueName: "YYYY-MM-DD"),
        transform: { try Self.date($0) })
    var issued: CivilDate?

    @Option(
        help: ArgumentHelp(
            "The last day on which to rely on it. Otherwise \(DisclosureTerms.usualDays) days from the day of issue.",
            valueName: "YYYY-MM-DD"),
        transform: { try Self.date($0) })
    var expires: CivilDate?

    @Flag(
        help:
            "As the last time for this receiver: purpose, grants, months, languages; options given besides change them."
    )
    var again = false

    func validate() throws {
        if purpose == nil, !again {
            throw ValidationError("Missing expected argument '--purpose <text>': say what it is for, or --again.")
        }
    }

    var grants: Set<Grant>? { grant.isEmpty ? nil : grant.reduce(into: []) { $0.formUnion($1) } }

    /// Bytes of a receiver's name or a purpose.
    private static let mostBytes = 600

    private static func line(_ text: String) throws -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control && $0 != "\u{2028}" && $0 != "\u{2029}"
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("It is empty; say it in a few words.")
        }
        guard isPlain, text.utf8.count <= mostBytes else {
            throw ValidationError("It is one line of at most \(mostBytes) bytes, without control characters.")
        }
        return text
    }

    private static func grants(_ text: String) throws -> Set<Grant> {
        let names = Grant.allCases.map(\.rawValue)
        if text == "none" { return [] }
        return try text.split(separator: ",", omittingEmptySubsequences: false).reduce(into: []) { grants, word in
            let word = word.drop(while: \.isWhitespace)
            guard let grant = Grant(rawValue: String(word)) else {
                let nearest = NearestName.of(String(word), among: names).map { " Did you mean '\($0)'?" } ?? ""
                throw ValidationError(
                    "'\(word)' can't be granted; what can is \(names.joined(separator: ", ")).\(nearest)")
            }
            grants.insert(grant)
        }
    }

    private static func window(_ text: String) throws -> DisclosureWindow {
        if text == "all" { return .all }
        let parts = text.components(separatedBy: "..")
        guard (1...2).contains(parts.count), let first = YearMonth(parts[0]),
            let last = YearMonth(parts[parts.count - 1])
        else { throw ValidationError("'\(text)' is not a span of months; write it as 2025-11..2026-10, or all.") }
        guard first <= last else { throw ValidationError("'\(text)' ends before it begins.") }
        return .months(first...last)
    }

    static func date(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text) else {
            throw ValidationError("'\(text)' is not a day; write it as YYYY-MM-DD, for example 2026-11-02.")
        }
        return date
    }
}

/// Which months are asked for.
enum DisclosureWindow: Equatable {
    case all
    /// The last of them, up to now.
    case last(Int)
    case months(ClosedRange<YearMonth>)

    static let usual = DisclosureWindow.last(12)

    func months(of asOf: YearMonth, from first: YearMonth?) -> ClosedRange<YearMonth> {
        switch self {
        case .all: min(first ?? asOf, asOf)...asOf
        case .last(let count): asOf.advanced(by: 1 - count)...asOf
        case .months(let months): months
        }
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

/// Whether and how a summary is sealed.
struct SealingOptions: ParsableArguments {
    @Flag(help: "Seal it: it opens with a passphrase only.")
    var seal = false

    @Option(help: ArgumentHelp("How many passphrases to make, one a reader.", valueName: "count"))
    var passphrases: Int?

    @Option(
        help: ArgumentHelp(
            "A file with a passphrase of your own, instead of one that is made; may be given several times.",
            valueName: "file"))
    var passphraseFile: [String] = []

    @Flag(help: "Ask for a passphrase of your own at the terminal.")
    var prompt = false

    func validate() throws {
        guard seal || (passphrases == nil && passphraseFile.isEmpty && !prompt) else {
            throw ValidationError("A passphrase is for a sealed file; give --seal too.")
        }
        let count = (passphrases ?? 0) + passphraseFile.count + (prompt ? 1 : 0)
        guard passphrases.map({ $0 > 0 }) ?? true, count <= SealedSlot.mostPassphrases else {
            throw ValidationError("A file has 1 to \(SealedSlot.mostPassphrases) passphrases.")
        }
    }

    /// The passphrases, those that were made among them.
    ///
    /// - Parameter known: texts that a stranger would try first.
    func passphrases(without known: [String]) throws(Failure) -> [Passphrase] {
        guard seal else { return [] }
        var own: [(String, String)] = []
        for path in passphraseFile { own.append((path, try PassphraseInput.read(path))) }
        if prompt { own.append(("--prompt", try PassphraseInput.ask("Passphrase for the summary: ", twice: true))) }
        for (place, text) in own where Passphrase(own: text).bits(without: known) < Passphrase.leastBits {
            throw .wrongInput([
                PassphraseInput.problem(
                    place, "the passphrase is too easily guessed",
                    help: "take five words or more that belong to nobody, or leave it to be made for you")
            ])
        }
        let made = passphrases ?? (own.isEmpty ? 1 : 0)
        return own.map { Passphrase(own: $0.1) } + (0..<made).map { _ in Passphrase.generated() }
    }
}

/// Whether a summary is signed, and with which key.
struct SigningOptions: ParsableArguments {
    @Flag(help: "Sign it with your own key, so that the receiver can see that it is yours and unchanged.")
    var sign = false

    @Option(help: ArgumentHelp("Which of your keys, where there are several.", valueName: "name"))
    var key: String?

    @Option(help: ArgumentHelp("A file with the passphrase of the key.", valueName: "file"))
    var keyPassphraseFile: String?

    @OptionGroup var keys: KeyFolderOptions

    func validate() throws {
        guard sign || (key == nil && keyPassphraseFile == nil) else {
            throw ValidationError("A key is for a signed file; give --sign too.")
        }
    }

    /// Nil where nobody asked for a signature.
    func signer() throws(Failure) -> (name: String, key: SigningKey)? {
        guard sign else { return nil }
        let (name, file) = try keys.folder().chosen(key)
        switch file.secret {
        case .none:
            throw .wrongInput([
                Diagnostic(.error, .key, path: name, message: "it is a public key, which can't sign")
            ])
        case .open(let key): return (name, key)
        case .sealed(let slot):
            let passphrase: String
            if let keyPassphraseFile {
                passphrase = try PassphraseInput.read(keyPassphraseFile)
            } else {
                passphrase = try PassphraseInput.ask("Passphrase of the key \(name): ", twice: false)
            }
            guard let key = KeyFile.key(in: slot, passphrase: passphrase), key.publicKey == file.publicKey else {
                throw .wrongInput([
                    PassphraseInput.problem(
                        keyPassphraseFile ?? "--prompt", "it does not open the key \(name)", help: nil)
                ])
            }
            return (name, key)
        }
    }
}

/// Where a person's own keys are.
struct KeyFolderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of your keys. Otherwise record-portal/keys in your settings.", valueName: "folder"))
    var keys: String?

    func folder() throws(Failure) -> KeyFolder { try KeyFolder(keys) }
}

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
