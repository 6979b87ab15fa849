import Calendar
import Diagnostics
import Records

/// What was found in one export.
public struct Export: Sendable, Equatable {
    /// One for each head in it, in their order; none where no layout was found.
    public var tables: [ExportedTable] = []
    public var diagnostics: [Diagnostic] = []

    public init(tables: [ExportedTable] = [], diagnostics: [Diagnostic] = []) {
        self.tables = tables
        self.diagnostics = diagnostics
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
