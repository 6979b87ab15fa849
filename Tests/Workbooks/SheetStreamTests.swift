import Notation
import SeededRandom
import SmallGrid
import Testing

@testable import Workbooks

/// Sheets from one process to another.
@Suite struct SheetStreamTests {
    private static let pieces = [
        "a", "年月", " ", "\u{1C}", "\u{1E}", "\u{1F}", "\u{0}", "\"", "🀄", "\u{301}", "5036.00",
    ]

    private func text(_ random: inout SplitMix64) -> String {
        "x" + (0..<random.number(in: 0...4)).map { _ in random.one(of: Self.pieces) }.joined()
    }

    /// The separators of the stream are no one's text.
    private func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { ("\u{1C}"..."\u{1F}").contains($0) ? " " : $0 }))
    }

    @Test("What is written is read, each cell in its place", arguments: 1...20 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var written: [Sheet] = []
        var expected: [Sheet] = []
        for _ in 0..<random.number(in: 0...3) {
            let name = text(&random)
            var cells: [Int: [Int: String]] = [:]
            var row = 0
            for _ in 0..<random.number(in: 0...6) {
                row += random.number(in: 1...40)
                var column = 0
                for _ in 0..<random.number(in: 1...5) {
                    column += random.number(in: 1...9)
                    cells[row, default: [:]][column] = text(&random)
                }
            }
            written.append(Sheet(name: name, grid: Grid(cells)))
            expected.append(Sheet(name: plain(name), grid: Grid(cells.mapValues { $0.mapValues(plain) })))
        }
        let bytes = SheetStream.bytes(of: written)
        #expect(SheetStream.sheets(of: bytes) == expected)
        #expect(SheetStream.bytes(of: expected) == bytes)
        // The other process may end in the middle.
        if !bytes.isEmpty { #expect(SheetStream.sheets(of: bytes.dropLast()) == nil) }
    }

    @Test("Merged cells arrive with the text of their first")
    func merged() {
        var grid = Grid([2: [1: "a"]])
        grid.merge(rows: 2...2, columns: 1...3)
        let sheets = SheetStream.sheets(of: SheetStream.bytes(of: [Sheet(name: "明细", grid: grid)]))
        #expect(sheets?.map { "\($0.name ?? "-") \(told($0.grid))" } == ["明细 2: a|a|a"])
    }

    @Test("Bytes of anything are sheets, or nothing", arguments: 1...4 as ClosedRange<UInt64>)
    func anything(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<300 {
            let bytes = (0..<random.number(in: 0...40)).map { _ in
                UInt8(random.one(of: [0x1C, 0x1E, 0x1F, 0x61, 0xE5, 0xFF]))
            }
            _ = SheetStream.sheets(of: bytes)
        }
        let wide = Array("n".utf8) + [0x1E] + [UInt8](repeating: 0x1F, count: 1024) + [0x61, 0x1C]
        #expect(SheetStream.sheets(of: wide) == nil)
        #expect(SheetStream.sheets(of: []) == [])
    }
}
