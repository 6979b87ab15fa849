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
        var merging = Merging()
        for (index, table) in filled.enumerated() {
            for contribution in table.contributions {
                merging.add(Statement(contribution: contribution, table: table.head), of: index)
            }
        }
        // Stable: what one table says of a month keeps its order.
        let inOrder = merging.contributions.enumerated().sorted { a, b in
            (a.element.month, a.offset) < (b.element.month, b.offset)
        }
        return (inOrder.map(\.element), merging.diagnostics)
    }

    private var withEmployers: [ExportedTable] {
        // By what makes two names one, as it was written first; nil where a month has several, which nobody asks for.
        var byMonth: [YearMonth: (form: String, name: String?)] = [:]
        for span in lazy.flatMap(\.employers) {
            let form = span.name.comparableForm
            for month in span.months.months {
                if let known = byMonth[month] {
                    if known.form != form { byMonth[month]?.name = nil }
                } else {
                    byMonth[month] = (form, span.name)
                }
            }
        }
        if byMonth.isEmpty { return self }
        return map { table in
            var table = table
            for index in table.contributions.indices
            where table.contributions[index].payer == nil && table.contributions[index].payerCode == nil {
                table.contributions[index].payer = byMonth[table.contributions[index].month]?.name
            }
            return table
        }
    }
}

/// Rows of several tables on their way into one record.
private struct Merging {
    private(set) var diagnostics: [Diagnostic] = []
    private var kept: [Kept] = []
    private var byMonth: [InsuredMonth: [Int]] = [:]

    /// Rows of one month and insurance that another is compared with: nobody has more employers in a month.
    private static let mostCompared = 64

    private struct Kept {
        /// With everything that the statements say.
        var contribution: Contribution
        /// The first, and those of other tables that say nothing else.
        var statements: [Statement]
        var tables: [Int]
    }

    private struct InsuredMonth: Hashable {
        var month: YearMonth
        var insurance: Contribution.Insurance
    }

    var contributions: [Contribution] { kept.map(\.contribution) }

    mutating func add(_ statement: Statement, of table: Int) {
        let contribution = statement.contribution
        let month = InsuredMonth(month: contribution.month, insurance: contribution.insurance)
        let others = byMonth[month, default: []].prefix(Self.mostCompared).filter { index in
            !kept[index].tables.contains(table) && kept[index].contribution.mayHavePayer(of: contribution)
        }
        let alike = others.filter { contradictions(kept[$0], statement).isEmpty }
        // Of two different ones that it may belong to, nobody says which.
        let same = alike.first { kept[$0].contribution.isTheSame(as: contribution) }
        if let index = same ?? (alike.count == 1 ? alike[0] : nil) {
            kept[index].contribution.fill(from: statement, besides: kept[index].statements)
            kept[index].statements.append(statement)
            kept[index].tables.append(table)
            return
        }
        if alike.isEmpty, let other = others.first, diagnostics.count < Reading.mostProblems {
            diagnostics.append(
                Contradiction(fields: contradictions(kept[other], statement), second: statement).diagnostic)
        }
        byMonth[month, default: []].append(kept.count)
        kept.append(Kept(contribution: contribution, statements: [statement], tables: [table]))
    }

    /// What any of the statements says otherwise; what only one side says is no contradiction.
    private func contradictions(
        _ kept: Kept, _ statement: Statement
    ) -> [(field: Contribution.Field, first: Statement)] {
        Contribution.Field.allCases.compactMap { field in
            guard field != .payer, let text = statement.text(of: field) else { return nil }
            return kept.statements.first { other in
                other.text(of: field).map { !Self.isSame($0, text, field) } ?? false
            }.map { (field, $0) }
        }
    }

    private static func isSame(_ one: String, _ other: String, _ field: Contribution.Field) -> Bool {
        one == other || (field == .payerCode && CreditCode.canonical(one) == CreditCode.canonical(other))
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
    fileprivate mutating func fill(from other: Statement, besides statements: [Statement]) {
        let more = other.contribution
        payer = payer ?? more.payer
        payerCode = payerCode ?? more.payerCode
        base = base ?? more.base
        personal = personal ?? more.personal
        employer = employer ?? more.employer
        bookedMonth = bookedMonth ?? more.bookedMonth
        paidOn = paidOn ?? more.paidOn
        taxMatches = taxMatches ?? more.taxMatches
        origin = origin ?? more.origin
        func isNew(_ field: Contribution.Field) -> Bool {
            other.text(of: field) != nil && statements.allSatisfy { $0.text(of: field) == nil }
        }
        if isNew(.scheme) { scheme = more.scheme }
        if isNew(.kind) { kind = more.kind }
        if isNew(.state) { state = more.state }
    }
}
