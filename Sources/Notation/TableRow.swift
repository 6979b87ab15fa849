import Diagnostics

/// One row of a table, whatever it was read from: the texts of its cells, and where each stands.
///
/// A reader fills the same row again and again, so that a table of a million rows is never held as a whole.
public struct TableRow: Sendable {
    /// The row from 1; of a text, the line on which it begins.
    public private(set) var number = 0
    /// The texts of the cells one after the other, in UTF-8.
    public private(set) var bytes: [UInt8] = []
    public private(set) var cells: [Cell] = []
    private var places = Places.columns

    /// A cell's part of the row's bytes.
    public struct Cell: Sendable {
        public var start: Int
        public var end: Int
        /// Whether it stood in quotes, which keep the blanks around a text.
        public var isQuoted: Bool
        /// Its column from 1, or the offset in its text.
        var place: Int
    }

    /// What the cells' places are.
    enum Places: Sendable {
        case columns, offsets
    }

    public init() {}

    /// Empties the row, for the next one.
    public mutating func begin(number: Int) { begin(number: number, places: .columns) }

    mutating func begin(number: Int, places: Places) {
        self.number = number
        self.places = places
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
    }

    /// Puts a text into the next column.
    public mutating func append(_ text: String) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        cells.append(Cell(start: start, end: bytes.count, isQuoted: false, place: cells.count + 1))
    }

    /// What is beyond the bound by more than a byte is not held.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: text.prefix(max(0, Self.mostBytes + 1 - bytes.count)))
    }

    /// Ends the cell that begins at `start` of the bytes.
    mutating func endCell(from start: Int, isQuoted: Bool, at place: Int) {
        cells.append(Cell(start: start, end: bytes.count, isQuoted: isQuoted, place: place))
    }

    /// Takes the last cell away, which has no text.
    mutating func dropBlankCell() { _ = cells.popLast() }

    public var isBlank: Bool { bytes.isEmpty }

    /// Bytes of one row: the rest of a file behind a quote that nobody closed has more.
    public static let mostBytes = 256 << 10

    /// Whether it has more cells or bytes than a row of any export: the reader of a text stops within such a row.
    public var isTooLarge: Bool { cells.count > Grid.mostColumns || bytes.count > Self.mostBytes }

    /// A cell's text; nothing beyond the last.
    public func text(_ index: Int) -> String {
        guard index < cells.count else { return "" }
        return String(decoding: bytes[range(index)], as: UTF8.self)
    }

    /// A cell's part of the bytes; the row must have the cell.
    public func range(_ index: Int) -> Range<Int> { cells[index].start..<cells[index].end }

    public var texts: [String] { cells.indices.map(text) }

    /// Where a cell stands, or the row where it has no such cell.
    public func place(_ index: Int) -> Place {
        guard index < cells.count else { return .position(.init(line: max(number, 1), column: 1)) }
        switch places {
        case .columns: return .position(.init(line: number, column: cells[index].place))
        case .offsets: return .offset(cells[index].place)
        }
    }
}

/// Rows one after the other.
public protocol TableRows {
    /// Fills in the next row that is not blank; false at the end.
    mutating func next(_ row: inout TableRow) -> Bool
}
