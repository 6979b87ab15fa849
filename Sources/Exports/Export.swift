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
    public var head: Head
    /// In the order of the rows, each with its origin.
    public var contributions: [Contribution] = []
    public var employers: [EmployerSpan] = []

    /// Where a table is, and what its columns hold.
    public struct Head: Sendable, Equatable {
        /// The export's path as the person gave it, and its sheet.
        public var path: String
        /// The id of the layout by which it was read; nil for a record that was read before, which says everything.
        public var layout: String?
        /// The column from 1 that holds something; the first of several.
        public var columns: [Column: Int] = [:]

        public var isRecord: Bool { layout == nil }
    }

    /// What a column holds: an amount may be one insurance's.
    public struct Column: Sendable, Hashable {
        public var field: Layout.Field
        public var insurance: Contribution.Insurance?

        public init(_ field: Layout.Field, of insurance: Contribution.Insurance?) {
            self.field = field
            self.insurance = insurance
        }
    }

    init(path: String, layout: String) { head = Head(path: path, layout: layout) }

    /// The contributions of a record that was read before.
    public init(ofRecordAt path: String, _ contributions: [Contribution]) {
        head = Head(path: path)
        self.contributions = contributions
    }
}

/// Who paid in a range of months, where an export says it apart from the contributions.
public struct EmployerSpan: Sendable, Equatable {
    /// Both included.
    public var months: ClosedRange<YearMonth>
    public var name: String
}
