import Notation

/// Sheets as bytes that one process writes and another reads, parted by the separators that ASCII has for it.
public enum SheetStream {
    private static let (file, record, unit): (UInt8, UInt8, UInt8) = (0x1C, 0x1E, 0x1F)

    /// A sheet: its name, then its rows from the first, each with its cells from the first.
    public static func bytes(of sheets: [Sheet]) -> [UInt8] {
        var bytes: [UInt8] = []
        for sheet in sheets {
            bytes += plain(sheet.name ?? "")
            var rows = sheet.grid.reader
            var row = TableRow()
            var last = 0
            while rows.next(&row) {
                bytes += [UInt8](repeating: record, count: row.number - last)
                last = row.number
                for index in row.cells.indices {
                    if index > 0 { bytes.append(unit) }
                    bytes += plain(row.text(index))
                }
            }
            bytes.append(file)
        }
        return bytes
    }

    /// Nil where the bytes end within a sheet, or it is larger than what a grid holds.
    public static func sheets(of bytes: [UInt8]) -> [Sheet]? {
        guard bytes.isEmpty || bytes.last == file else { return nil }
        var sheets: [Sheet] = []
        for part in bytes.split(separator: file) {
            let rows = part.split(separator: record, omittingEmptySubsequences: false)
            var grid = Grid(within: sheets.last?.grid.left ?? Grid.Budget())
            for (index, row) in rows.enumerated().dropFirst() where !row.isEmpty {
                guard grid.begin(row: index) else { return nil }
                for (column, cell) in row.split(separator: unit, omittingEmptySubsequences: false).enumerated()
                where !cell.isEmpty {
                    guard grid.put(String(decoding: cell, as: UTF8.self), at: column + 1) else { return nil }
                }
            }
            sheets.append(Sheet(name: String(decoding: rows[0], as: UTF8.self), grid: grid))
        }
        return sheets
    }

    private static func plain(_ text: String) -> [UInt8] {
        text.utf8.map { (file...unit).contains($0) ? UInt8(ascii: " ") : $0 }
    }
}
