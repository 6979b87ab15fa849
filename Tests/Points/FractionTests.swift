import SeededRandom
import Testing

@testable import Points

@Suite struct FractionTests {
    @Test(
        "Digits as a rule book writes them",
        arguments: [
            ("0.8", 4, 5), ("12", 12, 1), ("0.5", 1, 2), ("1.125", 9, 8), ("0", 0, 1), ("007", 7, 1),
            ("9999999.999", 9_999_999_999, 1000),
        ])
    func reads(text: String, numerator: Int, denominator: Int) {
        #expect(Fraction(text) == Fraction(numerator, over: denominator))
    }

    @Test(
        "Nothing else is a number",
        arguments: ["", ".", "1.", ".5", "1.2345", "12345678", "-1", "+1", "1e2", "1,5", "１", "٣", " 1", "1/3"])
    func refuses(text: String) { #expect(Fraction(text) == nil) }

    @Test(
        "It is written whole, with its decimals where they end, else as a common fraction",
        arguments: [
            (Fraction(12), "12"), (Fraction(9, over: 2), "4.5"), (Fraction(13, over: 3), "13/3"),
            (Fraction(-1, over: 8), "-0.125"), (Fraction(1, over: 20), "0.05"), (Fraction(-7, over: 6), "-7/6"),
            (Fraction(0, over: 5), "0"), (Fraction(3, over: -6), "-0.5"),
        ])
    func writes(fraction: Fraction, text: String) { #expect("\(fraction)" == text) }

    @Test("It is in lowest terms, so that equal numbers are equal")
    func lowestTerms() {
        #expect(Fraction(6, over: 4) == Fraction(3, over: 2))
        #expect(Set([Fraction(1, over: 3), Fraction(2, over: 6), Fraction(-1, over: -3)]).count == 1)
    }

    @Test("Sums, differences, products and order agree with whole numbers over one denominator")
    func arithmetic() {
        var random = SplitMix64(seed: 20_130_701)
        for _ in 0..<5000 {
            let (a, b) = (random.number(in: -500...500), random.number(in: -500...500))
            let (c, d) = (random.number(in: 1...24), random.number(in: 1...24))
            let (x, y) = (Fraction(a, over: c), Fraction(b, over: d))
            #expect(x + y == Fraction(a * d + b * c, over: c * d))
            #expect(x - y == Fraction(a * d - b * c, over: c * d))
            #expect(x * b == Fraction(a * b, over: c))
            #expect((x < y) == (a * d < b * c))
        }
    }

    @Test("However large, nothing traps, and order stays")
    func large() {
        let large = Fraction(.max, over: 3)
        #expect(large + large >= large)
        #expect(large * 5 >= large)
        #expect(Fraction(1, over: .max) + Fraction(1, over: .max - 1) > 0)
        #expect(Fraction(.min) < large)
        #expect(Fraction.commonDenominator(12, 18) == 36)
        #expect(Fraction.commonDenominator(.max, .max - 1) == .max)
    }
}
