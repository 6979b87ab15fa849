import Calendar
import Diagnostics
import Records

/// A contribution as one export has it.
struct Statement {
    var contribution: Contribution
    var table: ExportedTable.Head

    /// What it says under a field; nil where its table doesn't say it, or the row leaves it out.
    func text(of field: Contribution.Field) -> String? {
        guard says(field) else { return nil }
        return contribution.text(of: field)
    }

    /// Whether the row says it; else it is what a contribution is where nothing is said.
    private func says(_ field: Contribution.Field) -> Bool {
        guard !table.isRecord else { return true }
        switch field {
        case .kind: return saysKind
        case .state: return saysState
        case .scheme, .payer, .payerCode, .base, .personal, .employer, .bookedMonth, .paidOn, .taxMatches:
            return column(of: field) != nil
        }
    }

    /// Kinds and states stand in one column or in two: in one, a word for either leaves the other open.
    private var saysKind: Bool {
        switch (column(of: .kind) != nil, column(of: .state) != nil) {
        case (true, true): true
        case (true, false): contribution.kind != .regular || contribution.state == .paid
        case (false, true): contribution.kind != .regular
        case (false, false): false
        }
    }

    private var saysState: Bool {
        switch (column(of: .kind) != nil, column(of: .state) != nil) {
        case (true, true): true
        case (true, false): contribution.state != .paid
        case (false, true): contribution.state != .paid || contribution.kind == .regular
        case (false, false): false
        }
    }

    /// The number of the column that holds it; nil where there is none.
    func column(of field: Contribution.Field) -> Int? {
        guard let field = Layout.Field(rawValue: field.rawValue) else { return nil }
        return table.columns[.init(field, of: contribution.insurance)] ?? table.columns[.init(field, of: nil)]
    }

    /// Where it stands, for a person: of a record that was read before, where that has it from.
    func place(of field: Contribution.Field) -> String {
        guard !table.isRecord else {
            return table.path + (contribution.origin.map { ", from \($0.file), row \($0.row)" } ?? "")
        }
        return table.path + (contribution.origin.map { ", row \($0.row)" } ?? "")
            + (column(of: field).map { ", column \($0)" } ?? "")
    }
}

/// Two exports that say different things of one payment.
struct Contradiction {
    /// For each field that is said differently the statement before; never empty.
    var fields: [(field: Contribution.Field, first: Statement)]
    var second: Statement

    /// It stands at the second, and names both places of each thing that they say differently.
    var diagnostic: Diagnostic {
        let said = fields.map { field, first in
            let here = second.column(of: field).map { "here in column \($0)" } ?? "here"
            return "\(Self.name(field)) \(first.text(of: field) ?? "") in \(first.place(of: field)), "
                + "\(second.text(of: field) ?? "") \(here)"
        }
        let contribution = second.contribution
        return Diagnostic(
            .warning, .contradiction, path: second.table.path,
            position: second.table.isRecord ? nil : contribution.origin.map { Position(line: $0.row, column: 1) },
            message: "\(contribution.month) (\(contribution.insurance.rawValue)): \(said.joined(separator: "; "))",
            help: "both rows are kept; take out the one that is wrong")
    }

    private static func name(_ field: Contribution.Field) -> String {
        switch field {
        case .scheme: "scheme"
        case .kind: "kind"
        case .state: "state"
        case .payer: "payer"
        case .payerCode: "payer's code"
        case .base: "base"
        case .personal: "person's share"
        case .employer: "employer's share"
        case .bookedMonth: "booked month"
        case .paidOn: "day of payment"
        case .taxMatches: "tax"
        }
    }
}
