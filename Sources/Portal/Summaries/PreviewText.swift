import Diagnostics
import Sharing

/// What will be disclosed beside what is withheld, for a terminal.
public struct PreviewText {
    private let words: Words

    public init(words: Words) { self.words = words }

    public func text(_ preview: DisclosurePreview) -> String {
        let terms = preview.disclosure.terms
        let head = [
            words.text(.shareFor, ["to": VisibleText.of(terms.receiver), "purpose": VisibleText.of(terms.purpose)]),
            words.text(
                .shareValid, ["issued": words.date(terms.issuedOn), "expires": words.date(terms.expiresOn)]),
            "",
        ]
        let left = [words[.previewDisclosed]] + disclosed(preview.disclosure)
        let right = [words[.previewWithheld]] + preview.withheld.map(kept)
        let width = left.map { TerminalWidth.of($0) }.max() ?? 0
        let rows = (0..<max(left.count, right.count)).map { index in
            let (first, second) = (index < left.count ? left[index] : "", index < right.count ? right[index] : "")
            guard !second.isEmpty else { return first }
            return first + String(repeating: " ", count: width - TerminalWidth.of(first) + 3) + second
        }
        return (head + rows).map { $0 + "\n" }.joined()
    }

    private func disclosed(_ disclosure: Disclosure) -> [String] {
        var lines: [String] = []
        if let name = disclosure.name { lines.append(words.text(.previewName, ["name": VisibleText.of(name.text)])) }
        if let tail = disclosure.numberTail {
            lines.append(words.text(.previewNumber, ["number": VisibleText.of(tail)]))
        }
        lines.append(
            words.text(
                .previewCounted,
                [
                    "months": words.count(.countOfMonths, disclosure.countedMonths),
                    "points": words.points(disclosure.points), "date": words.month(disclosure.asOf),
                ]))
        if disclosure.undeterminedMonths > 0 {
            lines.append(
                words.text(
                    .previewOpen, ["months": words.count(.countOfMonths, disclosure.undeterminedMonths)]))
        }
        lines.append(
            words.text(
                .previewMonths,
                [
                    "months": words.count(.countOfMonths, disclosure.months.count),
                    "span": words.months(disclosure.window),
                ]))
        lines.append(
            words.text(
                .previewRules,
                [
                    "rules": VisibleText.of(disclosure.rules),
                    "version": disclosure.version.map { "\($0)" } ?? words[.ruleFromUnknown],
                ]))
        if !disclosure.contributions.isEmpty {
            lines.append(words.text(.previewRows, ["n": words.number(disclosure.contributions.count)]))
        }
        if let milestones = disclosure.milestones {
            lines.append(words.text(.previewMilestones, ["n": words.number(milestones.count)]))
        }
        if disclosure.evidence != nil { lines.append(words[.previewEvidence]) }
        return lines
    }

    private func kept(_ kept: DisclosurePreview.Kept) -> String {
        switch kept {
        case .grantable(let grant, _):
            words.text(.previewGrant, ["what": words.grant(grant), "grant": grant.rawValue])
        case .months(let count): counted(.keptMonths, count)
        case .otherInsurances(let count): never(counted(.keptOtherInsurances, count))
        case .contracts(let count): never(counted(.keptContracts, count))
        case .creditCodes(let count): never(counted(.keptCreditCodes, count))
        case .paymentDays(let count): never(counted(.keptPaymentDays, count))
        case .birthDate: never(words[.keptBirthDate])
        case .permit: never(words[.keptPermit])
        case .places: never(words[.keptPlaces])
        case .sourceName: never(words[.keptSource])
        }
    }

    private func never(_ what: String) -> String { words.text(.previewNever, ["what": what]) }

    private func counted(_ word: Word, _ count: Int) -> String {
        words.text(.previewCount, ["what": words[word], "n": words.number(count)])
    }
}
