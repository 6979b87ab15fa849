import Calendar
import Diagnostics
import Exports
import Records
import Testing

/// Rows of several exports as one record's.
@Suite struct MergingTests {
    private func row(_ month: String, base: String? = nil, payer: String? = "Juniper", in path: String, _ line: Int)
        throws -> ExportedRow
    {
        let month = try #require(YearMonth(month))
        return ExportedRow(
            Contribution(month: month, payer: payer, base: base.flatMap(Money.init(_:))), path: path, line: line)
    }

    @Test("What two exports have alike stands once; what one has twice stands twice")
    func alike() throws {
        let rows = try [
            row("2024-01", in: "a.csv", 2), row("2024-01", in: "a.csv", 3), row("2024-01", in: "b.csv", 2),
            row("2024-02", in: "b.csv", 3),
        ]
        let (contributions, diagnostics) = rows.merged
        #expect(contributions.map { "\($0.month)" } == ["2024-01", "2024-01", "2024-02"])
        #expect(diagnostics == [])
    }

    @Test("What they have differently is kept, and told with both places")
    func different() throws {
        let rows = try [
            row("2024-01", base: "5036", in: "a.csv", 2),
            row("2024-01", base: "5000", payer: "Ｊｕｎｉｐｅｒ", in: "b.csv", 7),
        ]
        let (contributions, diagnostics) = rows.merged
        #expect(contributions.count == 2)
        #expect(
            diagnostics == [
                Diagnostic(
                    .warning, .row, path: "b.csv", position: Position(line: 7, column: 1),
                    message: "2024-01, pension: a.csv, line 2 says otherwise: base 5036.00, here 5000.00",
                    help: "both rows are kept; take out the one that is wrong")
            ])
    }

    @Test("Another payer's row of the same month is another payment")
    func otherPayer() throws {
        let rows = try [
            row("2024-01", base: "1", in: "a.csv", 2), row("2024-01", base: "2", payer: "Larch", in: "b.csv", 2),
        ]
        #expect(rows.merged.contributions.count == 2)
        #expect(rows.merged.diagnostics == [])
    }

    @Test("A payer's name in other widths is no other payer")
    func spelling() throws {
        let rows = try [
            row("2024-01", base: "1", in: "a.csv", 2), row("2024-01", base: "1", payer: "Ｊｕｎｉｐｅｒ", in: "b.csv", 2),
        ]
        #expect(rows.merged.contributions.map(\.payer) == ["Juniper"])
        #expect(rows.merged.diagnostics == [])
    }
}
