import Diagnostics
import Notation

/// A layout found in a table: where its head line is, and which column holds what.
struct Recognition {
    var layout: Layout
    /// The row of the head line.
    var head: Int
    /// The layout's column for each of the table's, nil where it has none.
    var columns: [Layout.Column?]

    /// How many of the table's columns the layout knows.
    var known: Int { columns.count { $0 != nil } }
}

/// Finds the layout of a table by its headings, whatever their order.
struct Recogniser {
    let layouts: [Layout]

    /// Rows in which the head line is looked for: a title or two may stand above it.
    private static let farthest = 10

    enum Result {
        case found(Recognition)
        /// Several fit equally well.
        case several([Recognition])
        /// None fits; the nearest, with the headings that it misses.
        case none(headings: [String], place: Place, nearest: (layout: Layout, missing: [String])?)
    }

    func recognise(_ rows: ArraySlice<[CSVParser.Cell]>) -> Result {
        var found: [Recognition] = []
        var nearest: (layout: Layout, missing: [String], known: Int, head: Int)?
        for head in rows.indices.prefix(Self.farthest) {
            let headings = rows[head].map(\.text.comparableHeading)
            for layout in layouts {
                let (recognition, missing) = match(layout, headings, head: head)
                if missing.isEmpty {
                    found.append(recognition)
                } else if recognition.known > nearest?.known ?? 0 {
                    nearest = (layout, missing, recognition.known, head)
                }
            }
            if !found.isEmpty { break }
        }
        guard let most = found.map(\.known).max() else {
            let head = rows[nearest?.head ?? rows.startIndex]
            return .none(
                headings: head.map(\.text).filter { !$0.isEmpty }, place: head.first?.place ?? .offset(0),
                nearest: nearest.map { ($0.layout, $0.missing) })
        }
        let best = found.filter { $0.known == most }
        return best.count == 1 ? .found(best[0]) : .several(best)
    }

    /// Whether one of the layouts has its head line here.
    func fits(_ row: [CSVParser.Cell]) -> Bool {
        let headings = row.map(\.text.comparableHeading)
        return layouts.contains { match($0, headings, head: 0).missing.isEmpty }
    }

    /// The layout laid over a row, and the headings of columns that must be there and aren't.
    private func match(_ layout: Layout, _ headings: [String], head: Int) -> (Recognition, missing: [String]) {
        var columns: [Layout.Column?] = headings.map { _ in nil }
        var missing: [String] = []
        for column in layout.columns {
            let names = column.headings.map(\.comparableHeading)
            if let index = headings.firstIndex(where: { names.contains($0) }) {
                columns[index] = column
            } else if !column.isOptional {
                missing.append(column.headings[0])
            }
        }
        return (Recognition(layout: layout, head: head, columns: columns), missing)
    }
}
