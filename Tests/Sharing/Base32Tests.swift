import SeededRandom
import Testing

@testable import Sharing

@Suite("Base 32")
struct Base32Tests {
    @Test(
        "Five bits a character, the last filled up with zeros",
        arguments: [
            ([], ""), ([0x00], "00"), ([0xFF], "ZW"), ([0x08], "10"), ([0x01], "04"), ([0x00, 0x01], "000G"),
            ([0xFF, 0xFF], "ZZZG"), ([0x12, 0x34, 0x56], "28T5C"), ([0xDE, 0xAD, 0xBE, 0xEF], "VTPVXVR"),
            ([0x00, 0x44, 0x32, 0x14, 0xC7], "01234567"), ([0x42, 0x54, 0xB6, 0x35, 0xCF], "89ABCDEF"),
            ([0x84, 0x65, 0x3A, 0x56, 0xD7], "GHJKMNPQ"), ([0xC6, 0x75, 0xBE, 0x77, 0xDF], "RSTVWXYZ"),
        ] as [([UInt8], String)])
    func vectors(bytes: [UInt8], text: String) {
        #expect(Base32.text(bytes) == text)
        #expect(Base32.bytes(text) == bytes)
    }

    @Test("Bytes of any number are read again")
    func roundTrip() {
        var random = SplitMix64(seed: 32)
        for count in 0...40 {
            let bytes = (0..<count).map { _ in UInt8(random.number(in: 0...255)) }
            #expect(Base32.bytes(Base32.text(bytes)) == bytes)
        }
    }

    @Test(
        "Small letters are capitals, and what is misread is what it was read for",
        arguments: [
            ("vtpvxvr", "VTPVXVR"), ("oO", "00"), ("iIlL", "1111"), ("u", "U"), ("7f3k-91qd", "7F3K-91QD"), ("", ""),
        ])
    func canonical(text: String, canonical: String) { #expect(Base32.canonical(text) == canonical) }

    @Test("Misread characters give the same bytes")
    func misread() { #expect(Base32.bytes("oi234567") == [0x00, 0x44, 0x32, 0x14, 0xC7]) }

    @Test(
        "A character outside the alphabet is none",
        arguments: ["U0", "u0", "0-", "0 ", " 00", "=", "0=", "é0", "０0", "0\n", "@0", "[0", "`0", "{0", "/0", ":0"])
    func outside(text: String) { #expect(Base32.bytes(text) == nil) }

    @Test(
        "Bits beyond the last byte must be zero, and fewer than a character has",
        arguments: ["0", "Z", "01", "ZX", "000H", "000", "28T5D", "VTPVXVS", "000000"])
    func trailing(text: String) { #expect(Base32.bytes(text) == nil) }
}
