import SeededRandom
import Testing

@testable import Records

@Suite("Money")
struct MoneyTests {
    @Test(
        "Yuan with at most two decimals are read exactly, and written with two",
        arguments: [
            ("0", 0, "0.00"), ("0.1", 10, "0.10"), ("0.01", 1, "0.01"), ("0.10", 10, "0.10"), ("0.29", 29, "0.29"),
            ("1.15", 115, "1.15"),
            ("5036", 503_600, "5036.00"), ("5036.0", 503_600, "5036.00"), ("5036.00", 503_600, "5036.00"),
            ("402.90", 40_290, "402.90"),
            ("402.9", 40_290, "402.90"), ("0402.9", 40_290, "402.90"), ("0000000001", 100, "1.00"),
            ("-1", -100, "-1.00"),
            ("-0.01", -1, "-0.01"), ("-0.5", -50, "-0.50"), ("-0", 0, "0.00"), ("-402.90", -40_290, "-402.90"),
            ("9999999999.99", 999_999_999_999, "9999999999.99"), ("-9999999999.99", -999_999_999_999, "-9999999999.99"),
        ])
    func read(text: String, fen: Int, written: String) throws {
        let money = try #require(Money(text))
        #expect(money.fen == fen)
        #expect(money == Money(fen: fen))
        #expect(money.description == written)
        #expect(Money(written) == money)
    }

    @Test(
        "Any other text is no amount",
        arguments: [
            "", "-", ".", "-.", "+1", "--1", "- 1", "1-", "5036.005", "5036.000", "1e3", "1E3", "1e-2", "5036.", ".5",
            "-.5", "1.2.3", "1..2",
            "5,036.00", "5 036", "5036,00", "5036元", "￥5036", "¥5036", "5036 ", " 5036", "5036\n", "5036\u{0}", "NaN",
            "inf", "0x10", "1_000",
            "10000000000", "10000000000.00", "99999999999999999999", "-10000000000", "00000000001", "５０３６", "٥٠٣٦",
            "5036.٠٠", "5036。00",
            "5036\u{301}", "5036.0\u{301}", "-\u{301}1", "−1",
        ])
    func refused(text: String) {
        #expect(Money(text) == nil)
    }

    @Test("Every fen from -1,000.00 to 1,000.00 yuan is written and read back")
    func roundTrip() {
        for fen in -100_000...100_000 {
            let money = Money(fen: fen)
            if Money(money.description) != money { Issue.record("\(fen) fen are written \(money)") }
        }
    }

    @Test("The largest amount is the largest that is read")
    func largest() {
        #expect(Money("9999999999.99") == .largest)
        #expect(Money.largest.description == "9999999999.99")
    }

    @Test(
        "Amounts beyond what a file may hold still print",
        arguments: [(Int.max, "92233720368547758.07"), (.min, "-92233720368547758.08")])
    func extremes(fen: Int, written: String) {
        #expect(Money(fen: fen).description == written)
    }

    @Test("Amounts are ordered by their value")
    func ordering() {
        var random = SplitMix64(seed: 5)
        let ordered = [-999_999_999_999, -100, -1, 0, 1, 9, 10, 11, 100, 999_999_999_999].map { Money(fen: $0) }
        #expect(ordered.shuffled(using: &random).sorted() == ordered)
        #expect(!(Money(fen: 1) < Money(fen: 1)))
    }
}
