import Calendar
import Diagnostics
import Notation
import Records

extension [ExportedTable] {
    /// The contributions of all tables as one record's. Payers are taken from the tables of employers where a month has
    /// one and only one; what two tables say of one payment stands once, with what only one of them says; what they say
    /// differently is kept as both say it, and told.
    public var merged: (contributions: [Contribution], diagnostics: [Diagnostic]) {
        let filled = withEmployers.filter { !$0.contributions.isEmpty }
        // Rows of one table are what they are.
        if filled.count == 1 { return (filled[0].contributions, []) }
        var merging = Merging(tables: filled)
        for (index, table) in filled.enumerated() {
            for contribution in table.contributions { merging.add(contribution, of: index) }
        }
        // Stable: what one table says of a month keeps its order.
        let inOrder = merging.contributions.enumerated().sorted { a, b in
            (a.element.month, a.offset) < (b.element.month, b.offset)
        }
        return (inOrder.map(\.element), merging.diagnostics)
    }

    private var withEmployers: [ExportedTable] {
        // Nil where a month has several: which they are, nobody asks.
        var byMonth: [YearMonth: String?] = [:]
        for span in lazy.flatMap(\.employers) {
            for month in span.months.months {
                if let known = byMonth[month] {
                    if known != span.name { byMonth[month] = .some(nil) }
                } else {
                    byMonth[month] = span.name
                }
            }
        }
        if byMonth.isEmpty { return self }
        return map { table in
            var table = table
            for index in table.contributions.indices
            where table.contributions[index].payer == nil && table.contributions[index].payerCode == nil {
                table.contributions[index].payer = byMonth[table.contributions[index].month] ?? nil
            }
            return table
        }
    }
}

/// Rows of several tables on their way into one record.
private struct Merging {
    let tables: [ExportedTable]
    private(set) var diagnostics: [Diagnostic] = []
    private var kept: [Kept] = []
    private var byMonth: [InsuredMonth: [Int]] = [:]

    /// Rows of one month and insurance that another is compared with: nobody has more employers in a month.
    private static let mostCompared = 64

    private struct Kept {
        var contribution: Contribution
        /// The table of the row that came first, and of those that say the same.
        var table: Int
        var others: [Int] = []
    }

    private struct InsuredMonth: Hashable {
        var month: YearMonth
        var insurance: Contribution.Insurance
    }

    init(tables: [ExportedTable]) { self.tables = tables }

    var contributions: [Contribution] { kept.map(\.contribution) }

    mutating func add(_ contribution: Contribution, of table: Int) {
        let month = InsuredMonth(month: contribution.month, insurance: contribution.insurance)
        let others = byMonth[month, default: []].prefix(Self.mostCompared).filter { index in
            kept[index].table != table && !kept[index].others.contains(table)
                && kept[index].contribution.mayHavePayer(of: contribution)
        }
        let alike = others.filter { differences(from: $0, contribution, table).isEmpty }
        // Of two different ones that it may belong to, nobody says which.
        let same = alike.first { kept[$0].contribution.isTheSame(as: contribution) }
        if let index = same ?? (alike.count == 1 ? alike[0] : nil) {
            kept[index].contribution.fill(
                from: contribution, said: tables[table], over: tables[kept[index].table])
            kept[index].others.append(table)
            return
        }
        if alike.isEmpty, let other = others.first, diagnostics.count < Reading.mostProblems {
            let first = kept[other]
            diagnostics.append(
                Contradiction(
                    first: first.contribution, second: contribution,
                    differences: differences(from: other, contribution, table)
                )
                .diagnostic(tables[first.table], tables[table]))
        }
        byMonth[month, default: []].append(kept.count)
        kept.append(Kept(contribution: contribution, table: table))
    }

    private func differences(from other: Int, _ contribution: Contribution, _ table: Int) -> [Difference] {
        Difference.all(
            between: kept[other].contribution, of: tables[kept[other].table], and: contribution, of: tables[table])
    }
}

extension Contribution {
    /// Whether both may be one payer's: a name may be written with other blanks or widths, or not be said.
    fileprivate func mayHavePayer(of other: Contribution) -> Bool {
        guard let payer, let name = other.payer, payer != name else { return true }
        return payer.comparableForm == name.comparableForm
    }

    /// Whether it says the same in all that it says.
    fileprivate func isTheSame(as other: Contribution) -> Bool {
        guard payer?.comparableForm == other.payer?.comparableForm else { return false }
        var same = other
        same.payer = payer
        same.origin = origin
        return same == self
    }

    /// Takes what only the other says.
    fileprivate mutating func fill(from other: Contribution, said there: ExportedTable, over here: ExportedTable) {
        payer = payer ?? other.payer
        payerCode = payerCode ?? other.payerCode
        base = base ?? other.base
        personal = personal ?? other.personal
        employer = employer ?? other.employer
        bookedMonth = bookedMonth ?? other.bookedMonth
        paidOn = paidOn ?? other.paidOn
        taxMatches = taxMatches ?? other.taxMatches
        origin = origin ?? other.origin
        if !here.says(.scheme), there.says(.scheme) { scheme = other.scheme }
        if !here.says(.kind), there.says(.kind) {
            kind = other.kind
            state = other.state
        }
    }
}
