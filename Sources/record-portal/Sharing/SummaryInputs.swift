import Diagnostics
import Guides
import Notation
import Points
import Portal
import Records
import Sharing

/// A summary that is ready to be made: its looks, and the guide in its languages.
struct SummaryInputs {
    let theme: SharedTheme
    /// The page around it, where it is sealed.
    let shell: SharedTheme?
    let guides: [Guide]
    let size: PaperSize

    /// The whole file, searched for what was withheld.
    func file(
        _ disclosure: Disclosure, rules: RuleBook, signer: SigningKey?, code: SummaryCode?, passphrases: [Passphrase],
        scan: LeakScan
    ) throws(Failure) -> OutputFile {
        let (page, slot): (OutputFile, String)
        do {
            if let shell {
                page = SharedPages.sealed(size: size, theme: shell)
                let view = SharedPages.view(disclosure, rules: rules, guides: guides, code: code, theme: theme)
                let signed = try signer.map {
                    try SignedSummary(disclosure, page: page.bytes, view: view, key: $0).text
                }
                let payload = SealedPayload(view: view, content: signed.map { .signed($0) } ?? .unsigned(disclosure))
                // Not the ciphertext, in which by chance a short name may stand.
                try Self.check(scan, page.bytes, payload.bytes, view)
                slot = try SealedSlot(sealing: payload.bytes, for: passphrases).text
            } else {
                page = SharedPages.summary(
                    disclosure, rules: rules, guides: guides, code: code, size: size, theme: theme)
                slot = try signer.map { try SignedSummary(disclosure, page: page.bytes, key: $0).text } ?? ""
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .noCryptography(error)
        }
        guard let filled = SharedFile.filled(page.bytes, with: slot) else {
            throw .wrongInput([
                Diagnostic(
                    .error, .templateSyntax, path: shell == nil ? "shared/summary.mustache" : "shared/sealed.mustache",
                    message: "the page has not one empty slot for the signature or the sealed part",
                    help: "it needs \(shell == nil ? "data-signed" : "data-sealed")=\"\" once, on its main element")
            ])
        }
        if shell == nil { try Self.check(scan, filled) }
        return OutputFile(bytes: filled)
    }

    /// A hit is this program's own fault: it is told, and nothing is written.
    private static func check(_ scan: LeakScan, _ parts: [UInt8]...) throws(Failure) {
        var leaks: Set<String> = []
        for part in parts { leaks.formUnion(scan.leaks(in: part)) }
        guard leaks.isEmpty else {
            throw .internalFault(
                leaks.sorted().map { field in
                    Diagnostic(
                        .error, .leak, path: field,
                        message: "it was withheld, and stands in what was made; nothing was written",
                        help: "this is a fault of the program: please report it, without the record")
                })
        }
    }
}

extension Inputs {
    /// - Parameter isSealed: whether there is a shell around the summary.
    mutating func summary(
        in languages: [Language], isSealed: Bool, size: PaperSize, content: String?, templates: String?
    ) throws(Failure) -> SummaryInputs? {
        let theme = try sharedTheme(isSealed ? .view : .summary, in: languages, templates: templates)
        // Whoever gets a sealed file may speak either language, and can't read in it which.
        let all = languages + [Language("en"), Language("zh-Hans")].filter { !languages.contains($0) }
        let shell = isSealed ? try sharedTheme(.sealed, in: all, templates: templates) : nil
        var guides: [Guide] = []
        for language in languages { guides.append(try guide(in: language, content: content)) }
        guard let theme, !isSealed || shell != nil else { return nil }
        return SummaryInputs(theme: theme, shell: shell, guides: guides, size: size)
    }

    mutating func sharedTheme(
        _ page: SharedTheme.Page, in languages: [Language], templates: String?
    ) throws(Failure) -> SharedTheme? {
        let (theme, problems) = SharedTheme.read(
            try themeFiles(speaking: languages, templates: templates), of: page, in: languages)
        diagnostics += problems
        return theme
    }
}
