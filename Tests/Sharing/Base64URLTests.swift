import Testing

@testable import Sharing

@Suite("Base 64 for URLs")
struct Base64URLTests {
    @Test(
        "The RFC's examples, without padding (RFC 4648, 10), and the two digits of its own",
        arguments: [
            ([UInt8](), ""), (Array("f".utf8), "Zg"), (Array("fo".utf8), "Zm8"), (Array("foo".utf8), "Zm9v"),
            (Array("foob".utf8), "Zm9vYg"), (Array("fooba".utf8), "Zm9vYmE"), (Array("foobar".utf8), "Zm9vYmFy"),
            ([0xFB, 0xFF], "-_8"),
        ])
    func examples(bytes: [UInt8], text: String) {
        #expect(Base64URL.text(bytes) == text)
        #expect(Base64URL.bytes(text) == bytes)
    }

    @Test(
        "What it doesn't write it doesn't read",
        arguments: ["Zg==", "Zh", "Zm9", "Z", "Zm9vY", "Zm9v+A", "Zm 9v", "Zm9v\n", "Zm9vé", "Zm9v/w"])
    func refused(text: String) { #expect(Base64URL.bytes(text) == nil) }
}
