import Calendar
import Diagnostics
import Exports
import Records
import SeededRandom
import Testing

/// Tables cut off, damaged and made of anything: each is read or told about, and none traps.
@Suite struct HostileTableTests {
    private static func encoded(_ text: String) -> [[UInt8]] {
        [Array(text.utf8), Array("\u{FEFF}\(text)".utf8)]
            + [false, true].map { isLittle in
                ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
                    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
                    return isLittle ? [low, high] : [high, low]
                }
            }
    }

    /// Either an error is told, or a table is read whose rows are in the order of the file.
    private func expectAnswer(_ bytes: [UInt8], _ reader: ExportReader) {
        let export = reader.read(SourceFile(path: "export.csv", bytes: bytes))
        let rows = export.tables.flatMap(\.contributions).map { $0.origin?.row ?? 0 }
        #expect(export.diagnostics.hasErrors || !export.tables.isEmpty)
        #expect(rows.allSatisfy { $0 > 0 } && rows == rows.sorted())
    }

    @Test(
        "Every layout's table, cut off after any byte, in each encoding",
        arguments: ShippedLayoutTests.tables.map(\.layout))
    func cut(id: String) throws {
        let reader = try Shipped.reader()
        let table = try #require(ShippedLayoutTests.tables.first { $0.layout == id })
        for bytes in Self.encoded(table.text) {
            let whole = reader.read(SourceFile(path: "export.csv", bytes: bytes)).tables
            let contributions = whole.flatMap(\.contributions)
            let lastRow = contributions.compactMap { $0.origin?.row }.max() ?? 0
            // Every third length: cuts within a cell, at its end and between rows are all among them.
            for end in stride(from: 0, to: bytes.count, by: 3) {
                let export = reader.read(SourceFile(path: "export.csv", bytes: Array(bytes[..<end])))
                if export.diagnostics.hasErrors { continue }
                let read = export.tables.flatMap(\.contributions)
                #expect(read.count <= contributions.count)
                // The row that was cut may say less, and what is before it says what it always did.
                let cut = read.last?.origin?.row ?? lastRow
                let before = read.filter { ($0.origin?.row ?? 0) < cut }
                #expect(contributions.starts(with: before))
                #expect(Set(read.map(\.origin)).isSubset(of: contributions.map(\.origin)))
            }
        }
    }

    @Test("Every byte of a table, changed")
    func changed() throws {
        let reader = try Shipped.reader()
        let bytes = Array(ShippedLayoutTests.tables[1].text.utf8)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x95
            expectAnswer(changed, reader)
        }
    }

    @Test("Cells of anything below the head of every layout", arguments: Shipped.ids)
    func cells(id: String) throws {
        let (layout, reader) = (try Shipped.layout(id), try Shipped.reader())
        let pieces = [
            "2024", "-", "01", "年", "月", "1", "13", "0", ".", ",", "\"", "￥", "元", "-1", "９", "²", "合计", "养老保险", "●",
            "补缴", "正常",
            " ", "\u{301}", "\u{0}", "\u{FEFF}", "🀄", "99999999999999999999", "至", "\r", "e",
        ]
        var random = SplitMix64(seed: 5)
        let head = layout.columns.map(\.headings[0]).joined(separator: ",")
        for _ in 0..<40 {
            let rows = (0..<10).map { _ in
                layout.columns.map { _ in
                    (0..<random.number(in: 0...3)).map { _ in random.one(of: pieces) }.joined()
                }.joined(separator: ",")
            }
            let text = ([head] + rows).joined(separator: "\n")
            let export = reader.read(SourceFile(path: "export.csv", text: text))
            #expect(export.tables.first?.head.layout == id)
            // What is not a month is no contribution, and a row with one and a slip is told.
            #expect(export.tables.flatMap(\.contributions).allSatisfy { $0.month.year >= 1800 })
        }
    }

    @Test("Bytes of anything", arguments: 1...6 as ClosedRange<UInt64>)
    func bytes(seed: UInt64) throws {
        let reader = try Shipped.reader()
        var random = SplitMix64(seed: seed)
        for _ in 0..<60 {
            let most = random.one(of: [0x7F, 0xFF])
            expectAnswer((0..<random.number(in: 0...300)).map { _ in UInt8(random.number(in: 0...most)) }, reader)
        }
    }
}
