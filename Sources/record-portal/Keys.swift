import ArgumentParser
import Diagnostics
import Markup
import Sharing

/// `record-portal keys`: a person's own keys, with which summaries are signed.
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Make and show the keys with which you sign.",
        discussion: """
            EXAMPLE
              record-portal keys new
              record-portal keys list
              record-portal keys show me
            """,
        subcommands: [New.self, List.self, Show.self])

    /// Makes a key.
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new", abstract: "Make a key: a private file for you alone, and a public one to give away.")

        @Argument(help: "What to call it.")
        var name = "me"

        @Option(help: ArgumentHelp("A file with a passphrase that seals the private file.", valueName: "file"))
        var passphraseFile: String?

        @Flag(help: "Ask at the terminal for a passphrase that seals the private file.")
        var prompt = false

        @OptionGroup var keys: KeyFolderOptions
        @OptionGroup var report: ReportOptions

        func validate() throws {
            let isName = !name.isEmpty && !name.hasPrefix(".") && !name.hasPrefix("-") && name.utf8.count <= 60
            guard isName, name.unicodeScalars.allSatisfy({ $0 != "/" && $0.properties.generalCategory != .control })
            else {
                throw ValidationError("'\(name)' can't be the name of a key; take letters, digits and hyphens.")
            }
            if prompt, passphraseFile != nil {
                throw ValidationError("Give --passphrase-file or --prompt, one of them.")
            }
        }

        func run() throws {
            try Outcome.of(report) { () throws(Failure) in
                let folder = try keys.folder()
                let passphrase = try passphrase()
                let key = SigningKey()
                let file: KeyFile
                do { file = try KeyFile(name: name, key, passphrase: passphrase) } catch {
                    throw .noCryptography(error)
                }
                try folder.add(file, as: name)
                return ([], report.quiet ? [] : file.said(as: name, in: folder, report.format))
            }
        }

        private func passphrase() throws(Failure) -> Passphrase? {
            let text: String
            if let passphraseFile {
                text = try PassphraseInput.read(passphraseFile)
            } else if prompt {
                text = try PassphraseInput.ask("Passphrase for the key: ", twice: true)
            } else {
                return nil
            }
            let passphrase = Passphrase(own: text)
            guard passphrase.bits(without: [name]) >= Passphrase.leastBits else {
                throw .wrongInput([
                    PassphraseInput.problem(
                        passphraseFile ?? "--prompt", "the passphrase is too easily guessed",
                        help: "take five words or more that belong to nobody")
                ])
            }
            return passphrase
        }
    }

    /// Lists the keys.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List your keys.")

        @OptionGroup var keys: KeyFolderOptions
        @OptionGroup var report: ReportOptions

        func run() throws {
            try Outcome.of(report) { () throws(Failure) in
                let folder = try keys.folder()
                var files: [(name: String, file: KeyFile)] = []
                for name in try folder.names() { files.append((name, try folder.key(name))) }
                switch report.format {
                case .json:
                    return ([], JSON.list(files.map { $0.file.json(as: $0.name, in: folder) }).bytes(.indented))
                case .text:
                    let lines = files.map {
                        "\(VisibleText.of($0.name))  \($0.file.publicKey.fingerprint)\($0.file.seal)\n"
                    }
                    let none = "There is no key in \(folder.path) yet; record-portal keys new makes one.\n"
                    return ([], Array((files.isEmpty ? none : lines.joined()).utf8))
                }
            }
        }
    }

    /// Shows one key.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a key: its fingerprint, its id, and where its public file is.")

        @Argument(help: "Which key, where there are several.")
        var name: String?

        @OptionGroup var keys: KeyFolderOptions
        @OptionGroup var report: ReportOptions

        func run() throws {
            try Outcome.of(report) { () throws(Failure) in
                let folder = try keys.folder()
                let (name, file) = try folder.chosen(name, namedBy: "behind show")
                return ([], file.said(as: name, in: folder, report.format))
            }
        }
    }
}

extension KeyFile {
    fileprivate var isSealed: Bool {
        switch secret {
        case .sealed: true
        case .none, .open: false
        }
    }

    fileprivate var seal: String { isSealed ? "  sealed with a passphrase" : "" }

    fileprivate func json(as name: String, in folder: KeyFolder) -> JSON {
        .object([
            .init("name", .text(name)), .init("id", .text(publicKey.id)),
            .init("fingerprint", .text(publicKey.fingerprint)), .init("sealed", .bool(isSealed)),
            .init("public", .text(folder.publicPath(name))),
        ])
    }

    fileprivate func said(as name: String, in folder: KeyFolder, _ format: ReportOptions.Format) -> [UInt8] {
        switch format {
        case .json: return json(as: name, in: folder).bytes(.indented)
        case .text:
            return Array(
                """
                \(VisibleText.of(name))\(seal)
                  fingerprint  \(publicKey.fingerprint)
                  id           \(publicKey.id)
                  to give away \(folder.publicPath(name))

                """.utf8)
        }
    }
}
