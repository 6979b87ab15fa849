import ArgumentParser
import Diagnostics
import Markup
import Notation
import Points
import Portal
import Sharing

/// `record-portal share`: one file for one receiver, with only what was granted.
struct Share: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "share",
        abstract: "Make a summary for one receiver: only what they need, sealed and signed if you like.",
        discussion: """
            Without --grant it has your covered name, the counted months, the points, and what became of each month that \
            was asked for. Every disclosure is noted in a log beside the record.

            EXAMPLE
              record-portal share record.json --to "Lujia Software Ltd." --purpose "confirm contributions" --preview
              record-portal share record.json --to "Lujia Software Ltd." --purpose "confirm contributions" --sign --seal
              record-portal share record.json --to "Lujia Software Ltd." --again -o summary.html
            """)

    @OptionGroup var judging: JudgingOptions
    @OptionGroup var disclosing: DisclosureOptions
    @OptionGroup var sealing: SealingOptions
    @OptionGroup var signing: SigningOptions
    @OptionGroup var logging: LogOptions
    @OptionGroup var theme: TemplateOptions
    @OptionGroup var report: ReportOptions

    @Option(name: .shortAndLong, help: "Where to write it: .html or .pdf. Otherwise summary.html.")
    var output = "summary.html"

    @Flag(help: "Show what would be disclosed beside what is withheld, and write nothing.")
    var preview = false

    @Option(help: ArgumentHelp("The language, or two side by side.", valueName: "en|zh-Hans|en,zh-Hans"))
    var lang: String?

    @OptionGroup var printing: PrintingOptions

    func validate() throws {
        if PrintingOptions.isPrinted(output), sealing.seal {
            throw ValidationError("A .pdf can't be sealed; give -o a name that ends in .html, or leave --seal out.")
        }
        try printing.validate(for: output)
        if let lang { try [Language].validate(list: lang) }
    }

    /// Nil where nobody said.
    var languages: [Language]? {
        lang.map { [Language](list: $0) }
    }

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            if preview { return try previewed() }
            return try shared()
        }
    }

    private typealias Result = (diagnostics: [Diagnostic], output: [UInt8])

    private func previewed() throws(Failure) -> Result {
        var last: DisclosureEntry?
        if disclosing.again { last = try lastTime(in: try logging.file(besides: judging.record)) }
        let draft = try SummaryDraft(self, again: last)
        let preview = DisclosurePreview(
            draft.disclosure, of: draft.record, draft.assessment, grants: draft.grants)
        switch report.format {
        case .json: return (draft.diagnostics, preview.json.bytes(.indented))
        case .text: return (draft.diagnostics, Array(PreviewText(words: draft.words).text(preview).utf8))
        }
    }

    private func shared() throws(Failure) -> Result {
        let place = OutputPath(path: output, mayReplaceAnything: printing.force)
        try place.check(notOver: try InputPath.all(at: [judging.record]))
        let log = try logging.file(besides: judging.record)
        try place.check(isNot: [log.path] + sealing.passphraseFile + [signing.keyPassphraseFile].compactMap(\.self))
        let last = disclosing.again ? try lastTime(in: log) : try log.read().last(to: disclosing.to)
        let printer = try printing.printer(of: output)
        let signer = try signing.signer()
        let draft = try SummaryDraft(self, again: disclosing.again ? last : nil)
        let passphrases = try sealing.passphrases(without: draft.guesses)
        let (page, code) = try draft.file(signer: signer?.key, passphrases: passphrases)
        var file = page
        if let printer { file = try printer.pdf(of: page, carrying: code, for: place.path) }
        let entry = DisclosureEntry(
            at: Clock.moment, file: Folder.name(of: place.path),
            grants: draft.grants, window: draft.window.text, languages: draft.languages.map(\.tag),
            passphrases: passphrases.count,
            key: signer?.key.publicKey, disclosure: draft.disclosure)
        try place.write(file) { () throws(Failure) in try log.append(entry) }
        return (
            draft.diagnostics,
            said(entry, signer: signer, passphrases: passphrases, last: last, words: draft.words)
        )
    }

    private func lastTime(in log: LogFile) throws(Failure) -> DisclosureEntry {
        if let last = try log.read().last(to: disclosing.to) {
            // Nobody who sealed it once sends it open by an oversight.
            guard last.passphrases == 0 || sealing.seal || sealing.open || preview else {
                throw .usage(
                    Diagnostic(
                        .error, .disclosure, path: "--again", message: "the last one was sealed",
                        help: "give --seal too, or --open for a file that is open"))
            }
            return last
        }
        throw .noInput(
            Diagnostic(
                .error, .noSuchInput, path: log.path, message: "nothing was disclosed to \"\(disclosing.to)\" yet",
                help: "leave --again out, and give --purpose"))
    }

    /// A passphrase that was made is said however quiet it is to be: nobody can open the file without it.
    private func said(
        _ entry: DisclosureEntry, signer: (name: String, key: SigningKey)?,
        passphrases: [Passphrase], last: DisclosureEntry?, words: Words
    ) -> [UInt8] {
        let made = passphrases.filter { $0.form == .crockford }.map(\.text)
        switch (report.format, report.quiet) {
        case (.json, _): return entry.report(at: output, passphrases: made).bytes(.indented)
        case (.text, true): return Array(made.map { $0 + "\n" }.joined().utf8)
        case (.text, false):
            let text = ShareText(words: words).text(
                entry, at: output, signer: signer.map { ($0.name, $0.key.publicKey) }, passphrases: made, last: last)
            return Array(text.utf8)
        }
    }
}
