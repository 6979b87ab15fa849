import Diagnostics
import Notation
import Records

/// A layout found in a table: where its head is, and which column holds what.
struct Recognition {
    var layout: Layout
    /// The first row of the head among the rows that were looked at, and how many it has.
    var head: Int
    var headRows: Int
    /// The layout's column for each of the table's, nil where it has none.
    var columns: [Layout.Column?]

    /// Whether the table says how a month was paid; else each is taken as paid in its time, which a record's own columns
    /// mean where they say nothing.
    var saysKind: Bool {
        layout.id == Layout.ownID || columns.contains { [.kind, .state, .bookedMonth].contains($0?.field) }
    }

    /// How many of the table's columns the layout knows.
    var known: Int { columns.count { $0 != nil } }
}

/// Finds the layout of a table by its headings, whatever their order.
struct Recogniser: Sendable {
    private let layouts: [(layout: Layout, names: [Set<String>])]
    /// The names of all headings of all layouts.
    private let known: Set<String>
    private let vocabulary: Vocabulary

    /// Rows in which the head is looked for: a title or two may stand above it.
    static let farthest = 10

    init(layouts: [Layout], vocabulary: Vocabulary) {
        self.layouts = layouts.map { layout in
            (layout, layout.columns.map { Set($0.headings.map { Heading($0).name }) })
        }
        known = self.layouts.reduce(into: []) { known, layout in layout.names.forEach { known.formUnion($0) } }
        self.vocabulary = vocabulary
    }

    enum Result {
        case found(Recognition)
        /// Several fit equally well.
        case several([Recognition])
        /// None fits; the nearest first, each with the headings that it misses.
        case none(head: Int, nearest: [(layout: Layout, missing: [String])])
    }

    func recognise(_ rows: [TableRow]) -> Result {
        var near: [Near] = []
        for head in rows.indices.prefix(Self.farthest) {
            let lower = head + 1 < rows.count && Self.isOverColumns(rows[head]) ? rows[head + 1] : nil
            let heads = [Self.headings(rows[head])] + (lower.map { [Self.headings(rows[head], over: $0)] } ?? [])
            var found: [Recognition] = []
            for (index, headings) in heads.enumerated() {
                for (layout, names) in layouts {
                    let (columns, missing) = match(layout, names, headings)
                    let fit = Recognition(layout: layout, head: head, headRows: index + 1, columns: columns)
                    if missing.isEmpty {
                        found.append(fit)
                    } else if fit.known > 0, fit.known * 3 >= layout.columns.count(where: { !$0.isOptional }) {
                        near.append(Near(layout: layout, missing: missing, known: fit.known, head: head + index))
                    }
                }
            }
            guard let most = found.map(\.known).max() else { continue }
            // Of two heads that say as much, the one of one row.
            let best = found.filter { $0.known == most }
            let rows = best.map(\.headRows).min()
            let least = best.filter { $0.headRows == rows }
            return least.count == 1 ? .found(least[0]) : .several(least)
        }
        let nearest = Near.first(Self.mostNearest, of: near)
        return .none(head: nearest.first?.head ?? 0, nearest: nearest.map { ($0.layout, $0.missing) })
    }

    /// Layouts that a message names.
    private static let mostNearest = 3

    /// A layout that fits a row only in part.
    private struct Near {
        var layout: Layout
        var missing: [String]
        var known: Int
        var head: Int

        /// Those that know most of the row in which the nearest has its head; of equally near ones what misses least.
        static func first(_ most: Int, of all: [Near]) -> [Near] {
            let inOrder = all.enumerated().sorted { a, b in
                (-a.element.known, a.element.missing.count, a.offset)
                    < (-b.element.known, b.element.missing.count, b.offset)
            }.map(\.element)
            var ids: Set<String> = []
            let nearest = inOrder.filter { $0.head == inOrder[0].head && ids.insert($0.layout.id).inserted }
            return Array(nearest.prefix { $0.known * 2 >= nearest[0].known }.prefix(most))
        }
    }

    /// Whether one of the layouts has its head in the row. It is asked of every row that is no month's, most of which have
    /// no heading at all.
    func fits(_ row: TableRow) -> Bool {
        let mayFit = row.cells.indices.contains { index in
            row.isFilled(index) && known.contains(Heading(row.text(index)).name)
        }
        guard mayFit else { return false }
        let headings = Self.headings(row)
        return layouts.contains { match($0.layout, $0.names, headings).missing.isEmpty }
    }

    private static func headings(_ row: TableRow) -> [Heading] { row.texts.map { Heading($0) } }

    /// Whether a row may be the upper one of a head: what stands alone in it is a title over the table.
    private static func isOverColumns(_ row: TableRow) -> Bool {
        Set(row.texts.map(\.comparableForm).filter { !$0.isEmpty }).count > 1
    }

    /// A head of two rows: in the upper one a text stands over its own column and, where cells beside it are empty, over
    /// theirs.
    private static func headings(_ upper: TableRow, over lower: TableRow) -> [Heading] {
        var group: String?
        return (0..<max(upper.cells.count, lower.cells.count)).map { index in
            let (above, below) = (upper.text(index), lower.text(index))
            if !above.comparableForm.isEmpty { group = above }
            if below.comparableForm.isEmpty { return Heading(above) }
            return Heading(below, under: group)
        }
    }

    /// The layout laid over a head, and the headings of columns that must be there and aren't.
    private func match(
        _ layout: Layout, _ names: [Set<String>], _ headings: [Heading]
    ) -> (columns: [Layout.Column?], missing: [String]) {
        var columns: [Layout.Column?] = headings.map { _ in nil }
        var missing: [String] = []
        let saysInsurance = zip(layout.columns, names).contains { column, names in
            column.field == .insurance && headings.contains { $0.isOne(of: names) }
        }
        for (column, names) in zip(layout.columns, names) {
            var isThere = false
            var held: [Contribution.Insurance?: Int] = [:]
            for (index, heading) in headings.enumerated() where columns[index] == nil && heading.isOne(of: names) {
                isThere = true
                guard !isSum(heading) else { continue }
                let named = saysInsurance ? column : self.column(column, under: heading)
                // A head that was merged over two columns names both; of what is one insurance's there is one.
                let most = named.insurance == nil && named.month == nil ? 2 : 1
                guard held[named.insurance, default: 0] < most else { continue }
                held[named.insurance, default: 0] += 1
                columns[index] = named
            }
            if !isThere, !column.isOptional { missing.append(column.headings[0]) }
        }
        let isAlone = columns.count { $0 != nil } == 1 && headings.count { !$0.name.isEmpty } > 1
        let others = layout.columns.filter(\.isOptional).prefix(4).map { $0.headings[0] }
        if missing.isEmpty, isAlone, !others.isEmpty {
            // Many a table has months.
            missing = ["one of its other columns, such as \(others.joined(separator: " or "))"]
        }
        return (columns, missing)
    }

    /// Whether what stands below adds up other columns.
    private func isSum(_ heading: Heading) -> Bool {
        [heading.bracket, heading.group].contains { $0.map(vocabulary.totals.contains) ?? false }
    }

    /// A column of amounts belongs to the insurance that its head names, where the layout doesn't say which.
    private func column(_ column: Layout.Column, under heading: Heading) -> Layout.Column {
        guard column.insurance == nil, column.field?.isAmount == true else { return column }
        var named = column
        named.insurance =
            [heading.bracket, heading.group].compactMap { $0 }
            .lazy.compactMap { vocabulary.insurance(namedIn: $0) }.first
        return named
    }
}
