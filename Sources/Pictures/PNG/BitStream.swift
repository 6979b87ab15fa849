/// Bits that are packed into bytes from the lowest on (RFC 1951, 3.1.1).
struct BitStream {
    private var written: [UInt8] = []
    private var held: UInt32 = 0
    private var count: UInt32 = 0

    /// A number's lowest bits, the lowest first; 16 at most.
    mutating func append(_ value: Int, bits: Int) {
        held |= UInt32(truncatingIfNeeded: value) << count
        count += UInt32(bits)
        while count >= 8 {
            written.append(UInt8(truncatingIfNeeded: held))
            held >>= 8
            count -= 8
        }
    }

    /// A Huffman code, whose highest bit goes first.
    mutating func append(code: Int, bits: Int) {
        append((0..<bits).reduce(0) { $0 << 1 | code >> $1 & 1 }, bits: bits)
    }

    /// With the last byte filled up by zeros.
    var bytes: [UInt8] { count == 0 ? written : written + [UInt8(truncatingIfNeeded: held)] }
}
