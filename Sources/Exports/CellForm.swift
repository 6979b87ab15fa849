import Calendar
import Diagnostics
import Notation
import Records

/// A form in which cells say one kind of value, and what is said of a cell that isn't in it.
struct CellForm<Value: Equatable & Sendable>: Sendable {
    let code: Diagnostic.Code
    /// What the cell is not, in a message.
    let name: String
    let help: String
    /// The form that nearly every cell has.
    let plain: @Sendable (Span<UInt8>) -> Value?
    /// All others.
    let parse: @Sendable (String) -> Value?
}

extension TableReader {
    static let month = CellForm<YearMonth>(
        code: .month, name: "a month", help: "a month is written like 2024-01, 202401 or 2024年1月",
        plain: PlainCell.month, parse: CellReading.month)
    static let range = CellForm<ClosedRange<YearMonth>>(
        code: .month, name: "a range of months", help: "a range is written like 202401-202406",
        plain: { _ in nil }, parse: CellReading.range)
    static let openRange = CellForm<ClosedRange<YearMonth>>(
        code: .month, name: range.name, help: range.help, plain: { _ in nil }, parse: CellReading.openRange)
    static let day = CellForm<CivilDate>(
        code: .date, name: "a date", help: "a day is written like 2024-01-22, 20240122 or 2024年1月22日",
        plain: PlainCell.day, parse: CellReading.day)
    static let amount = CellForm<Money>(
        code: .money, name: "an amount in yuan", help: "an amount is written like 5036.00, 5,036.00 or ￥5036",
        plain: PlainCell.money, parse: CellReading.money)

    /// What people and programs write where there is nothing.
    private static let nothing: Set<String> = ["-", "--", "—", "——", "/", "无"]

    /// The value of the first of the columns that is filled.
    func value<Value>(
        _ form: CellForm<Value>, _ row: TableRow, _ columns: FieldPlaces.Columns, _ reading: inout Reading
    ) -> Value? {
        guard let column = row.filled(columns), !Self.nothing.contains(row.text(column).comparableForm) else {
            return nil
        }
        if columns.second != nil { checkAlone(column, row, columns, &reading) }
        if let value = form.plain(row.bytes.span.extracting(row.range(column))) ?? form.parse(row.text(column)) {
            return value
        }
        reading.report(
            form.code, at: row.place(column), "\"\(row.shown(column))\" is not \(form.name)", help: form.help)
        return nil
    }

    /// Two columns of one heading can't say two things.
    private func checkAlone(
        _ column: Int, _ row: TableRow, _ columns: FieldPlaces.Columns, _ reading: inout Reading
    ) {
        let text = row.text(column)
        guard let other = columns.second, other > column, row.isFilled(other), row.text(other) != text else { return }
        reading.report(
            .row, at: row.place(other),
            "\"\(row.shown(other))\" contradicts \"\(row.shown(column))\", under the same heading",
            help: "take out one of the two columns")
    }
}
