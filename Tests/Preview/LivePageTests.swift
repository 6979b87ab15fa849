import Testing

@testable import Preview

@Suite("A page that follows the preview")
struct LivePageTests {
    private static let script = "<script data-version=\"3\">\(PreviewScript.text)</script>"

    private func following(_ page: String) -> String {
        String(decoding: LivePage.following(Array(page.utf8), from: 3), as: UTF8.self)
    }

    @Test("The script stands before the last end of the body, or at the end")
    func place() {
        #expect(following("<body>a</body>b</BODY></html>") == "<body>a</body>b\(Self.script)</BODY></html>")
        #expect(following("<p>a") == "<p>a\(Self.script)")
        #expect(following("") == Self.script)
    }

    @Test("The policy lets it run")
    func policy() {
        let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\""
        #expect(
            following("\(meta)default-src &#39;none&#39;\">") == "\(meta)default-src 'none'; script-src "
                + "\(PreviewScript.source); connect-src 'self'\">\(Self.script)")
        #expect(following("\(meta)default-src") == "\(meta)default-src\(Self.script)")
    }

    @Test("The script can stand in a page, and is named by its hash")
    func script() {
        #expect(!PreviewScript.text.contains("</"))
        #expect(!PreviewScript.text.contains("<!--"))
        #expect(PreviewScript.source.hasPrefix("'sha256-") && PreviewScript.source.hasSuffix("='"))
        #expect(PreviewScript.source.utf8.count == "'sha256-".utf8.count + 44 + 1)
    }
}
