/// The checksum of a zlib stream (RFC 1950, 8.2).
enum Adler32 {
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low += UInt32(byte)
            if low >= 65_521 { low -= 65_521 }
            high += low
            if high >= 65_521 { high -= 65_521 }
        }
        return high << 16 | low
    }
}
