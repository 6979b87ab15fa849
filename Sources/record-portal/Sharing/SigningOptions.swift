import ArgumentParser
import Diagnostics
import Sharing

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
        let (name, file) = try keys.folder().chosen(key, namedBy: "with --key")
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
                passphrase = try PassphraseInput.ask(
                    "Passphrase of the key \(name): ", insteadOf: "--key-passphrase-file", twice: false)
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
