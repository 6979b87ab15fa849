import Notation
import Records

/// Which cells of a table's rows hold what, worked out once from its head.
struct FieldPlaces {
    /// Amounts that are one insurance's own.
    private(set) var amounts: [(columns: Columns, insurance: Contribution.Insurance, field: Layout.Field)] = []
    /// Columns of a single month of the row's year, in the order of the year.
    private(set) var months: [(columns: Columns, month: Int)] = []

    let month, range, first, last, year, count, insurance, scheme, kind, state, payer, payerCode, base, personal,
        employer, booked, paidOn, taxMatches: Columns

    /// The columns that hold one thing: none, one, or two where a head was merged over them.
    struct Columns: Equatable {
        var first: Int?
        var second: Int?

        var isEmpty: Bool { first == nil }

        mutating func add(_ column: Int) {
            if first == nil { first = column } else if second == nil { second = column }
        }
    }

    init(_ recognised: [Layout.Column?]) {
        var columns: [Layout.Field: Columns] = [:]
        for (index, column) in recognised.enumerated() {
            guard let column, let field = column.field else { continue }
            let here = Columns(first: index)
            if let month = column.month {
                months.append((here, month))
            } else if let insurance = column.insurance {
                amounts.append((here, insurance, field))
            } else {
                columns[field, default: Columns()].add(index)
            }
        }
        months.sort { $0.month < $1.month }
        func of(_ field: Layout.Field) -> Columns { columns[field] ?? Columns() }
        month = of(.month)
        range = of(.range)
        first = of(.first)
        last = of(.last)
        year = of(.year)
        count = of(.count)
        insurance = of(.insurance)
        scheme = of(.scheme)
        kind = of(.kind)
        state = of(.state)
        payer = of(.payer)
        payerCode = of(.payerCode)
        base = of(.base)
        personal = of(.personal)
        employer = of(.employer)
        booked = of(.bookedMonth)
        paidOn = of(.paidOn)
        taxMatches = of(.taxMatches)
    }
}

extension TableRow {
    func isFilled(_ index: Int) -> Bool { index < cells.count && !isBlank(cells[index]) }

    /// A cell's text as a message has it: of a long one the beginning.
    func shown(_ index: Int) -> String {
        let text = text(index)
        let start = text.unicodeScalars.prefix(80)
        return start.endIndex == text.endIndex ? text : String(start) + "…"
    }

    /// The first of the columns with anything in it.
    func filled(_ columns: FieldPlaces.Columns) -> Int? {
        if let first = columns.first, isFilled(first) { return first }
        if let second = columns.second, isFilled(second) { return second }
        return nil
    }

    /// Whether nothing but white space is in the cell.
    private func isBlank(_ cell: Cell) -> Bool {
        for index in cell.start..<cell.end {
            let byte = bytes[index]
            if byte == 0x20 || (0x09...0x0D).contains(byte) { continue }
            guard byte >= 0x80 else { return false }
            return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self).comparableForm.isEmpty
        }
        return true
    }
}
