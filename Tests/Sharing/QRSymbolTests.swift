import Testing

@testable import Sharing

@Suite("QR symbol")
struct QRSymbolTests {
    private func rows(_ symbol: QRSymbol, _ rows: Range<Int>, _ columns: Range<Int>) -> [String] {
        rows.map { row in columns.map { symbol.isDark(row: row, column: $0) ? "#" : "." }.joined() }
    }

    private static let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]

    @Test(
        "A text is held by the smallest symbol that holds it",
        arguments: [
            (11, 21), (12, 25), (20, 25), (21, 29), (108, 49), (109, 53), (1663, 177),
        ])
    func size(length: Int, size: Int) {
        #expect(QRSymbol(String(repeating: "a", count: length))?.size == size)
    }

    @Test("A statement's code has a symbol of 45 modules a side")
    func code() throws {
        let symbol = try #require(QRSymbol(Fixed.claim().code))
        #expect(symbol.size == 45)
    }

    @Test("Three of its corners have a finder pattern, the fourth has none")
    func finders() throws {
        let symbol = try #require(QRSymbol(Fixed.claim().code))
        let far = symbol.size - 7..<symbol.size
        #expect(rows(symbol, 0..<7, 0..<7) == Self.finder)
        #expect(rows(symbol, 0..<7, far) == Self.finder)
        #expect(rows(symbol, far, 0..<7) == Self.finder)
        #expect(rows(symbol, far, far) != Self.finder)
        #expect(rows(symbol, 7..<8, 0..<8) == ["........"])
        #expect(rows(symbol, 6..<7, 8..<13) == ["#.#.#"])
    }

    @Test("Runs are what single modules say, the longest that there are")
    func runs() throws {
        let symbol = try #require(QRSymbol(Fixed.claim().code))
        for row in 0..<symbol.size {
            let runs = symbol.darkRuns(inRow: row)
            #expect(
                runs.flatMap { Array($0) } == (0..<symbol.size).filter { symbol.isDark(row: row, column: $0) })
            #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
        }
    }

    @Test("Another text is another symbol, the same text the same")
    func texts() throws {
        #expect(QRSymbol("a") == QRSymbol("a"))
        #expect(QRSymbol("a") != QRSymbol("b"))
        #expect(QRSymbol("a") != QRSymbol("A"))
        #expect(QRSymbol("张")?.size == 21)
    }

    @Test(
        "No symbol holds nothing, a NUL, or more than fits",
        arguments: ["", "\0", "a\0b", String(repeating: "a", count: 1664)])
    func none(text: String) { #expect(QRSymbol(text) == nil) }
}
