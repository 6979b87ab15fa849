import Testing

@testable import Sharing

@Suite("The codes of a page")
struct CodesOfAPageTests {
    private static let other = "RECORD-PORTAL/1 WQ05-039V 2026-11 139 13/3 shanghai 2018-01-01 \(Fixed.digest)"

    @Test(
        "Each stands there once, in the order of the page",
        arguments: [
            ("", []), ("<p>No code.</p>", []), ("RECORD-PORTAL/1", []), ("RECORD-PORTAL/10 A", []),
            ("record-portal/1 a", []), (Fixed.code, [Fixed.code]),
            ("<p>\(Fixed.code)</p>", [Fixed.code]), ("<i title=\"\(Fixed.code)\">x</i>", [Fixed.code]),
            ("<code>verify --code &quot;\(Fixed.code)&quot;</code>", [Fixed.code]),
            ("a\n\(Fixed.code)\nb", [Fixed.code]), ("\0\(Fixed.code)\0", [Fixed.code]),
            ("<i title=\"\(Fixed.code)\">\(Fixed.code)</i>", [Fixed.code]),
            ("<p>\(other)</p><p>\(Fixed.code)</p><p>\(other)</p>", [other, Fixed.code]),
            ("<p>\(Fixed.code.prefix(40))</p>", [String(Fixed.code.prefix(40))]),
            ("<p>\(Fixed.code.prefix(40))", [String(Fixed.code.prefix(40))]),
            ("RECORD-PORTAL/1 ", ["RECORD-PORTAL/1 "]),
            ("RECORD-PORTAL/1 RECORD-PORTAL/1 x", ["RECORD-PORTAL/1 RECORD-PORTAL/1 x", "RECORD-PORTAL/1 x"]),
        ] as [(String, [String])])
    func codes(page: String, codes: [String]) {
        #expect(StatementCode.codes(in: Array(page.utf8)) == codes)
    }

    @Test("Bytes that are no text don't keep a code from being found")
    func noText() {
        #expect(
            StatementCode.codes(in: [0xFF, 0xC3] + Array(Fixed.code.utf8) + [0x0A, 0x80]) == [Fixed.code])
    }

    @Test("A code that was found is read")
    func read() throws {
        let codes = StatementCode.codes(in: Array("<p>\(Fixed.code)</p>".utf8))
        #expect(try codes.map { try StatementCode.read($0) } == [Fixed.claim()])
    }
}
