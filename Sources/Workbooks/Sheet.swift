import Notation

/// One table of a file that holds several: a sheet of a workbook, a table of a page.
public struct Sheet: Sendable, Equatable {
    /// As the workbook calls it; nil for a table of a page.
    public var name: String?
    /// A text that stands above it.
    public var title: String
    public var grid: Grid

    /// Sheets or tables of one file.
    static let most = 256

    public init(name: String? = nil, title: String = "", grid: Grid) {
        self.name = name
        self.title = title
        self.grid = grid
    }
}
