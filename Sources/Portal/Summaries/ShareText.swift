import Calendar
import Diagnostics
import Points
import Sharing

/// What `share` says once a file is written.
public struct ShareText {
    private let words: Words

    public init(words: Words) { self.words = words }

    /// - Parameters:
    ///   - path: where the file is.
    ///   - signer: the name of the key and its fingerprint; nil where nobody signed.
    ///   - passphrases: those that were generated.
    ///   - last: the last disclosure to the same receiver; nil where this is the first one.
    public func text(
        _ entry: DisclosureEntry, at path: String, signer: (name: String, key: PublicKey)?, passphrases: [String],
        last: DisclosureEntry?
    ) -> String {
        let terms = entry.disclosure.terms
        var lines = [
            path,
            words.text(.shareFor, ["to": VisibleText.of(terms.receiver), "purpose": VisibleText.of(terms.purpose)]),
            words.text(
                .shareValid, ["issued": words.date(terms.issuedOn), "expires": words.date(terms.expiresOn)]),
        ]
        if let signer {
            lines.append(
                words.text(
                    .shareSigned, ["name": VisibleText.of(signer.name), "fingerprint": signer.key.fingerprint]))
        }
        if let last { lines += changes(from: last, to: entry) }
        if !passphrases.isEmpty {
            lines.append(words.count(.sharePassphrase, passphrases.count))
            lines += passphrases.map { "  \($0)" }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func changes(from last: DisclosureEntry, to entry: DisclosureEntry) -> [String] {
        let changes = DisclosureChange.changes(from: last, to: entry)
        let word: Word = changes.isEmpty ? .shareSame : .shareSince
        return [words.text(word, ["date": words.date(last.disclosure.terms.issuedOn)])]
            + changes.map { "  " + line($0) }
    }

    private func line(_ change: DisclosureChange) -> String {
        func became(_ word: Word, _ old: String, _ new: String) -> String {
            words.text(
                .shareChange, ["what": words[word], "old": VisibleText.of(old), "new": VisibleText.of(new)])
        }
        return switch change {
        case .purpose(let old, let new): became(.summaryPurpose, old, new)
        case .asOf(let old, let new): became(.statementAsOf, words.month(old), words.month(new))
        case .countedMonths(let old, let new): became(.checkCounted, words.number(old), words.number(new))
        case .points(let old, let new): became(.checkPoints, words.number(old), words.number(new))
        case .pointsIfConfirmed(let old, let new): became(.shareConfirmed, words.number(old), words.number(new))
        case .name(let old, let new):
            became(.shareName, old ?? words[.shareNameNone], new ?? words[.shareNameNone])
        case .window(let old, let new): became(.shareWindow, words.months(old), words.months(new))
        case .status(let month, let old, let new):
            words.text(
                .shareChangeStatus,
                ["month": words.month(month), "old": words.status(old), "new": words.status(new)])
        case .undetermined(let old, let new): became(.checkOpen, words.number(old), words.number(new))
        case .rules(let old, let new): became(.checkRules, old, new)
        case .sealed(let isSealed): words[isSealed ? .shareSealed : .shareUnsealed]
        case .signed(let isSigned): words[isSigned ? .shareSignedOtherwise : .shareUnsigned]
        case .other: words[.shareOther]
        case .granted(let grant): words.text(.shareGranted, ["what": words.grant(grant)])
        case .withdrawn(let grant): words.text(.shareWithdrawn, ["what": words.grant(grant)])
        case .contributions(let added, let removed):
            words.text(.shareChangeRows, ["added": words.number(added), "removed": words.number(removed)])
        }
    }
}

extension Words {
    /// What may be granted, in words.
    func grant(_ grant: Grant) -> String {
        let word: Word =
            switch grant {
            case .name: .grantName
            case .number: .grantNumber
            case .employerMonths: .grantEmployerMonths
            case .payer: .grantPayer
            case .base: .grantBase
            case .milestones: .grantMilestones
            case .evidence: .grantEvidence
            }
        return self[word]
    }
}
