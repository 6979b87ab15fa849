import Calendar
import Records
import SeededRandom
import Testing

@testable import Exports

/// Cells in their plain forms are read from their bytes, and as whoever reads all forms would.
@Suite struct PlainCellTests {
    private static let pieces = [
        "0", "0", "1", "2", "9", "20", "2024", "-", "-", ".", "/", " ", "01", "12", "年", "+", "e", "\u{301}",
    ]

    private func texts(_ seed: UInt64) -> [String] {
        var random = SplitMix64(seed: seed)
        return (0..<3000).map { _ in
            (0..<random.number(in: 0...8)).map { _ in random.one(of: Self.pieces) }.joined()
        }
    }

    private func plain<Value>(_ text: String, _ read: (Span<UInt8>) -> Value?) -> Value? {
        let bytes = Array(text.utf8)
        return read(bytes.span)
    }

    @Test("What is read as plain is read the same as any other form", arguments: 1...8 as ClosedRange<UInt64>)
    func same(seed: UInt64) {
        var read = 0
        for text in texts(seed) {
            if let month = plain(text, PlainCell.month) {
                #expect(CellReading.month(text) == month, "\(text)")
                read += 1
            }
            if let day = plain(text, PlainCell.day) {
                #expect(CellReading.day(text) == day, "\(text)")
                read += 1
            }
            if let amount = plain(text, PlainCell.money) {
                #expect(CellReading.money(text) == amount, "\(text)")
                read += 1
            }
        }
        #expect(read > 100)
    }

    @Test("Months, days and amounts as they are written are plain")
    func written() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<500 {
            let month = try #require(
                YearMonth(year: random.number(in: 1800...2199), month: random.number(in: 1...12)))
            #expect(plain("\(month)", PlainCell.month) == month)
            #expect(plain("\(month)".replacing("-", with: ""), PlainCell.month) == month)
            let day = month.lastDay
            #expect(plain("\(day)", PlainCell.day) == day)
            let amount = Money(fen: random.number(in: 0...Money.largest.fen))
            #expect(plain("\(amount)", PlainCell.money) == amount)
        }
    }

    @Test(
        "An amount with more digits than an amount has is none, whatever they are",
        arguments: ["01234567890", "00000000000.00", "0000000000000"])
    func digits(text: String) {
        #expect(plain(text, PlainCell.money) == nil)
        #expect(CellReading.money(text) == nil)
    }
}

/// What texts came to is remembered for the last few of them.
@Suite struct RecentTests {
    @Test("Each text has its own value, worked out again only when it was long ago")
    func values() {
        var recent = Recent<String>()
        var made: [String] = []
        func value(_ text: String) -> String {
            let bytes = Array(text.utf8)
            if let known = recent.known(bytes.span) { return known }
            made.append(text)
            recent.remember(text.uppercased(), of: text)
            return text.uppercased()
        }
        let eight = (1...8).map { "a\($0)" }
        #expect((eight + eight).map(value) == (eight + eight).map { $0.uppercased() })
        #expect(made == eight)
        // The oldest makes room.
        #expect(value("b") == "B")
        #expect(value("a2") == "A2")
        #expect(made == eight + ["b"])
        #expect(value("a1") == "A1")
        #expect(value("b") == "B")
        #expect(made == eight + ["b", "a1"])
    }

    @Test("Texts at random, of equal beginnings and lengths, are never mixed up")
    func random() {
        var random = SplitMix64(seed: 11)
        var recent = Recent<[UInt8]>()
        for _ in 0..<3000 {
            let bytes = (0..<random.number(in: 0...4)).map { _ in UInt8(random.number(in: 0x61...0x63)) }
            if let known = recent.known(bytes.span) {
                #expect(known == bytes)
            } else {
                recent.remember(bytes, of: String(decoding: bytes, as: UTF8.self))
            }
        }
    }
}
