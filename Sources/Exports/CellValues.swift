import Calendar
import Diagnostics
import Notation
import Records

extension TableReader {
    func amount(_ row: TableRow, _ columns: [Int], _ reading: inout Reading) -> Money? {
        value(row, columns, .money, "an amount in yuan", PlainCell.money, CellReading.money, &reading)
    }

    func month(_ row: TableRow, _ columns: [Int], _ reading: inout Reading) -> YearMonth? {
        value(row, columns, .month, "a month", PlainCell.month, CellReading.month, &reading)
    }

    /// The value of the first of the columns that is filled.
    func value<Value: Equatable>(
        _ row: TableRow, _ columns: [Int], _ code: Diagnostic.Code, _ what: String,
        _ plain: (Span<UInt8>) -> Value?, _ parse: (String) -> Value?, _ reading: inout Reading
    ) -> Value? {
        guard let column = row.filled(columns) else { return nil }
        checkAlone(column, row, columns, &reading)
        if let value = plain(row.bytes.span.extracting(row.range(column))) ?? parse(row.text(column)) { return value }
        reading.report(code, at: row.place(column), "\"\(row.text(column))\" is not \(what)")
        return nil
    }

    /// Two columns of one heading can't say two things.
    func checkAlone(_ column: Int, _ row: TableRow, _ columns: [Int], _ reading: inout Reading) {
        guard columns.count > 1 else { return }
        let text = row.text(column)
        guard let other = columns.first(where: { $0 > column && row.isFilled($0) && row.text($0) != text }) else {
            return
        }
        reading.report(
            .row, at: row.place(other), "\"\(row.text(other))\" contradicts \"\(text)\", under the same heading",
            help: "take out one of the two columns")
    }
}
