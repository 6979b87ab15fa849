import Notation
import Records

/// Which cells of a table's rows hold what, worked out once from its head.
struct FieldPlaces {
    /// For each field the columns that hold it, in the order of the table; several where the head was merged over them.
    private var columns: [Layout.Field: [Int]] = [:]
    /// Amounts that are one insurance's own.
    private(set) var amounts: [(column: Int, insurance: Contribution.Insurance, field: Layout.Field)] = []
    /// Columns of a single month of the row's year.
    private(set) var months: [(column: Int, month: Int)] = []

    // Asked for with every row.
    let month, count, insurance, scheme, kind, state, payer, payerCode, base, personal, employer, booked, paidOn,
        taxMatches: [Int]

    init(_ recognised: [Layout.Column?]) {
        for (index, column) in recognised.enumerated() {
            guard let column, let field = column.field else { continue }
            if let month = column.month {
                months.append((index, month))
            } else if let insurance = column.insurance {
                amounts.append((index, insurance, field))
            } else {
                columns[field, default: []].append(index)
            }
        }
        // In the order of the year, whatever the order of the columns.
        months.sort { $0.month < $1.month }
        let columns = columns
        func of(_ field: Layout.Field) -> [Int] { columns[field] ?? [] }
        month = of(.month)
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

    func of(_ field: Layout.Field) -> [Int] { columns[field] ?? [] }

    /// The columns that say of which months a row is.
    var time: [Int] { month + of(.range) + of(.first) + of(.year) }
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
    func filled(_ columns: [Int]) -> Int? {
        for column in columns where isFilled(column) { return column }
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
