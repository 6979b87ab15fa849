import Foundation
import SeededRandom
@_spi(_Unicode) import Swift
import Testing

@testable import Notation

/// The compatibility form of texts (NFKC, UAX #15).
@Suite struct CompatibilityFormTests {
    @Test(
        "Letters, digits, kana and syllables are their plain and composed ones",
        arguments: [
            ("", ""), ("plain", "plain"), ("ＡＢｃ１２", "ABc12"), ("（元）", "(元)"), ("①㈱㎡", "1(株)m2"), ("ﬁ", "fi"),
            ("e\u{301}", "\u{E9}"), ("ｶﾞｷﾞﾊﾟ", "ガギパ"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
            ("\u{D30C}\u{11BE}", "\u{D323}"), ("𝟙𝓐", "1A"),
            ("a\u{323}\u{307}", "\u{1EA1}\u{307}"), ("a\u{307}\u{323}", "\u{1EA1}\u{307}"), ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"),
            ("\u{F900}", "豈"), ("\u{2F800}", "丽"), ("　", " "), ("a\u{0}Ａ", "a\u{0}A"),
            // Eighteen of one.
            ("ﷺﷺ", "صلى الله عليه وسلمصلى الله عليه وسلم"),
        ])
    func form(text: String, form: String) {
        #expect(Array(text.compatibilityForm.utf8) == Array(form.utf8))
    }

    private static let scalars = (0...0x2FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        // Of a version that every library here knows.
        .filter { ($0.properties.age?.major ?? .max) < 15 }

    @Test("Every scalar is what Foundation makes of it")
    func everyScalar() {
        let others = Self.scalars.filter { scalar in
            let text = String(scalar)
            return Array(text.compatibilityForm.utf8) != Array(text.precomposedStringWithCompatibilityMapping.utf8)
        }
        #expect(others == [])
    }

    /// Foundation leaves some in a row apart that belong together (half-width kana and their marks, Hangul's last
    /// letters), so what is taken apart is compared, and that nothing is left to put together.
    @Test("Scalars in a row say what they said, and are put together whole")
    func row() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<3000 {
            var row = String.UnicodeScalarView()
            for _ in 0..<random.number(in: 2...12) { row.append(random.one(of: Self.scalars)) }
            let (text, form) = (String(row), String(row).compatibilityForm)
            func apart(_ text: String) -> [UInt8] { Array(text.decomposedStringWithCompatibilityMapping.utf8) }
            #expect(apart(form) == apart(text))
            #expect(Array(form.unicodeScalars) == Array(form._nfc))
        }
    }
}
