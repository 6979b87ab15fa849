import Notation

/// A grid in text: each row under its number, its cells parted by bars.
func told(_ grid: Grid) -> String {
    var rows = grid.reader
    var row = TableRow()
    var lines: [String] = []
    while rows.next(&row) { lines.append("\(row.number): " + row.texts.joined(separator: "|")) }
    return lines.joined(separator: "\n")
}
