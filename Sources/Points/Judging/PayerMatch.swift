import Calendar
import Foundation
import Records

/// Whether who paid is who the contract names.
enum PayerMatch: Sendable, Equatable {
    case matches
    case differs
    /// The record or the contract doesn't say enough.
    case unknown

    /// Over all contracts that cover the contribution's month: one match is enough; without one, one unknown makes
    /// it unknown. No covering contract is unknown too.
    static func of(_ contribution: Contribution, among covering: [Record.Contract]) -> PayerMatch {
        let matches = covering.map { of(contribution, $0) }
        if matches.contains(.matches) { return .matches }
        return matches.isEmpty || matches.contains(.unknown) ? .unknown : .differs
    }

    /// Both credit codes known: they decide. Otherwise the names decide.
    private static func of(_ contribution: Contribution, _ contract: Record.Contract) -> PayerMatch {
        if let payer = contribution.payerCode.flatMap(comparableCode),
            let employer = contract.creditCode.flatMap(comparableCode)
        {
            return payer == employer ? .matches : .differs
        }
        guard let payer = contribution.payer.flatMap(comparableName),
            let employer = contract.employer.flatMap(comparableName)
        else { return .unknown }
        // Equal as Swift sees it, composed or not: the system's NFKC leaves some kana apart from their marks.
        return payer == employer ? .matches : .differs
    }

    private static func comparableCode(_ code: String) -> String? {
        let canonical = CreditCode.canonical(code)
        return canonical.isEmpty ? nil : canonical
    }

    private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// NFKC (UAX #15), without white space, in lower case; nil when nothing is left.
    private static func comparableName(_ name: String) -> String? {
        let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
        let compatible = isASCII ? name : name.precomposedStringWithCompatibilityMapping
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: compatible.unicodeScalars.lazy.filter { !isWhitespace($0) })
        let folded = String(scalars).lowercased()
        return folded.isEmpty ? nil : folded
    }
}
