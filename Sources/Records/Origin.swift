import Markup

/// Where an export says something: the row of a table.
public struct Origin: Sendable, Hashable {
    /// The file's name, without the folders in which it happened to lie.
    public var file: String
    /// The sheet of a workbook that has one.
    public var sheet: String?
    /// The row from 1; of a text, the line.
    public var row: Int

    public init(file: String, sheet: String? = nil, row: Int) {
        self.file = file
        self.sheet = sheet
        self.row = row
    }

    /// The keys of an `origin` in `personal-record/1`.
    public var json: JSON {
        .object(known: [("file", .text(file)), ("sheet", sheet.map { .text($0) }), ("row", .integer(row))])
    }
}
