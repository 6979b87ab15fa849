import Notation

/// The cells of one sheet of an `.xlsx` workbook (ECMA-376, part 1, 18.3).
struct SheetReader {
    let cells: CellText

    private struct StoredCell {
        var column = 0
        var type = "n"
        var format = 0
        var stored = ""
        var formula: String?
    }

    /// Nil where the part is no sheet, or is larger than what a grid holds.
    ///
    /// - Parameter budget: what the sheets before it left of the workbook's.
    func grid(_ part: [UInt8], within budget: Grid.Budget = Grid.Budget()) -> Grid? {
        part.withUnsafeBytes { bytes in
            guard let steps = XMLSteps(bytes) else { return nil }
            var grid = Grid(within: budget)
            var column = 0
            var cell = StoredCell()
            var isInValue = false
            var isInFormula = false
            // How a text is pronounced stands beside it, and is no part of it.
            var isPronunciation = false
            while let step = steps.next() {
                switch step {
                case .start("row", _):
                    let number = steps.attribute("r").flatMap { Int($0) } ?? grid.lastRow + 1
                    guard grid.begin(row: number) else { return nil }
                    column = 0
                case .start("c", let isEmpty):
                    let name = steps.attribute("r")
                    guard let next = name.map(Self.column) ?? column + 1, next > column else { return nil }
                    column = next
                    cell = StoredCell(
                        column: column, type: steps.attribute("t") ?? "n",
                        format: steps.attribute("s").flatMap { Int($0) } ?? 0)
                    if isEmpty { continue }
                case .start("rPh", let isEmpty): isPronunciation = !isEmpty
                case .end("rPh"): isPronunciation = false
                case .start("f", let isEmpty):
                    cell.formula = isEmpty ? "=" : cell.formula ?? "="
                    isInFormula = !isEmpty
                case .end("f"): isInFormula = false
                case .start("v", let isEmpty), .start("t", let isEmpty): isInValue = !isEmpty && !isPronunciation
                case .end("v"), .end("t"): isInValue = false
                case .text(let text):
                    if isInValue { cell.stored += text }
                    if isInFormula { cell.formula? += text }
                case .end("c"):
                    // Its result was never worked out, and nobody here does: that is told where it matters.
                    if cell.stored.isEmpty, let formula = cell.formula { (cell.stored, cell.type) = (formula, "str") }
                    guard let text = cells.text(cell.stored, type: cell.type, format: cell.format),
                        text.isEmpty || grid.put(text, at: cell.column)
                    else { return nil }
                case .start("mergeCell", _):
                    if let name = steps.attribute("ref"), let block = CellBlock(name) {
                        grid.merge(rows: block.rows, columns: block.columns)
                    }
                case .start, .end: continue
                }
            }
            return steps.isWhole ? grid : nil
        }
    }

    /// Columns that a sheet can have: XFD (ECMA-376, part 1, 18.3.1.13).
    private static let mostColumns = 16_384

    /// The number of a column from a cell's name, from 1: `B7` is 2.
    static func column(_ name: String) -> Int? {
        var column = 0
        for byte in name.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
            column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            guard column <= mostColumns else { return nil }
        }
        return column > 0 ? column : nil
    }
}

/// A block of cells by the names of its corners: `A1:B7`.
struct CellBlock: Equatable {
    /// From 1, both ends included.
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    init?(_ name: String) {
        let corners = name.split(separator: ":")
        guard corners.count == 2, let left = SheetReader.column(String(corners[0])),
            let right = SheetReader.column(String(corners[1])), left <= right,
            let top = Self.row(corners[0]), let bottom = Self.row(corners[1]), top <= bottom
        else { return nil }
        rows = top...bottom
        columns = left...right
    }

    private static func row(_ corner: Substring) -> Int? {
        let row = Int(corner.drop { $0.isLetter })
        return row.flatMap { (1...Grid.mostRows).contains($0) ? $0 : nil }
    }
}
