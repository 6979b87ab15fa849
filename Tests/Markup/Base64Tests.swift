import Foundation
import Testing

@testable import Markup

@Suite("Base 64")
struct Base64Tests {
    @Test(
        "The test vectors of RFC 4648",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ])
    func vectors(text: String, encoded: String) {
        #expect(Base64.filled.text(Array(text.utf8)) == encoded)
        #expect(Base64.url.text(Array(text.utf8)) == String(encoded.prefix { $0 != "=" }))
    }

    @Test("Any bytes are what Foundation makes of them", arguments: 0..<70)
    func bytes(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 167 + count * 59) }
        let text = Data(bytes).base64EncodedString()
        #expect(Base64.filled.text(bytes) == text)
        var html = HTML("<a>")
        html.base64(bytes)
        #expect(html.description == "<a>" + text)
        let url = text.replacing("+", with: "-").replacing("/", with: "_").filter { $0 != "=" }
        #expect(Base64.url.text(bytes) == url)
    }

    @Test("Each digit stands for its value")
    func digits() {
        for base in [Base64.filled, .url] {
            #expect(base.digits.count == 64)
            for (value, digit) in base.digits.enumerated() {
                #expect(Array(base.text([UInt8(value) << 2]).utf8.prefix(1)) == [digit])
            }
        }
        #expect(String(decoding: Base64.filled.digits.suffix(2), as: UTF8.self) == "+/")
        #expect(String(decoding: Base64.url.digits.suffix(2), as: UTF8.self) == "-_")
    }
}
