import Notation

/// A table of a page while it is read: cells take the next free column, and those that reach over several columns or rows
/// leave none free there (HTML, 4.9.12, forming a table).
struct PageTable {
    let title: String
    private(set) var grid = Grid()
    private var row = 0
    private var column = 0
    private var cell: (text: String, columns: Int, rows: Int)?
    /// For each column from 1 the last row into which a cell from above reaches.
    private var reached: [Int] = []

    init(title: String) { self.title = title }

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
        cell = ("", min(columns, Grid.mostColumns), min(rows, Grid.mostRows))
        return true
    }

    /// Whether there is a cell to take the text.
    mutating func add(_ text: String) -> Bool {
        guard cell != nil else { return false }
        cell?.text += text
        return true
    }

    /// False where the cell is beyond what a grid holds.
    mutating func endCell() -> Bool {
        guard let (text, columns, rows) = cell else { return true }
        cell = nil
        // The page may go on for a while after the row that was too many.
        guard row <= Grid.mostRows else { return false }
        repeat { column += 1 } while column <= reached.count && reached[column - 1] >= row
        let last = min(column + columns - 1, Grid.mostColumns)
        if rows > 1 || columns > 1, column <= last {
            grid.merge(rows: row...min(row + rows - 1, Grid.mostRows), columns: column...last)
            while reached.count < last { reached.append(0) }
            for reaching in column...last { reached[reaching - 1] = row + rows - 1 }
        }
        let shown = text.collapsed
        defer { column = last }
        return shown.isEmpty || grid.put(shown, at: column)
    }
}

extension String {
    /// As a page shows it: white space of any length is one space, and none stands around.
    fileprivate var collapsed: String {
        split { $0.isWhitespace }.joined(separator: " ")
    }
}
