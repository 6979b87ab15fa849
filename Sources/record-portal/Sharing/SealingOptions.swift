import ArgumentParser
import Diagnostics
import Sharing

/// Whether and how a summary is sealed.
struct SealingOptions: ParsableArguments {
    @Flag(help: "Seal it: it opens with a passphrase only.")
    var seal = false

    @Flag(help: "Don't seal it, although the last one for this receiver was sealed.")
    var open = false

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
        guard !open || !seal else { throw ValidationError("--seal and --open contradict each other.") }
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
