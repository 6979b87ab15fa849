import Diagnostics
import Notation
import Testing

@testable import Guides

/// What pages, terms and statutes may be called.
@Suite struct PageNameTests {
    private static let lettersAlone = "is not made of small letters, digits and - between them"
    private static let ofDevice = "is a device on some systems"

    @Test(
        "Small letters, digits and - between them are a name",
        arguments: [
            "a", "0", "a-b", "a--b", "12333", "com", "com10", "con-a", "lpt", String(repeating: "a", count: 80),
        ])
    func good(name: String) {
        #expect(PageName.fault(in: name) == nil)
    }

    @Test(
        "Anything else is told",
        arguments: [
            "", "-", "-a", "a-", "A", "a b", "a_b", "a.b", "..", ".", "a/b", "é", "上海", "a\u{301}", "a\u{0}", "%2e",
            "a\\b", "１", "ａ", "index.md", "\u{202E}a",
        ])
    func letters(name: String) {
        #expect(PageName.fault(in: name) == Self.lettersAlone)
    }

    @Test(
        "Names of devices are told",
        arguments: ["con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt0", "lpt9"])
    func devices(name: String) {
        #expect(PageName.fault(in: name) == Self.ofDevice)
    }

    @Test("Eighty-one letters are too many")
    func long() {
        #expect(PageName.fault(in: String(repeating: "a", count: 81)) == "has more than 80 letters")
    }

    @Test(
        "A page of such a name is told, and read",
        arguments: [
            ("A", lettersAlone), ("a b", lettersAlone), ("上海", lettersAlone), ("aux", ofDevice), ("-a", lettersAlone),
            (String(repeating: "b", count: 81), "has more than 80 letters"),
        ])
    func pages(name: String, fault: String) {
        let path = "en/query/\(name).md"
        let (guide, diagnostics) = guide([path: page("text\n")])
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .pageName, path: path, message: "the page's name \"\(name)\" \(fault)",
                    help: "it becomes the page's address: rename the file, and give the old address under aliases")
            ])
        #expect(guide.pages.map(\.name) == [name])
    }

    @Test(
        "A statute's id is a name too",
        arguments: [("A law", lettersAlone), ("nul", ofDevice), ("../x", lettersAlone)])
    func statutes(id: String, fault: String) {
        let text = "format: statute/1\nid: \(id)\ntitle: { en: L }\nshort: { en: L }\narticles: []\n"
        let (_, diagnostics) = guide(["statutes/a.yaml": text])
        #expect(
            told(diagnostics) == [
                "statutes/a.yaml:2:5 [page-name] the statute's id \"\(id)\" \(fault) | it becomes the page's address"
            ])
    }

    @Test("Two statutes of one id are told; the first stays")
    func statutesTwice() {
        let text = { (title: String) in
            "format: statute/1\nid: law\ntitle: { en: \(title) }\nshort: { en: L }\narticles: []\n"
        }
        let (guide, diagnostics) = guide(["statutes/a.yaml": text("A"), "statutes/b.yaml": text("B")])
        #expect(told(diagnostics) == ["statutes/b.yaml [duplicate-name] another statute has the id \"law\" too"])
        #expect(guide.statutes.map { $0.title[.english] } == ["A"])
    }
}
