import Testing

@testable import Records

@Suite("The check of a citizen number")
struct CitizenNumberTests {
    /// The examples of GB 11643-1999 itself.
    static let valid = ["11010519491231002X", "440524188001010014"]

    static let form = "is not 17 digits and a check character"
    static let birth = "has no date of birth in its digits 7 to 14"
    static let check = "has a wrong check character"

    @Test(
        "A valid number has no fault, whatever century its birth is in, with x for X too",
        arguments: valid + ["11010519491231002x", "110105190001010001", "110105200002290021", "110105194802290021"])
    func noFault(number: String) {
        #expect(CitizenNumber.fault(in: number) == nil)
    }

    @Test(
        "A text of another form is no number",
        arguments: [
            "", "1", "11010519491231002", "11010519491231002XX", "110105491231002", "1101051949123100XX",
            "X1010519491231002X",
            " 11010519491231002X", "11010519491231002X ", "110105 19491231 002X", "１１０１０５１９４９１２３１００２Ｘ",
            "11010519491231002X\n",
            "11010519491231002\u{301}", "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X", "-1010519491231002X", "1101051949123100٢X",
        ])
    func otherForms(number: String) {
        #expect(CitizenNumber.fault(in: number) == Self.form)
    }

    @Test(
        "A number without a day of the calendar has no date of birth",
        arguments: [
            "110105194913310020", "110105194900310020", "110105194912320020", "110105194912000020",
            "110105194902290020",
            "110105190002290020", "110105210002290020",
        ])
    func noDate(number: String) {
        #expect(CitizenNumber.fault(in: number) == Self.birth)
    }

    @Test("Every single changed digit is found", arguments: valid)
    func singleChanges(number: String) throws {
        let characters = Array(number)
        for index in characters.indices {
            let others = index == 17 ? "0123456789X" : "0123456789"
            for other in others where other != characters[index] {
                var changed = characters
                changed[index] = other
                let fault = try #require(CitizenNumber.fault(in: String(changed)), "\(String(changed))")
                if !(6..<14).contains(index), number == Self.valid[0] { #expect(fault == Self.check) }
            }
        }
    }

    @Test("Every swap of unequal neighbours is found", arguments: valid)
    func swaps(number: String) {
        let characters = Array(number)
        for index in characters.indices.dropLast() where characters[index] != characters[index + 1] {
            var changed = characters
            changed.swapAt(index, index + 1)
            #expect(CitizenNumber.fault(in: String(changed)) != nil, "\(String(changed))")
        }
    }

    @Test(
        "Of the eleven check characters exactly one is right",
        arguments: ["11010519491231002", "11010519491231001", "44052419900101001"])
    func oneOfEleven(digits: String) {
        #expect("0123456789X".count(where: { CitizenNumber.fault(in: digits + String($0)) == nil }) == 1)
        #expect(CitizenNumber.fault(in: digits + "A") == Self.check)
    }
}
