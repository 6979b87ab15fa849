import Calendar
import Diagnostics
import Notation
import Records

/// The rows of a table whose layout is known.
struct TableReader {
    let recognition: Recognition
    let vocabulary: Vocabulary

    /// - Parameter rows: the head line the first of them.
    func rows(_ rows: ArraySlice<[CSVParser.Cell]>, _ reading: inout Reading) -> [ExportedRow] {
        var exported: [ExportedRow] = []
        for row in months(of: rows) {
            let line = row.first.map { reading.line(of: $0.place) } ?? 0
            exported += contributions(of: row, &reading).map {
                ExportedRow($0, path: reading.source.path, line: line)
            }
            guard exported.count <= Self.most else {
                reading.report(
                    .tooLarge, at: row.first?.place ?? .offset(0), "more than \(Self.most) contributions in one table")
                break
            }
        }
        return exported
    }

    /// Contributions of one table: far beyond a lifetime of five insurances.
    private static let most = 100_000
    /// Months of one row.
    private static let mostMonths = 1200

    /// Who paid when.
    func employers(_ rows: ArraySlice<[CSVParser.Cell]>, _ reading: inout Reading) -> [EmployerSpan] {
        months(of: rows).compactMap { row in
            let cells = Cells(columns: recognition.columns, row: row)
            guard let months = months(cells, &reading), let first = months.first, let last = months.last,
                let name = cells[.payer]?.text
            else { return nil }
            return EmployerSpan(months: first...last, name: name)
        }
    }

    /// The rows that speak of months: a head line stands again at the top of each printed page, and sums stand below.
    private func months(of rows: ArraySlice<[CSVParser.Cell]>) -> [[CSVParser.Cell]] {
        guard let head = rows.first?.map(\.text.comparable) else { return [] }
        return rows.dropFirst().filter { row in
            let texts = row.map(\.text.comparable)
            if texts == head { return false }
            // An employer may be called by a word for a sum; a sum has no month.
            let month = Cells(columns: recognition.columns, row: row).month?.text.comparable ?? ""
            let hasMonth = !month.isEmpty && !vocabulary.totals.contains(month)
            return hasMonth || !texts.contains(where: vocabulary.totals.contains)
        }
    }

    private func contributions(of row: [CSVParser.Cell], _ reading: inout Reading) -> [Contribution] {
        let cells = Cells(columns: recognition.columns, row: row)
        if let extra = row.dropFirst(recognition.columns.count).first(where: { !$0.text.comparable.isEmpty }) {
            reading.report(
                .row, at: extra.place, "more cells than the head line's \(recognition.columns.count)",
                help: "put a cell that contains a comma into double quotes")
        }
        // A row whose month can't be read is read all the same, for what else is wrong with it.
        let months = months(cells, &reading) ?? []
        guard let first = months.first ?? YearMonth(year: 2000, month: 1) else { return [] }
        var shared = Contribution(month: first, insurance: recognition.layout.insurance)
        if let word = word(.insurance, in: cells, among: vocabulary.insurances, &reading) { shared.insurance = word }
        if let word = word(.scheme, in: cells, among: vocabulary.schemes, &reading) { shared.scheme = word }
        shared.taxMatches = word(.taxMatches, in: cells, among: vocabulary.answers, &reading)
        readStatus(cells, into: &shared, &reading)
        shared.payer = cells[.payer]?.text
        shared.payerCode = cells[.payerCode]?.text
        shared.base = amount(cells[.base], &reading)
        shared.personal = amount(cells[.personal], &reading)
        shared.employer = amount(cells[.employer], &reading)
        shared.bookedMonth = value(cells[.bookedMonth], .month, is: "a month", CellReading.month, &reading)
        shared.paidOn = value(cells[.paidOn], .date, is: "a date", CellReading.day, &reading)
        let insured = amounts(cells, shared, &reading)
        return months.flatMap { month in
            insured.map { contribution in
                var each = contribution
                each.month = month
                return each
            }
        }
    }

    /// The months for which the row stands; nil where that can't be read.
    private func months(_ cells: Cells, _ reading: inout Reading) -> [YearMonth]? {
        if let cell = cells[.range] {
            return value(cell, .month, is: "a range of months", CellReading.range, &reading)
                .flatMap { months($0, at: cell.place, &reading) }
        }
        if let first = cells[.first], let last = cells[.last] {
            let first = value(first, .month, is: "a month", CellReading.month, &reading)
            let ends = (first, value(last, .month, is: "a month", CellReading.month, &reading))
            guard let first = ends.0, let end = ends.1 else { return nil }
            guard first <= end else {
                reading.report(.row, at: last.place, "the row ends in \(end), before it begins in \(first)")
                return nil
            }
            return months(first...end, at: cells.place, &reading)
        }
        guard let cell = cells[.month] else {
            reading.report(.row, at: cells.place, "the row doesn't say of which month it is")
            return nil
        }
        let month = value(cell, .month, is: "a month", CellReading.month, &reading)
        if let count = cells[.count], let months = Int(count.text.comparable), months != 1 {
            reading.report(
                .row, at: count.place, "the row stands for \(months) months, and doesn't say which",
                help: "write one row for each of them")
            return nil
        }
        return month.map { [$0] }
    }

    private func months(
        _ range: ClosedRange<YearMonth>, at place: Place, _ reading: inout Reading
    ) -> [YearMonth]? {
        let count = range.lowerBound.months(to: range.upperBound) + 1
        if count <= Self.mostMonths { return range.months }
        reading.report(.row, at: place, "the row stands for \(count) months, more than a life has")
        return nil
    }

    /// Kind and state, which cities write into one column or into two: what the column of kinds says is not taken back by
    /// a "normal" in the column of states, and two states that differ are a problem.
    private func readStatus(_ cells: Cells, into contribution: inout Contribution, _ reading: inout Reading) {
        var (kind, state): (Contribution.Kind?, Contribution.State?)
        for cell in [cells[.kind], cells[.state]].compactMap({ $0 }) {
            let word = cell.text.comparable
            if let read = vocabulary.kinds[word] {
                kind = kind ?? read
            } else if let read = vocabulary.states[word] {
                if let state, state != read {
                    reading.report(.row, at: cell.place, "\"\(cell.text)\" contradicts what the row says before it")
                }
                state = read
            } else {
                report(cell, isNotOneOf: Array(vocabulary.kinds.keys) + Array(vocabulary.states.keys), &reading)
            }
        }
        contribution.kind = kind ?? contribution.kind
        contribution.state = state ?? contribution.state
    }

    private func word<Choice>(
        _ field: Layout.Field, in cells: Cells, among words: [String: Choice], _ reading: inout Reading
    ) -> Choice? {
        guard let cell = cells[field] else { return nil }
        if let choice = words[cell.text.comparable] { return choice }
        report(cell, isNotOneOf: Array(words.keys), &reading)
        return nil
    }

    private func report(_ cell: CSVParser.Cell, isNotOneOf words: [String], _ reading: inout Reading) {
        let nearest = NearestName.of(cell.text, among: words.sorted())
        reading.report(
            .choice, at: cell.place, "\"\(cell.text)\" is no word that is known here",
            help: nearest.map { "did you mean \"\($0)\"?" } ?? "the words are in Content/layouts/words.yaml")
    }

    /// One contribution for each insurance that has amounts of its own; else the row's own.
    private func amounts(
        _ cells: Cells, _ shared: Contribution, _ reading: inout Reading
    ) -> [Contribution] {
        var insured: [Contribution] = []
        for (column, cell) in zip(cells.columns, cells.row) {
            guard let column, let insurance = column.insurance, let amount = amount(cell, &reading), amount.fen != 0
            else { continue }
            let index = insured.firstIndex { $0.insurance == insurance } ?? insured.endIndex
            if index == insured.endIndex {
                insured.append(shared)
                insured[index].insurance = insurance
            }
            switch column.field {
            case .employer: insured[index].employer = amount
            case .base: insured[index].base = amount
            case .personal, .month, .range, .first, .last, .bookedMonth, .count, .insurance, .scheme, .kind, .state,
                .payer, .payerCode, .paidOn, .taxMatches, nil:
                insured[index].personal = amount
            }
        }
        // In the order of the law, whatever the order of the columns.
        let inOrder = Contribution.Insurance.allCases.flatMap { each in insured.filter { $0.insurance == each } }
        return inOrder.isEmpty ? [shared] : inOrder
    }

    private func amount(_ cell: CSVParser.Cell?, _ reading: inout Reading) -> Money? {
        value(cell, .money, is: "an amount in yuan", CellReading.money, &reading)
    }

    private func value<Value>(
        _ cell: CSVParser.Cell?, _ code: Diagnostic.Code, is what: String, _ parse: (String) -> Value?,
        _ reading: inout Reading
    ) -> Value? {
        guard let cell, !cell.text.comparable.isEmpty else { return nil }
        if let value = parse(cell.text) { return value }
        reading.report(code, at: cell.place, "\"\(cell.text)\" is not \(what)")
        return nil
    }
}

/// A row's cells by what stands in them.
private struct Cells {
    let columns: [Layout.Column?]
    let row: [CSVParser.Cell]

    var place: Place { row.first?.place ?? .offset(0) }

    /// The cell that says of which month the row is.
    var month: CSVParser.Cell? { self[.month] ?? self[.range] ?? self[.first] }

    /// The cell of a field that is no insurance's own; nil where it is empty.
    subscript(field: Layout.Field) -> CSVParser.Cell? {
        zip(columns, row).first { column, cell in
            column?.field == field && column?.insurance == nil && !cell.text.comparable.isEmpty
        }?.1
    }
}
