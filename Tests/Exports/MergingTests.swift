import Calendar
import Diagnostics
import Records
import Testing

@testable import Exports

/// Rows of several exports as one record's.
@Suite struct MergingTests {
    private func table(
        _ path: String, _ columns: [Layout.Field], _ rows: [(line: Int, Contribution)]
    ) -> ExportedTable {
        var table = columns.isEmpty ? ExportedTable(ofRecordAt: path, []) : ExportedTable(path: path, layout: "x")
        for (index, column) in columns.enumerated() { table.head.columns[.init(column, of: nil)] = index + 1 }
        table.contributions = rows.map { line, contribution in
            var contribution = contribution
            contribution.origin = Origin(file: path, row: line)
            return contribution
        }
        return table
    }

    private func row(_ month: String, base: String? = nil, payer: String? = "Juniper") throws -> Contribution {
        let month = try #require(YearMonth(month))
        return Contribution(month: month, payer: payer, base: base.flatMap(Money.init(_:)))
    }

    private static let all: [Layout.Field] = [.month, .payer, .base, .kind]

    @Test("What two exports have alike stands once, from the first; what one has twice stands twice")
    func alike() throws {
        let tables = [
            table("a.csv", Self.all, [(2, try row("2024-01")), (3, try row("2024-01"))]),
            table("b.csv", Self.all, [(2, try row("2024-02")), (3, try row("2024-01")), (4, try row("2024-01"))]),
        ]
        let (contributions, diagnostics) = tables.merged
        #expect(
            contributions.map { told($0) } == [
                "2 | 2024-01 | pension | Juniper", "3 | 2024-01 | pension | Juniper", "2 | 2024-02 | pension | Juniper",
            ])
        #expect(diagnostics == [])
        let one = [
            table("a.csv", Self.all, [(2, try row("2024-01"))]), table("b.csv", Self.all, [(9, try row("2024-01"))]),
        ]
        #expect(one.merged.contributions.map(\.origin) == [Origin(file: "a.csv", row: 2)])
    }

    @Test("What they have differently is kept, and told with file, row and column of both")
    func different() throws {
        let tables = [
            table("a.csv", Self.all, [(2, try row("2024-01", base: "5036"))]),
            table("b.csv", [.base] + Self.all, [(7, try row("2024-01", base: "5000", payer: "Ｊｕｎｉｐｅｒ"))]),
        ]
        let (contributions, diagnostics) = tables.merged
        #expect(contributions.count == 2)
        #expect(
            diagnostics == [
                Diagnostic(
                    .warning, .contradiction, path: "b.csv", position: Position(line: 7, column: 1),
                    message: "2024-01 (pension): base 5036.00 in a.csv, row 2, column 3, 5000.00 here in column 4",
                    help: "both rows are kept; take out the one that is wrong")
            ])
    }

    @Test("What only one of them says is no contradiction, and is taken from it")
    func filled() throws {
        var paid = try row("2024-01", base: "5036", payer: nil)
        var late = try row("2024-01")
        late.kind = .backPayment
        late.state = .owed
        paid.paidOn = CivilDate("2024-01-22")
        let tables = [table("a.csv", [.month, .base, .paidOn], [(2, paid)]), table("b.csv", Self.all, [(5, late)])]
        let (contributions, diagnostics) = tables.merged
        #expect(
            contributions.map { told($0) } == [
                "2 | 2024-01 | pension | back-payment | owed | Juniper | base 5036.00 | paid 2024-01-22"
            ])
        #expect(diagnostics == [])
    }

    @Test("Where it may belong to two payments it is kept by itself")
    func ambiguous() throws {
        let tables = [
            table("a.csv", Self.all, [(2, try row("2024-01")), (3, try row("2024-01", payer: "Larch"))]),
            table("b.csv", [.month], [(2, try row("2024-01", payer: nil))]),
        ]
        #expect(tables.merged.contributions.map(\.payer) == ["Juniper", "Larch", nil])
        #expect(tables.merged.diagnostics == [])
    }

    @Test("A record that was read before says everything, its defaults too")
    func record() throws {
        var late = try row("2024-01")
        late.kind = .backPayment
        let tables = [table("r.json", [], [(1, try row("2024-01"))]), table("b.csv", Self.all, [(5, late)])]
        #expect(
            tables.merged.diagnostics.map(\.message) == [
                "2024-01 (pension): kind regular in r.json, from r.json, row 1, back-payment here in column 4"
            ])
    }

    @Test("Another payer's row of the same month is another payment")
    func otherPayer() throws {
        let tables = [
            table("a.csv", Self.all, [(2, try row("2024-01", base: "1"))]),
            table("b.csv", Self.all, [(2, try row("2024-01", base: "2", payer: "Larch"))]),
        ]
        #expect(tables.merged.contributions.count == 2)
        #expect(tables.merged.diagnostics == [])
    }

    @Test("A payer's name in other widths is no other payer")
    func spelling() throws {
        let tables = [
            table("a.csv", Self.all, [(2, try row("2024-01", base: "1"))]),
            table("b.csv", Self.all, [(2, try row("2024-01", base: "1", payer: "Ｊｕｎｉｐｅｒ"))]),
        ]
        #expect(tables.merged.contributions.map(\.payer) == ["Juniper"])
        #expect(tables.merged.diagnostics == [])
    }
}

/// What three exports say of one payment, in whatever order they come.
@Suite struct ThreeExportsTests {
    private func merged(_ texts: [String]) throws -> (contributions: [String], messages: [String]) {
        let reader = try Shipped.reader()
        let tables = texts.enumerated().flatMap { index, text in
            reader.read(SourceFile(path: "\(index).csv", text: text)).tables
        }
        let (contributions, diagnostics) = tables.merged
        return (contributions.map { told($0) }, diagnostics.map(\.message))
    }

    private static let silent = "Month,Company\n2024-01,Example Ltd\n"
    private static let late = "Month,Company,Type\n2024-01,Example Ltd,补缴\n"
    private static let normal = "Month,Company,Type\n2024-01,Example Ltd,正常应缴\n"

    @Test("What the second says contradicts the third, although the first says nothing")
    func contradiction() throws {
        let (first, messages) = try merged([Self.silent, Self.late, Self.normal])
        #expect(
            first == ["2 | 2024-01 | pension | back-payment | Example Ltd", "2 | 2024-01 | pension | Example Ltd"])
        #expect(
            messages == ["2024-01 (pension): kind back-payment in 1.csv, row 2, column 3, regular here in column 3"])
        let (_, others) = try merged([Self.silent, Self.normal, Self.late])
        #expect(others == ["2024-01 (pension): kind regular in 1.csv, row 2, column 3, back-payment here in column 3"])
    }

    @Test("A column of states says nothing of the kind, and a column of kinds nothing of the state")
    func states() throws {
        let owed = "Month,Company,Status\n2024-01,Example Ltd,owed\n"
        let (contributions, messages) = try merged([owed, Self.late])
        #expect(contributions == ["2 | 2024-01 | pension | back-payment | owed | Example Ltd"])
        #expect(messages == [])
    }
}
