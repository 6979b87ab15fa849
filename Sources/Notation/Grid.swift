import Diagnostics

/// The cells of a sheet or of a table in a page, held compactly: their texts one after the other.
public struct Grid: Sendable, Equatable {
    private var bytes: [UInt8] = []
    private var cells: [StoredCell] = []
    private var rows: [StoredRow] = []
    /// Cells that were merged into one, which every one of them stands for.
    private var merged: [MergedCells] = []

    /// Columns beyond which no export has any.
    public static let mostColumns = 1024
    /// Rows that a sheet can have (ECMA-376, part 1, 18.3.1.73).
    public static let mostRows = 1_048_576
    /// Bytes of all its texts.
    public static let mostBytes = 64 << 20
    private static let mostCells = 16 << 20
    /// Cells that all merged blocks may cover: what is merged beyond it stays as it is stored.
    private static let mostMerged = 1 << 20
    /// Bytes of a text that stands for a block: a longer one stands where it is stored.
    private static let mostBytesOfMerged = 4096

    /// What it leaves of its budget for the other grids of its file.
    public var left: Budget

    /// What the texts and the cells of grids may still come to: those of one file share one.
    public struct Budget: Sendable, Equatable {
        fileprivate var bytes = Grid.mostBytes
        fileprivate var cells = Grid.mostCells
        fileprivate var rows = 4 * Grid.mostRows
        fileprivate var mergedCells = Grid.mostMerged

        public init() {}
    }

    private struct StoredCell: Sendable, Equatable {
        var column: UInt32
        var end: UInt32
    }

    private struct StoredRow: Sendable, Equatable {
        var number: UInt32
        var firstCell: Int
    }

    /// Rows and columns from 1, both ends included.
    private struct MergedCells: Sendable, Equatable {
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
    }

    /// - Parameter budget: what grids before it left of the file's.
    public init(within budget: Budget = Budget()) { left = budget }

    public static func == (a: Grid, b: Grid) -> Bool {
        a.bytes == b.bytes && a.cells == b.cells && a.rows == b.rows && a.merged == b.merged
    }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The number of the row that was begun last.
    public var lastRow: Int { rows.last.map { Int($0.number) } ?? 0 }

    /// The column of the last cell in it.
    public var lastColumn: Int {
        guard let row = rows.last, row.firstCell < cells.count else { return 0 }
        return Int(cells[cells.count - 1].column)
    }

    /// False where the row doesn't come after the last, or is beyond what a sheet has.
    public mutating func begin(row number: Int) -> Bool {
        guard number > lastRow, number <= Self.mostRows, left.rows > 0 else { return false }
        left.rows -= 1
        rows.append(StoredRow(number: UInt32(number), firstCell: cells.count))
        return true
    }

    /// Puts a text into a column of the last row; false where that doesn't come after the last cell, or is beyond what a
    /// grid holds. Line ends within the text become spaces.
    public mutating func put(_ text: String, at column: Int) -> Bool {
        guard column > lastColumn, column <= Self.mostColumns, !rows.isEmpty, left.cells > 0 else {
            return false
        }
        let length = text.utf8.count
        guard length <= left.bytes else { return false }
        left.cells -= 1
        left.bytes -= length
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        for index in start..<bytes.count where bytes[index] == 0x0A || bytes[index] == 0x0D { bytes[index] = 0x20 }
        cells.append(StoredCell(column: UInt32(column), end: UInt32(bytes.count)))
        return true
    }

    /// Says that a block of cells was merged: the text of the first stands for all of them. Of two that overlap one does.
    public mutating func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        guard rows.upperBound <= Self.mostRows, columns.upperBound <= Self.mostColumns,
            rows.count * columns.count <= left.mergedCells
        else { return }
        left.mergedCells -= rows.count * columns.count
        merged.append(MergedCells(rows: rows, columns: columns))
    }

    /// Its rows in their order.
    public var reader: some TableRows { GridRows(grid: self) }

    fileprivate struct GridRows: TableRows {
        let grid: Grid
        private var index = 0
        /// Blocks of merged cells by their first row, and those that reach into the row at hand, with their text.
        private var coming: [MergedCells]
        private var reaching: [(block: MergedCells, text: String)] = []
        /// Bytes that the texts of merged blocks may have in all their cells together: a short file can ask for any.
        private var left = Grid.mostBytes

        init(grid: Grid) {
            self.grid = grid
            coming = grid.merged.sorted { $0.rows.lowerBound > $1.rows.lowerBound }
        }

        mutating func next(_ row: inout TableRow) -> Bool {
            while index < grid.rows.count {
                fill(&row)
                index += 1
                if !row.isBlank { return true }
            }
            return false
        }

        private mutating func fill(_ row: inout TableRow) {
            let stored = grid.rows[index]
            let number = Int(stored.number)
            row.begin(number: number)
            let end = index + 1 < grid.rows.count ? grid.rows[index + 1].firstCell : grid.cells.count
            reaching.removeAll { $0.block.rows.upperBound < number }
            while let block = coming.last, block.rows.lowerBound <= number {
                coming.removeLast()
                guard block.rows.lowerBound == number,
                    !reaching.contains(where: { $0.block.columns.overlaps(block.columns) })
                else { continue }
                let cell = (stored.firstCell..<end).first { Int(grid.cells[$0].column) == block.columns.lowerBound }
                guard (cell.map { grid.range($0).count } ?? 0) <= Grid.mostBytesOfMerged else { continue }
                let text = cell.map(grid.text) ?? ""
                let (bytes, isBeyond) = text.utf8.count.multipliedReportingOverflow(
                    by: block.rows.count * block.columns.count)
                guard !isBeyond, bytes <= left else { continue }
                left -= bytes
                reaching.append((block, text))
            }
            if reaching.isEmpty {
                for cell in stored.firstCell..<end { put(cell, into: &row) }
            } else {
                fillMerged(&row, stored.firstCell..<end)
            }
        }

        private func put(_ cell: Int, into row: inout TableRow) {
            let column = Int(grid.cells[cell].column)
            while row.cells.count < column - 1 { row.append("") }
            let start = row.bytes.count
            grid.bytes.withUnsafeBufferPointer { row.append(UnsafeBufferPointer(rebasing: $0[grid.range(cell)])) }
            row.endCell(from: start, isQuoted: false, at: column)
        }

        private func fillMerged(_ row: inout TableRow, _ cells: Range<Int>) {
            var block = [Int?](repeating: nil, count: reaching.map(\.block.columns.upperBound).max() ?? 0)
            for (index, (reached, _)) in reaching.enumerated() {
                for column in reached.columns { block[column - 1] = index }
            }
            var cell = cells.lowerBound
            let last = cells.isEmpty ? 0 : Int(grid.cells[cells.upperBound - 1].column)
            for column in 1...max(last, block.count, 1) {
                let isOwn = cell < cells.upperBound && Int(grid.cells[cell].column) == column
                if column <= block.count, let index = block[column - 1] {
                    row.append(reaching[index].text)
                } else {
                    row.append(isOwn ? grid.text(cell) : "")
                }
                if isOwn { cell += 1 }
            }
        }
    }

    private func range(_ cell: Int) -> Range<Int> {
        (cell == 0 ? 0 : Int(cells[cell - 1].end))..<Int(cells[cell].end)
    }

    private func text(_ cell: Int) -> String { String(decoding: bytes[range(cell)], as: UTF8.self) }
}
