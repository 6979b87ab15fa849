import Testing

@testable import Markup

@Suite("Percent-encoding")
struct PercentEncodingTests {
    @Test(
        "What is not unreserved is written as its bytes, and read again",
        arguments: [
            ("shanghai", "shanghai"), ("aZ09-._~", "aZ09-._~"), ("", ""), ("a b", "a%20b"), ("../x", "..%2Fx"),
            ("100%", "100%25"), ("上", "%E4%B8%8A"), ("\0\u{7F}", "%00%7F"), ("e\u{301}", "e%CC%81"),
        ])
    func both(text: String, encoded: String) {
        #expect(text.percentEncoded() == encoded)
        #expect(String(percentEncoded: encoded)?.utf8.elementsEqual(text.utf8) == true)
    }

    @Test("A path keeps its slashes")
    func path() {
        #expect("/a b/c#?.html".percentEncoded(keeping: "/") == "/a%20b/c%23%3F.html")
    }

    @Test(
        "Its length is told where it is below a limit, however long the text is", arguments: [0, 1, 1023, 1024, 5000])
    func length(plain: Int) {
        let bytes = Array(repeating: UInt8(ascii: "a"), count: plain) + Array("上 ".utf8)
        let length = plain + 12
        let encoding = PercentEncoding()
        #expect(String(decoding: bytes, as: UTF8.self).percentEncoded().utf8.count == length)
        #expect(encoding.length(of: bytes, below: length + 1) == length)
        #expect(encoding.length(of: bytes, below: length) == nil)
        #expect(encoding.length(of: [], below: 0) == nil)
    }

    @Test("Small digits are read too; what is no encoding of text is not")
    func reading() {
        #expect(String(percentEncoded: "%e4%b8%8a") == "上")
        for text in ["%", "%2", "%zz", "%+1", "a b", "a/b", "%FF", "%C3"] {
            #expect(String(percentEncoded: text) == nil)
        }
    }
}
