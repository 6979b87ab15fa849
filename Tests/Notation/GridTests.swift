import Diagnostics
import SmallGrid
import Testing

@testable import Notation

/// Cells of sheets, and what a sheet can't have.
@Suite struct GridTests {
    private func told(_ grid: Grid) -> [String] {
        var rows = grid.reader
        var row = TableRow()
        var lines: [String] = []
        while rows.next(&row) { lines.append("\(row.number): " + row.texts.joined(separator: "|")) }
        return lines
    }

    @Test("Gaps between cells are empty cells, and rows without any are left out")
    func gaps() {
        let grid = Grid([1: [:], 2: [2: "a", 5: "b"], 7: [1: "c"], 9: [1: "", 2: ""], 1_048_576: [1024: "z"]])
        #expect(told(grid) == ["2: |a|||b", "7: c", "1048576: " + String(repeating: "|", count: 1023) + "z"])
        #expect(!grid.isEmpty)
        #expect(Grid().isEmpty)
        #expect(told(Grid()) == [])
    }

    @Test("Line ends within a cell are spaces, so that a row stays a row")
    func lineEnds() {
        #expect(told(Grid([1: [1: "a\r\nb\nc\rd", 2: "\u{2028}"]])) == ["1: a  b c d|\u{2028}"])
    }

    @Test("Where a cell stands is its row and its column, gaps and merged ones included")
    func places() {
        var grid = Grid([3: [2: "a", 4: "b"], 4: [4: "c"]])
        func expectPlaces() {
            var rows = grid.reader
            var row = TableRow()
            while rows.next(&row) {
                for index in row.cells.indices {
                    #expect(row.place(index) == .position(.init(line: row.number, column: index + 1)))
                }
                #expect(row.place(99) == .position(.init(line: row.number, column: 1)))
                #expect(row.text(99) == "")
            }
        }
        expectPlaces()
        grid.merge(rows: 3...4, columns: 2...3)
        expectPlaces()
        #expect(told(grid) == ["3: |a|a|b", "4: |a|a|c"])
    }

    @Test("Rows and cells come in their order, within what a sheet has")
    func bounds() {
        var grid = Grid()
        let begun = [0, 2, 2, 1, 1_048_577].map { grid.begin(row: $0) }
        #expect(begun == [false, true, false, false, false])
        let put = [0, 2, 2, 1, 1025, 1024].map { grid.put("\($0)", at: $0) }
        #expect(put == [false, true, false, false, false, true])
        #expect([grid.lastRow, grid.lastColumn] == [2, 1024])
        let isBegun = grid.begin(row: 1_048_576)
        #expect(isBegun)
        #expect([grid.lastRow, grid.lastColumn] == [1_048_576, 0])
        #expect(told(grid) == ["2: |2" + String(repeating: "|", count: 1022) + "1024"])
        var none = Grid()
        let isPut = none.put("a", at: 1)
        #expect(!isPut)
    }

    @Test("More text than a grid holds is not put")
    func bytes() {
        var grid = Grid([1: [1: "a"]])
        let isPut = grid.put(String(repeating: "x", count: Grid.mostBytes), at: 2)
        #expect(!isPut)
    }

    @Test("Every cell of a merged block has the text of its first, whatever else is stored in it")
    func merged() {
        var grid = Grid([1: [1: "a", 3: "b"], 2: [1: "c", 2: "hidden", 4: "d"], 3: [2: "e"], 5: [3: "f"]])
        grid.merge(rows: 1...1, columns: 1...2)
        grid.merge(rows: 2...3, columns: 2...3)
        // Beyond the last cell of its row, and over a row that isn't there.
        grid.merge(rows: 3...5, columns: 4...5)
        #expect(told(grid) == ["1: a|a|b", "2: c|hidden|hidden|d", "3: |hidden|hidden||", "5: ||f||"])
    }

    @Test("Blocks that begin in a row that isn't there, or reach beyond a sheet, stay as they are stored")
    func strangeBlocks() {
        var grid = Grid([2: [1: "a"], 3: [1: "b", 2: "c"]])
        let plain = told(grid)
        grid.merge(rows: 1...3, columns: 1...2)
        grid.merge(rows: 2...1_048_577, columns: 1...2)
        grid.merge(rows: 2...3, columns: 1...1025)
        // More cells than all blocks may cover.
        grid.merge(rows: 2...1_048_576, columns: 1...2)
        #expect(told(grid) == plain)
        // A text that is long stands where it is stored, so that no row grows without a bound.
        var long = Grid([1: [1: String(repeating: "x", count: 4097), 3: "y"]])
        let stored = told(long)
        long.merge(rows: 1...1, columns: 1...2)
        #expect(told(long) == stored)
        grid.merge(rows: 2...3, columns: 1...1)
        #expect(told(grid) == ["2: a", "3: a|c"])
    }

    @Test("Of two blocks that overlap one stands for its cells, the other stays as it is stored")
    func overlapping() {
        var grid = Grid([1: [1: "a", 3: "b"], 2: [3: "c"]])
        for _ in 0..<1000 { grid.merge(rows: 1...2, columns: 1...2) }
        #expect(told(grid) == ["1: a|a|b", "2: a|a|c"])
        grid.merge(rows: 2...2, columns: 2...3)
        #expect(told(grid) == ["1: a|a|b", "2: a|a|c"])
    }
}
