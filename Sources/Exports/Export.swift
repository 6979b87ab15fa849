import Calendar
import Diagnostics
import Records

/// What was found in one export.
public struct Export: Sendable, Equatable {
    /// One for each head in it, in their order; none where no layout was found.
    public var tables: [ExportedTable] = []
    public var diagnostics: [Diagnostic] = []
    /// Whether no layout is even near, as in a note: nothing else than its headings is wrong with it.
    public var isUnlikeAnExport = false

    public init(tables: [ExportedTable] = [], diagnostics: [Diagnostic] = [], isUnlikeAnExport: Bool = false) {
        self.tables = tables
        self.diagnostics = diagnostics
        self.isUnlikeAnExport = isUnlikeAnExport
    }

    /// Gives a name to the sheet from which all of it is.
    public mutating func nameSheet(_ name: String) {
        for table in tables.indices {
            for index in tables[table].contributions.indices { tables[table].contributions[index].origin?.sheet = name }
        }
    }
}

/// The rows below one head.
public struct ExportedTable: Sendable, Equatable {
    /// The export's path as the person gave it, and its sheet.
    public var path: String
    /// The id of the layout by which it was read.
    public var layout: String
    /// For each field the column from 1 that holds it.
    public var columns: [Layout.Field: Int] = [:]
    /// In the order of the rows, each with its origin.
    public var contributions: [Contribution] = []
    public var employers: [EmployerSpan] = []

    public init(path: String, layout: String, contributions: [Contribution] = []) {
        self.path = path
        self.layout = layout
        self.contributions = contributions
    }
}

/// Who paid in a range of months, where an export says it apart from the contributions.
public struct EmployerSpan: Sendable, Equatable {
    /// Both included.
    public var months: ClosedRange<YearMonth>
    public var name: String
}
