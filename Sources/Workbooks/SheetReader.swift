/// The cells of one sheet as a text of the same rows: line 7 is row 7, so that a problem's line is the sheet's row.
struct SheetReader {
    let cells: CellText

    /// Columns that a sheet can have (ECMA-376: XFD), and rows.
    private static let mostColumns = 16_384
    private static let mostRows = 1_048_576
    /// Bytes of the text.
    private static let mostBytes = 64 << 20

    /// CSV with commas; nil where the part is no sheet, or larger than the bound.
    func text(_ part: [UInt8]) -> String? {
        part.withUnsafeBytes { bytes in
            guard let steps = XMLSteps(bytes) else { return nil }
            var sheet = SheetText()
            var cell = StoredCell()
            var isInValue = false
            // How a text is pronounced stands beside it, and is no part of it.
            var isPronunciation = false
            while let step = steps.next() {
                guard sheet.text.utf8.count <= Self.mostBytes else { return nil }
                switch step {
                case .start("row", _):
                    let number = steps.attribute("r").flatMap { Int($0) } ?? sheet.row + 1
                    guard number > sheet.row, number <= Self.mostRows else { return nil }
                    sheet.begin(row: number)
                case .start("c", let isEmpty):
                    let name = steps.attribute("r")
                    guard let column = name.map(Self.column) ?? sheet.column + 1, column > sheet.column,
                        column <= Self.mostColumns
                    else { return nil }
                    cell = StoredCell(
                        column: column, type: steps.attribute("t") ?? "n",
                        format: steps.attribute("s").flatMap { Int($0) } ?? 0)
                    if isEmpty { sheet.put("", at: column) }
                case .start("rPh", let isEmpty): isPronunciation = !isEmpty
                case .end("rPh"): isPronunciation = false
                case .start("v", let isEmpty), .start("t", let isEmpty): isInValue = !isEmpty && !isPronunciation
                case .end("v"), .end("t"): isInValue = false
                case .text(let text): if isInValue { cell.stored += text }
                case .end("c"):
                    guard let text = cells.text(cell.stored, type: cell.type, format: cell.format) else { return nil }
                    sheet.put(text, at: cell.column)
                case .start, .end: continue
                }
            }
            return steps.isWhole ? sheet.text : nil
        }
    }

    private struct StoredCell {
        var column = 0
        var type = "n"
        var format = 0
        var stored = ""
    }

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

/// A sheet as CSV (RFC 4180) on the way: a row a line, a line end within a cell a space.
private struct SheetText {
    private(set) var text = ""
    private(set) var row = 0
    private(set) var column = 0

    mutating func begin(row number: Int) {
        text += String(repeating: "\n", count: number - max(row, 1))
        row = number
        column = 0
    }

    mutating func put(_ cell: String, at number: Int) {
        text += String(repeating: ",", count: number - max(column, 1))
        column = number
        let needsQuotes = cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
        if needsQuotes { text += "\"" }
        // By scalars: to a character, a quote and the mark after it are one.
        var line = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { line.append(scalar) }
            line.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
        }
        text.unicodeScalars.append(contentsOf: line)
        if needsQuotes { text += "\"" }
    }
}
