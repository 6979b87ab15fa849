import Notation

/// A table of a page while it is read: cells take the next free column, and those that reach over several columns or rows
/// leave none free there (HTML, 4.9.12, forming a table).
struct PageTable {
    let title: String
    var grid: Grid
    private var row = 0
    private var column = 0
    private var cell: Cell?
    /// For each column from 1 the last row into which a cell from above reaches.
    private var reached: [Int] = []

    private struct Cell {
        var text = ShownText()
        var columns: Int
        var rows: Int
    }

    /// - Parameter budget: what the tables before it left of the page's.
    init(title: String, within budget: Grid.Budget = Grid.Budget()) {
        self.title = title
        grid = Grid(within: budget)
    }

    /// False where the row is beyond what a grid holds.
    mutating func beginRow() -> Bool {
        guard endCell() else { return false }
        row += 1
        column = 0
        return grid.begin(row: row)
    }

    /// False where the cell before it is beyond what a grid holds.
    mutating func beginCell(columns: Int, rows: Int) -> Bool {
        // Nobody may have begun a row.
        guard endCell(), row > 0 || beginRow() else { return false }
        cell = Cell(columns: min(columns, Grid.mostColumns), rows: min(rows, Grid.mostRows))
        return true
    }

    enum Taken {
        case taken
        /// There is no cell to take a text.
        case noCell
        /// The cell has more text than any.
        case tooLong
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Taken {
        guard cell != nil else { return .noCell }
        cell?.text.append(text)
        return (cell?.text.bytes.count ?? 0) <= Self.mostBytesOfCell ? .taken : .tooLong
    }

    /// Bytes of one cell's text: a page whose table is never closed has all its text in the last.
    private static let mostBytesOfCell = 256 << 10

    /// False where the cell is beyond what a grid holds.
    mutating func endCell() -> Bool {
        guard let cell else { return true }
        self.cell = nil
        let (columns, rows) = (cell.columns, cell.rows)
        // The page may go on for a while after the row that was too many.
        guard row <= Grid.mostRows else { return false }
        repeat { column += 1 } while column <= reached.count && reached[column - 1] >= row
        let last = min(column + columns - 1, Grid.mostColumns)
        if rows > 1 || columns > 1, column <= last {
            grid.merge(rows: row...min(row + rows - 1, Grid.mostRows), columns: column...last)
            while reached.count < last { reached.append(0) }
            for reaching in column...last { reached[reaching - 1] = row + rows - 1 }
        }
        let shown = cell.text.shown
        defer { column = last }
        return shown.isEmpty || grid.put(shown, at: column)
    }
}

/// A text as a page shows it: white space of any length is one space, and none stands around.
private struct ShownText {
    /// With a space at the end where white space was last.
    private(set) var bytes: [UInt8] = []

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            let length = text.whiteSpace(at: index)
            if length > 0 {
                if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
                index += length
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
    }

    var shown: String { String(decoding: bytes.last == 0x20 ? bytes.dropLast() : bytes[...], as: UTF8.self) }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes of white space (White_Space of the Unicode Character Database) begin here: none or one scalar's.
    fileprivate func whiteSpace(at index: Int) -> Int {
        let first = self[index]
        if first == 0x20 || (0x09...0x0D).contains(first) { return 1 }
        guard first >= 0xC2 else { return 0 }
        let rest = (second: index + 1 < count ? self[index + 1] : 0, third: index + 2 < count ? self[index + 2] : 0)
        switch (first, rest.second, rest.third) {
        case (0xC2, 0x85, _), (0xC2, 0xA0, _): return 2
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }
}
