import SeededRandom
import Testing

@testable import Points

@Suite("A number read from its description")
struct FractionDescribedTests {
    @Test(
        "What a description writes is read",
        arguments: [
            ("12", 12, 1), ("12.5", 25, 2), ("13/3", 13, 3), ("0", 0, 1), ("-4.5", -9, 2), ("-7/6", -7, 6),
            ("-12", -12, 1), ("0.05", 1, 20), ("-0.125", -1, 8), ("0.0009765625", 1, 1024),
            ("99999999999999999", 99_999_999_999_999_999, 1), ("1/99999999999999999", 1, 99_999_999_999_999_999),
            ("1234567890.1234567", 12_345_678_901_234_567, 10_000_000),
        ])
    func reads(text: String, numerator: Int, denominator: Int) throws {
        let fraction = try #require(Fraction(described: text))
        #expect(fraction == Fraction(numerator, over: denominator))
        #expect("\(fraction)" == text)
    }

    @Test("Every fraction is read again from its description")
    func roundTrip() {
        var random = SplitMix64(seed: 19_850_101)
        for _ in 0..<5000 {
            let fraction = Fraction(random.number(in: -100_000...100_000), over: random.number(in: 1...720))
            #expect(Fraction(described: "\(fraction)") == fraction, "\(fraction)")
        }
    }

    @Test(
        "Nothing else is",
        arguments: [
            "", " ", "-", ".", "/", "1.", ".5", "-.5", "1/", "/3", "12.50", "12.0", "012", "00", "-0", "-0.0", "+1",
            "--1", "1/0", "0/1", "0/3", "2/4", "4/2", "1/2", "1/-3", "1.5/3", "1/3/5", "1.2.3", " 1", "1 ", "1e2",
            "1,5", "１", "٣", "1\n", "\u{2212}1", "1/3\u{301}", "0x1",
        ])
    func refuses(text: String) { #expect(Fraction(described: text) == nil) }

    @Test(
        "More digits than a number of points can have are refused",
        arguments: [
            "123456789012345678", "1234567890123.45678", "1/123456789012345679", "999999999999999999999999999999",
            "0.00000000000000000001",
        ])
    func long(text: String) { #expect(Fraction(described: text) == nil) }
}
