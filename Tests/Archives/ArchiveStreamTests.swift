import Archives
import Testing

@Suite("Archives as they are written")
struct ArchiveStreamTests {
    /// CRC-32 of "hi\n", as any tool gives it.
    static let checksum: UInt32 = 0xED6F_7A7A
    static let bytes = Array("hi\n".utf8)

    @Test("The checksum is that of the bytes, in whatever parts they come")
    func checksum() {
        #expect(Checksum(Array("123456789".utf8)).value == 0xCBF4_3926)
        var parts = Checksum()
        parts.add(Array("1234".utf8))
        parts.add([])
        parts.add(Array("56789".utf8))
        #expect(parts.value == 0xCBF4_3926)
        #expect(Checksum().value == 0)
    }

    @Test("A tar's header is ustar's, of nobody and of no time")
    func tar() {
        var archive = ArchiveStream(.tar)
        let header = archive.opening(of: "a/b.html", size: 3, checksum: Self.checksum)
        var expected = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at offset: Int) {
            for (index, byte) in text.utf8.enumerated() { expected[offset + index] = byte }
        }
        put("a/b.html", at: 0)
        put("0000600", at: 100)
        put("0000000", at: 108)
        put("0000000", at: 116)
        put("00000000003", at: 124)
        put("00000000000", at: 136)
        put("0", at: 156)
        put("ustar\u{0}00", at: 257)
        // The checksum is the sum of all bytes, its own eight taken for blanks: six digits, NUL, blank.
        let sum = expected.reduce(8 * 0x20) { $0 + Int($1) }
        put(String(repeating: "0", count: 6 - String(sum, radix: 8).count) + String(sum, radix: 8), at: 148)
        put(" ", at: 155)
        #expect(header == expected)
        #expect(archive.closing(size: 3) == [UInt8](repeating: 0, count: 509))
        #expect(archive.closing(size: 512) == [])
        #expect(archive.end() == [UInt8](repeating: 0, count: 1024))
    }

    @Test(
        "A name that ustar can't hold stands in a header before it",
        arguments: ["李雷.html", String(repeating: "x", count: 101)])
    func longNames(name: String) throws {
        var archive = ArchiveStream(.tar)
        let header = archive.opening(of: name, size: 3, checksum: Self.checksum)
        #expect(header.count == 3 * 512)
        #expect(header[156] == UInt8(ascii: "x"))
        let record = header[512...].prefix { $0 != 0 }
        let length = record.count
        #expect(Array(record) == Array("\(length) path=\(name)\n".utf8))
        #expect(header[1024 + 156] == UInt8(ascii: "0"))
    }

    @Test("A ZIP of one file, byte for byte")
    func zip() {
        var archive = ArchiveStream(.zip)
        let local = archive.opening(of: "a", size: 3, checksum: Self.checksum)
        let facts: [UInt8] = [
            0, 8, 0, 0, 0, 0, 0x21, 0, 0x7A, 0x7A, 0x6F, 0xED, 3, 0, 0, 0, 3, 0, 0, 0, 1, 0,
        ]
        #expect(local == [0x50, 0x4B, 3, 4, 45, 0] + facts + [0, 0, 0x61])
        #expect(archive.closing(size: 3) == [])
        let entry: [UInt8] =
            [0x50, 0x4B, 1, 2, 45, 3, 45, 0] + facts + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x81, 0, 0, 0, 0, 0x61]
        let end: [UInt8] = [
            0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 34, 0, 0, 0, 0, 0,
        ]
        #expect(archive.end() == entry + end)
    }

    @Test("Beyond 65,534 files, and beyond four GiB, the list says it in 64 bits")
    func large() {
        var many = ArchiveStream(.zip)
        for _ in 0..<65_535 { _ = many.opening(of: "a", size: 0, checksum: 0) }
        let end = many.end()
        #expect(Array(end.suffix(98).prefix(4)) == [0x50, 0x4B, 6, 6])
        #expect(Array(end.suffix(14).prefix(4)) == [0xFF, 0xFF, 0xFF, 0xFF])
        var far = ArchiveStream(.zip)
        _ = far.opening(of: "a", size: 0xFFFF_FFF0, checksum: 0)
        _ = far.opening(of: "b", size: 1, checksum: 0)
        let entry = far.end().dropFirst(47)
        // Its place is in the extra field: kind 1, eight bytes.
        #expect(Array(entry.dropFirst(42).prefix(4)) == [0xFF, 0xFF, 0xFF, 0xFF])
        #expect(Array(entry.dropFirst(47).prefix(12)) == [1, 0, 8, 0, 0x0F, 0, 0, 0, 1, 0, 0, 0])
    }
}
