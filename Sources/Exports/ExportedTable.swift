import Calendar
import Diagnostics
import Records

/// What was found in one export.
public struct ExportedTable: Sendable, Equatable {
    public var rows: [ExportedRow] = []
    public var employers: [EmployerSpan] = []
    /// The ids of the layouts that were found, one for each table in it; empty where none was.
    public var layouts: [String] = []
    public var diagnostics: [Diagnostic]
}

/// Who paid in a range of months, where an export says it apart from the contributions.
public struct EmployerSpan: Sendable, Equatable {
    /// Both included.
    public var months: ClosedRange<YearMonth>
    public var name: String
}

extension [ExportedTable] {
    /// The contributions of all of them: payers are taken from the table of employers where the months have one and
    /// only one, what several exports have alike stands once.
    public var merged: (contributions: [Contribution], diagnostics: [Diagnostic]) {
        let employers = flatMap(\.employers)
        let rows = flatMap(\.rows).map { row -> ExportedRow in
            guard row.contribution.payer == nil, row.contribution.payerCode == nil else { return row }
            let names = Set(employers.filter { $0.months.contains(row.contribution.month) }.map(\.name))
            var named = row
            if names.count == 1 { named.contribution.payer = names.first }
            return named
        }
        return rows.merged
    }
}
