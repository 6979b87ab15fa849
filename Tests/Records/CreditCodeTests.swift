import Testing

@testable import Records

@Suite("The check of a unified social credit code")
struct CreditCodeTests {
    static let valid = ["91350100M000100Y43", "91110000101623741K"]
    static let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

    static let form = "is not 18 digits and capital letters (without I, O, S, V, Z)"
    static let check = "has a wrong check character"

    @Test(
        "A valid code has no fault, in small letters and with spaces too",
        arguments: valid + ["91350100m000100y43", " 9135 0100 M000 100Y 43\n"])
    func noFault(code: String) {
        #expect(CreditCode.fault(in: code) == nil)
    }

    @Test(
        "A text of another form is no code",
        arguments: [
            "", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", "91350100O000100Y43",
            "91350100S000100Y43",
            "91350100V000100Y43", "91350100Z000100Y43", "91350100M000100Y4-", "９１３５０１００Ｍ０００１００Ｙ４３",
            "91350100M000100Y4\u{301}",
            "91350100M000100Y43\u{301}", "350100400001234", "某某公司",
        ])
    func otherForms(code: String) {
        #expect(CreditCode.fault(in: code) == Self.form)
    }

    @Test("Every single changed character is found", arguments: valid)
    func singleChanges(code: String) {
        let characters = Array(code)
        for index in characters.indices {
            for other in Self.alphabet where other != characters[index] {
                var changed = characters
                changed[index] = other
                #expect(CreditCode.fault(in: String(changed)) == Self.check, "\(String(changed))")
            }
        }
    }

    @Test("Every swap of unequal neighbours is found", arguments: valid)
    func swaps(code: String) {
        let characters = Array(code)
        for index in characters.indices.dropLast() where characters[index] != characters[index + 1] {
            var changed = characters
            changed.swapAt(index, index + 1)
            #expect(CreditCode.fault(in: String(changed)) == Self.check, "\(String(changed))")
        }
    }

    @Test(
        "Of the thirty-one check characters exactly one is right",
        arguments: ["91350100M000100Y4", "91110000101623741", "00000000000000000"])
    func oneOfThirtyOne(digits: String) {
        #expect(Self.alphabet.count(where: { CreditCode.fault(in: digits + String($0)) == nil }) == 1)
    }

    @Test(
        "Codes are compared without white space, in capitals",
        arguments: [
            (" 91350100m000100y43 ", "91350100M000100Y43"),
            ("9135\u{3000}0100\tM000\u{A0}100Y\r\n43", "91350100M000100Y43"), ("", ""), ("\n", ""),
        ])
    func canonical(code: String, canonical: String) {
        #expect(CreditCode.canonical(code) == canonical)
    }
}
