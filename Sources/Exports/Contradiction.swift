import Calendar
import Diagnostics
import Records

extension ExportedTable {
    /// Whether its rows say it; else it is what a contribution is where nothing is said. A record that was read before
    /// says everything.
    func says(_ field: Layout.Field) -> Bool {
        switch field {
        case .kind, .state: columns.isEmpty || columns[.kind] != nil || columns[.state] != nil
        case .month, .range, .first, .last, .year, .bookedMonth, .count, .insurance, .scheme, .payer, .payerCode, .base,
            .personal, .employer, .paidOn, .taxMatches:
            columns.isEmpty || columns[field] != nil
        }
    }
}

/// Something that two rows say differently of one payment; what only one of them says is no difference.
struct Difference {
    var field: Layout.Field
    var name: String
    var first: String
    var second: String

    static func all(
        between first: Contribution, of one: ExportedTable, and second: Contribution, of other: ExportedTable
    ) -> [Difference] {
        let pairs: [(Layout.Field, String, (Contribution) -> String?)] = [
            (.base, "base", { $0.base?.description }), (.personal, "person's share", { $0.personal?.description }),
            (.employer, "employer's share", { $0.employer?.description }),
            (.payerCode, "payer's code", { $0.payerCode.map(CreditCode.canonical) }),
            (.scheme, "scheme", { $0.scheme.rawValue }), (.taxMatches, "tax", { $0.taxMatches.map { "\($0)" } }),
            (.kind, "kind", { $0.kind.rawValue }), (.state, "state", { $0.state.rawValue }),
            (.bookedMonth, "booked month", { $0.bookedMonth?.description }),
            (.paidOn, "day of payment", { $0.paidOn?.description }),
        ]
        return pairs.compactMap { field, name, text in
            guard one.says(field), other.says(field), let here = text(first), let there = text(second), here != there
            else { return nil }
            return Difference(field: field, name: name, first: here, second: there)
        }
    }
}

/// Two exports that say different things of one payment.
struct Contradiction {
    var first: Contribution
    var second: Contribution
    var differences: [Difference]

    /// It stands at the second, and names both places of each thing that they say differently.
    func diagnostic(_ one: ExportedTable, _ other: ExportedTable) -> Diagnostic {
        let row = first.origin.map { ", row \($0.row)" } ?? ""
        let said = differences.map { difference in
            let there = one.columns[difference.field].map { ", column \($0)" } ?? ""
            let here = other.columns[difference.field].map { "here in column \($0)" } ?? "here"
            return "\(difference.name) \(difference.first) in \(one.path)\(row)\(there), \(difference.second) \(here)"
        }
        return Diagnostic(
            .warning, .contradiction, path: other.path,
            position: second.origin.map { Position(line: $0.row, column: 1) },
            message: "\(first.month) (\(first.insurance.rawValue)): \(said.joined(separator: "; "))",
            help: "both rows are kept; take out the one that is wrong")
    }
}
