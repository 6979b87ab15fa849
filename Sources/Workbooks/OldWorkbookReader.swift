import CFreeXL
import Notation

/// The sheets of a workbook in the old binary form (`.xls`, BIFF), read by FreeXL.
///
/// FreeXL reads from a path only, and a crafted file may make it crash or take all memory: whoever calls this does so in
/// a process of its own, and takes its sheets as `SheetStream` bytes.
public enum OldWorkbookReader {
    /// Each sheet that has cells, in the workbook's order; nil where FreeXL refuses the file, it has a password, or a
    /// sheet is larger than what a grid holds.
    public static func sheets(atPath path: String) -> [Sheet]? {
        var handle: UnsafeRawPointer?
        let result = freexl_open(path, &handle)
        defer { freexl_close(handle) }
        guard result == FREEXL_OK, info(FREEXL_BIFF_PASSWORD, handle) != UInt32(FREEXL_BIFF_OBFUSCATED),
            let count = info(FREEXL_BIFF_SHEET_COUNT, handle)
        else { return nil }
        guard count <= Sheet.most else { return nil }
        var sheets: [Sheet] = []
        var budget = Grid.Budget()
        for index in 0..<UInt16(clamping: count) {
            guard freexl_select_active_worksheet(handle, index) == FREEXL_OK,
                let grid = grid(handle, within: budget)
            else { return nil }
            budget = grid.left
            var name: UnsafePointer<CChar>?
            freexl_get_worksheet_name(handle, index, &name)
            if !grid.isEmpty { sheets.append(Sheet(name: name.map { String(cString: $0) }, grid: grid)) }
        }
        return sheets
    }

    private static func info(_ what: Int32, _ handle: UnsafeRawPointer?) -> UInt32? {
        var value: UInt32 = 0
        return freexl_get_info(handle, UInt16(what), &value) == FREEXL_OK ? value : nil
    }

    private static func grid(_ handle: UnsafeRawPointer?, within budget: Grid.Budget) -> Grid? {
        var (rows, columns): (UInt32, UInt16) = (0, 0)
        guard freexl_worksheet_dimensions(handle, &rows, &columns) == FREEXL_OK else { return nil }
        var grid = Grid(within: budget)
        for row in 0..<rows {
            guard grid.begin(row: Int(row) + 1) else { return nil }
            for column in 0..<columns {
                var cell = FreeXL_CellValue()
                guard freexl_get_cell_value(handle, row, column, &cell) == FREEXL_OK, let text = text(cell) else {
                    continue
                }
                guard text.isEmpty || grid.put(text, at: Int(column) + 1) else { return nil }
            }
        }
        return grid
    }

    private static func text(_ cell: FreeXL_CellValue) -> String? {
        switch Int32(cell.type) {
        case FREEXL_CELL_INT: return "\(cell.value.int_value)"
        case FREEXL_CELL_DOUBLE: return CellText.shortest(cell.value.double_value)
        case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT, FREEXL_CELL_DATE, FREEXL_CELL_DATETIME, FREEXL_CELL_TIME:
            return cell.value.text_value.map { String(cString: $0) }
        default: return nil
        }
    }
}
