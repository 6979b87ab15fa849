import Diagnostics
import Sharing

/// What can be said of a summary, in words for a terminal.
public struct SummaryCheckText {
    private let words: Words

    public init(words: Words) { self.words = words }

    public func text(_ check: SummaryCheck) -> String {
        // A code says nothing of the paper that it is printed on.
        let isOnlyCode = check.summary.map { $0.disclosure == nil } ?? false
        return
            (verdict(check.verdict) + (isOnlyCode ? [words[.checkOnlyCode]] : [])
            + (check.summary.map { facts($0, check.verdict) } ?? []))
            .map { $0 + "\n" }.joined()
    }

    private func verdict(_ verdict: SummaryCheck.Verdict) -> [String] {
        switch verdict {
        case .known: [words[.checkKnown]]
        case .unknown: [words[.checkUnknown], words[.checkUnknownNote]]
        case .altered(let part): [words[.checkAltered], words[Self.word(of: part)]]
        case .expired: [words[.checkExpired]]
        case .unsigned: [words[.checkUnsigned]]
        }
    }

    private static func word(of part: SummaryCheck.Part) -> Word {
        switch part {
        case .header: .checkAlteredHeader
        case .payload: .checkAlteredPayload
        case .signature: .checkAlteredSignature
        case .page: .checkAlteredPage
        case .view: .checkAlteredView
        case .code: .checkAlteredCode
        case .sealed: .sealedRefused
        case .file: .checkOther
        }
    }

    private func facts(_ summary: SummaryCheck.Summary, _ verdict: SummaryCheck.Verdict) -> [String] {
        let claim = summary.claim
        let signer: String? =
            switch verdict {
            case .known(let name), .expired(_, let name?): name
            case .unknown, .altered, .expired, .unsigned: nil
            }
        let purpose = summary.disclosure?.terms.purpose
        let facts: [(Word, String?)] = [
            (.checkKeyIs, summary.key.fingerprint), (.checkSigner, signer), (.summaryTo, claim.receiver),
            (.summaryPurpose, purpose), (.summaryIssued, words.date(claim.issuedOn)),
            (.summaryExpires, words.date(claim.expiresOn)), (.statementAsOf, words.month(claim.asOf)),
            (.statementName, claim.name.isEmpty ? nil : claim.name),
            (.summaryNumber, summary.disclosure?.numberTail),
            (.checkCounted, words.number(claim.countedMonths)),
            (.checkOpen, claim.undeterminedMonths > 0 ? words.number(claim.undeterminedMonths) : nil),
            (.checkPoints, AnswerModel.number(claim.points, ifConfirmed: claim.pointsIfConfirmed, words)),
            (.checkRules, [claim.rules, claim.version.map { "\($0)" }].compactMap(\.self).joined(separator: ", ")),
        ]
        return facts.compactMap { word, value in value.map { "  " + words.labelled(words[word], VisibleText.of($0)) } }
    }
}
