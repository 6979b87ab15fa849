import Foundation
import SeededRandom
import Testing

@testable import Notation

/// Names, headings and words as they are compared.
@Suite struct ComparableTextTests {
    @Test(
        "Widths, white space and case make no difference",
        arguments: [
            ("缴费 基数", "缴费基数"), ("　月\t数\r\n", "月数"), ("ＡＡＥ００２", "aae002"), ("（元）", "(元)"), ("Paid On", "paidon"),
            ("", ""), ("\u{A0}\u{2003}", ""), ("①", "1"), ("㈱", "(株)"), ("e\u{301}", "é"), ("ﬁ", "fi"), ("●", "●"),
        ])
    func form(text: String, form: String) {
        #expect(Array(text.comparableForm.utf8) == Array(form.utf8))
    }

    @Test("What is compared once is the same compared again")
    func again() {
        let pieces = ["a", "Ａ", "İ", "ß", "é", "e\u{301}", " ", "　", "年", "（", "①", "\u{200D}", "ﬁ", "Σ", "\u{345}"]
        var random = SplitMix64(seed: 2)
        for _ in 0..<2000 {
            let form = (0..<random.number(in: 0...5)).map { _ in random.one(of: pieces) }.joined().comparableForm
            #expect(Array(form.comparableForm.utf8) == Array(form.utf8))
        }
    }
}
