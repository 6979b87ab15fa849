import Calendar
import Diagnostics
import SeededRandom
import Testing

@testable import Records

@Suite("Blanks in a table")
struct BlankTests {
    static func read(_ text: String) throws -> [Contribution] {
        let (record, diagnostics) = RecordReader.read(SourceFile(path: "r.csv", text: text), as: .csv)
        #expect(diagnostics == [])
        return try #require(record).contributions
    }

    @Test("Blanks beside a comma are not part of a cell")
    func besideCommas() throws {
        let march = Contribution(
            month: try Written.month("2014-03"), state: .owed, payer: "Example Ltd", base: Money(fen: 503_600),
            taxMatches: true)
        #expect(
            try Self.read("month,state,payer,base,taxMatches\n 2014-03  , owed,  Example Ltd ,5036.00 , true \n") == [
                march
            ])
    }

    @Test(
        "Blanks within quotes are part of the cell", arguments: [" a", "a ", "  a b  ", " ", " \u{301}a", "a \u{301}"])
    func withinQuotes(payer: String) throws {
        let read = try Self.read("month,payer\n2014-03,\"\(payer)\"\n")
        #expect(read.map(\.payer).map { $0.map { Array($0.utf8) } } == [Array(payer.utf8)])
    }

    @Test("A cell of blanks is an empty cell")
    func blankCell() throws {
        #expect(
            try Self.read("month,payer,base\n2014-03,   , \n") == [Contribution(month: try Written.month("2014-03"))])
    }

    @Test("Blanks of other kinds are part of a text", arguments: ["\u{A0}a", "a\u{3000}", "\ta"])
    func otherBlanks(payer: String) throws {
        #expect(try Self.read("month,payer\n2014-03,\(payer)\n").map(\.payer) == [payer])
    }

    @Test("A payer with blanks and marks anywhere is read back from the written table", arguments: UInt64(1)...30)
    func random(seed: UInt64) throws {
        let pieces = ["a", " ", "  ", "\"", ",", "\u{301}", "\u{200D}", "\u{FE0F}", "\r\n", "\n", "张", "\"\u{301}"]
        var maker = RecordMaker(random: SplitMix64(seed: seed), pieces: pieces)
        let month = try Written.month("2014-03")
        let payers = (0..<20).map { _ in maker.text() } + (0..<20).map { _ in " " + maker.text() + " " }
        let record = Record(contributions: payers.map { Contribution(month: month, payer: $0) })
        let (read, diagnostics) = RecordReader.read(SourceFile(path: "r.csv", bytes: record.csv), as: .csv)
        #expect(read?.contributions.map { $0.payer.map { Array($0.utf8) } } == payers.map { Array($0.utf8) })
        #expect(diagnostics == [])
    }
}
