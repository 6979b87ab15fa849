import SeededRandom
import Testing

@testable import Pictures

@Suite struct DeflateTests {
    @Test("The checksums are those of the standards' check values")
    func checksums() {
        #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.checksum([]) == 0)
        #expect(Adler32.checksum(Array("Wikipedia".utf8)) == 0x11E6_0398)
        #expect(Adler32.checksum([]) == 1)
        #expect(Adler32.checksum([UInt8](repeating: 0xFF, count: 1_000_000)) == 0x3843_E1BE)
    }

    @Test("Every length of a run, and every distance, is read back as it was")
    func everyLength() throws {
        for count in 0...600 {
            let bytes = [UInt8](repeating: 200, count: count)
            #expect(try Inflate.zlib(Deflate.zlib(bytes, stride: 1)) == bytes)
        }
        var random = SplitMix64(seed: 3)
        for distance in [1, 2, 3, 4, 5, 8, 9, 300, 513, 1024, 4097, 20_001, 24_577, 32_767, 32_768, 32_769, 40_000] {
            let row = (0..<distance).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            #expect(try Inflate.zlib(Deflate.zlib(row + row, stride: distance)) == row + row)
        }
    }

    @Test("A repetition at the stride is found, and one farther than deflate can tell is not")
    func strides() {
        var random = SplitMix64(seed: 4)
        let row = (0..<32_768).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let once = Deflate.zlib(row, stride: 0).count
        #expect(Deflate.zlib(row + row, stride: 32_768).count < once + 500)
        #expect(Deflate.zlib(row + [0] + row, stride: 32_769).count > once + 32_768)
    }

    @Test("A stride that is no distance finds nothing and is no crash", arguments: [0, -1, .min, .max])
    func hostileStrides(stride: Int) throws {
        let bytes = Array("abcabcabc".utf8)
        #expect(try Inflate.zlib(Deflate.zlib(bytes, stride: stride)) == bytes)
    }

    @Test("Stored blocks are read by the test's own reader too")
    func stored() throws {
        #expect(try Inflate.zlib([0x78, 0x01, 1, 1, 0, 0xFE, 0xFF, 0x61, 0, 0x62, 0, 0x62]) == [0x61])
    }
}
