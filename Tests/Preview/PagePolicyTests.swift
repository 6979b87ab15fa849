import Testing

@testable import Preview

@Suite("The policy of a page that follows the preview")
struct PagePolicyTests {
    @Test(
        "One more script may run and ask, and what was allowed or forbidden stays so",
        arguments: [
            ("default-src 'none'", "default-src 'none'; script-src 'x'; connect-src 'self'"),
            (
                "default-src &#39;none&#39;; script-src &apos;sha256-a=&apos;; img-src data:",
                "default-src 'none'; script-src 'sha256-a=' 'x'; img-src data:; connect-src 'self'"
            ),
            ("script-src 'none'; connect-src 'none'", "script-src 'x'; connect-src 'self'"),
            ("Script-Src a;connect-src 'self'", "script-src a 'x'; connect-src 'self'"),
            ("default-src a", "default-src a; script-src a 'x'; connect-src a 'self'"),
            (" ; img-src x?a&amp;b&quot; ;", "img-src x?a&amp;b&quot;"),
            ("", ""),
        ])
    func allowing(before: String, after: String) {
        #expect(PagePolicy(attribute: before).allowing("'x'").attribute == after)
    }
}
