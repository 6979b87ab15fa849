import SeededRandom
import Testing

@testable import Records

@Suite("The mark that keeps a spreadsheet from running a text")
struct FormulaMarkTests {
    @Test(
        "It is put before what a spreadsheet would run, and before what looks like it was",
        arguments: [
            ("=1", "'=1"), ("+", "'+"), ("-x", "'-x"), ("@a", "'@a"), ("\t", "'\t"), ("\r\n", "'\r\n"), ("'=1", "''=1"),
            ("'''-", "''''-"), ("", ""), ("a=1", "a=1"), ("'a", "'a"), ("'", "'"), (" =1", " =1"), ("＝1", "＝1"),
            ("=\u{301}", "'=\u{301}"), ("'\u{301}=", "'\u{301}="),
        ])
    func put(text: String, cell: String) {
        #expect(Array(FormulaMark.put(before: text).utf8) == Array(cell.utf8))
        #expect(Array(FormulaMark.taken(from: cell).utf8) == Array(text.utf8))
    }

    @Test("Taken away, it leaves every text as it was", arguments: 1...8 as ClosedRange<UInt64>)
    func random(seed: UInt64) {
        let pieces = ["'", "'", "=", "+", "-", "@", "\t", "\r", "\n", "a", "1", " ", "\u{301}", "\u{200D}", "张", ""]
        var random = SplitMix64(seed: seed)
        for _ in 0..<1000 {
            let text = (0..<random.number(in: 0...5)).map { _ in random.one(of: pieces) }.joined()
            let cell = FormulaMark.put(before: text)
            #expect(Array(FormulaMark.taken(from: cell).utf8) == Array(text.utf8))
            // What a program runs begins with none of these.
            #expect(cell.utf8.first.map { !"=+-@\t\r\n".utf8.contains($0) } ?? true)
        }
    }
}
