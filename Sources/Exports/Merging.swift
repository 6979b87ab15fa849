import Calendar
import Diagnostics
import Records

extension [ExportedRow] {
    /// The rows of several exports as one record's: what two of them have alike stands once. What they have differently
    /// is kept as both say it, and told.
    public var merged: (contributions: [Contribution], diagnostics: [Diagnostic]) {
        var kept: [ExportedRow] = []
        var byPayment: [Payment: [String: [Int]]] = [:]
        var diagnostics: [Diagnostic] = []
        for row in self {
            let payment = Payment(row.contribution)
            let others = byPayment[payment, default: [:]].filter { $0.key != row.path }.flatMap(\.value).sorted()
            if others.contains(where: { Self.isAlike(kept[$0].contribution, row.contribution) }) { continue }
            if let other = others.first.map({ kept[$0] }) {
                diagnostics.append(Self.contradiction(between: other, and: row))
            }
            byPayment[payment, default: [:]][row.path, default: []].append(kept.count)
            kept.append(row)
        }
        return (kept.map(\.contribution), diagnostics)
    }

    /// What makes two rows speak of one payment.
    private struct Payment: Hashable {
        var month: String
        var insurance: Contribution.Insurance
        var payer: String?

        init(_ contribution: Contribution) {
            month = "\(contribution.month)"
            insurance = contribution.insurance
            payer = contribution.payer?.comparable
        }
    }

    /// Whether both say the same; a payer's name may be written with other blanks or widths.
    private static func isAlike(_ first: Contribution, _ second: Contribution) -> Bool {
        var same = second
        same.payer = first.payer
        return same == first
    }

    private static func contradiction(between first: ExportedRow, and second: ExportedRow) -> Diagnostic {
        let (one, other) = (first.contribution, second.contribution)
        let month = "\(one.month), \(one.insurance.rawValue)"
        return Diagnostic(
            .warning, .row, path: second.path, position: Position(line: second.line, column: 1),
            message: "\(month): \(first.place) says otherwise: \(differences(one, other))",
            help: "both rows are kept; take out the one that is wrong")
    }

    /// What the first says, and what the second says otherwise.
    private static func differences(_ first: Contribution, _ second: Contribution) -> String {
        let pairs: [(String, String?, String?)] = [
            ("base", first.base?.description, second.base?.description),
            ("person's share", first.personal?.description, second.personal?.description),
            ("employer's share", first.employer?.description, second.employer?.description),
            ("payer's code", first.payerCode, second.payerCode),
            ("scheme", first.scheme.rawValue, second.scheme.rawValue),
            ("tax", first.taxMatches.map { "\($0)" }, second.taxMatches.map { "\($0)" }),
            ("kind", first.kind.rawValue, second.kind.rawValue), ("state", first.state.rawValue, second.state.rawValue),
            ("booked month", first.bookedMonth?.description, second.bookedMonth?.description),
            ("day of payment", first.paidOn?.description, second.paidOn?.description),
        ]
        let different = pairs.filter { $0.1 != $0.2 }
        return different.map { "\($0.0) \($0.1 ?? "not said"), here \($0.2 ?? "not said")" }.joined(separator: "; ")
    }
}
