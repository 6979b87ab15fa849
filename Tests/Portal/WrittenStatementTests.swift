import Notation
import Testing

@testable import Portal

@Suite("A statement read back")
struct WrittenStatementTests {
    private static let code = "RECORD-PORTAL/1 7F3K-91QD 2026-10"

    private func written(_ text: String) -> WrittenStatement { WrittenStatement(Array(text.utf8)) }

    @Test(
        "Of a page the texts where a code stands count, each once and two at most",
        arguments: [
            ("", []), ("<p>\(code)</p>", []), ("<p title=\"data-code=&quot;\(code)&quot;\">", []),
            ("<code data-code=\"\(code)\">x</code>", [code]),
            ("<code data-code=\"\(code)\"><b data-code=\"\(code)\">", [code]),
            ("<b data-code=\"a\"><b data-code=\"b\"><b data-code=\"c\">", ["a", "b"]), ("<b data-code=\"a", ["a"]),
            ("<b data-code=\"a\nb\">", ["a"]), ("<b data-code='a'>", []), ("<b xdata-code=\"a\">", []),
        ] as [(String, [String])])
    func codes(page: String, codes: [String]) {
        #expect(written(page).codes == codes)
        #expect(!written(page).isPrinted)
    }

    @Test("A page says once how it was asked for, or it doesn't say")
    func forms() {
        #expect(written("<body data-form=\"en A4 all\">").form == PaperForm(languages: [.english]))
        #expect(written("<body data-form=\"en A4 all\"><p data-form=\"en A4 none\">").form == nil)
        #expect(written("<body data-form=\"en A5 all\">").form == nil)
        #expect(written("<body>").form == nil)
    }

    @Test("Eight megabytes of beginnings of codes are read in one go")
    func many() {
        let beginnings = String(repeating: " data-code=\"RECORD-PORTAL/1 ", count: 300_000)
        #expect(written(beginnings).codes.count == 1)
    }

    /// A PDF as this program prints one, with a line before its last ones.
    private static func pdf(_ line: String, creator: String = "Record Portal") -> String {
        let first = "%PDF-1.4\n1 0 obj\n<</Creator (\(creator))>>\nendobj\n"
        let table = "xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2 /Info 1 0 R>>\n"
        return first + table + line + "startxref\n\(first.utf8.count)\n%%EOF\n"
    }

    @Test("Of a PDF the comment before its last lines counts, where the program made it")
    func printed() {
        let own = written(Self.pdf("%\(Self.code)\n"))
        #expect(own.codes == [Self.code])
        #expect(own.isPrinted)
        #expect(written(Self.pdf("%\(Self.code)\n%%\n")).codes == ["%"])
        #expect(written(Self.pdf("\(Self.code)\n")).codes == [])
        #expect(written(Self.pdf("")).codes == [])
        #expect(written(Self.pdf("%\(Self.code)\n", creator: "Chromium")).codes == [])
        #expect(written("%PDF-1.4\n/Creator (Record Portal)\n%\(Self.code)\nstartxref\n9\n%%EOF\n").codes == [])
    }

    @Test("A page that begins as a PDF, or is one too, is a page")
    func both() {
        let page = "<p data-code=\"\(Self.code)\">99 points</p>"
        for text in ["%PDF-1.4\n\(page)", Self.pdf("%\(page)\n%\(Self.code)\n")] {
            #expect(!written(text).isPrinted)
            #expect(written(text).codes == [Self.code])
        }
    }
}
