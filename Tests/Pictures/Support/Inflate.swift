/// Deflate read back (RFC 1951) by one who knows nothing of the writer: blocks that are stored, and of fixed codes.
struct Inflate {
    private let bytes: [UInt8]
    private var place = 0
    private var out: [UInt8] = []

    struct Damaged: Error {}

    /// What a zlib stream holds; its checksum is checked too.
    static func zlib(_ bytes: [UInt8]) throws -> [UInt8] {
        guard bytes.count >= 6, bytes[0] & 0x0F == 8, (Int(bytes[0]) << 8 | Int(bytes[1])).isMultiple(of: 31) else {
            throw Damaged()
        }
        var inflate = Inflate(bytes: Array(bytes.dropFirst(2).dropLast(4)))
        try inflate.blocks()
        // Written otherwise than the code under test: whole sums of big numbers.
        let low = inflate.out.reduce(1) { ($0 + Int($1)) % 65_521 }
        var (sum, high) = (1, 0)
        for byte in inflate.out {
            sum = (sum + Int(byte)) % 65_521
            high = (high + sum) % 65_521
        }
        guard bytes.suffix(4).reduce(0, { $0 << 8 | Int($1) }) == high << 16 | low else { throw Damaged() }
        return inflate.out
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func blocks() throws {
        var isLast = false
        while !isLast {
            isLast = try bits(1) == 1
            switch try bits(2) {
            case 0: try stored()
            case 1: try fixed()
            default: throw Damaged()
            }
        }
        guard (place + 7) / 8 == bytes.count else { throw Damaged() }
    }

    private mutating func stored() throws {
        place = (place + 7) / 8 * 8
        let (length, complement) = (try bits(16), try bits(16))
        guard length ^ complement == 0xFFFF else { throw Damaged() }
        for _ in 0..<length { out.append(UInt8(try bits(8))) }
    }

    private mutating func fixed() throws {
        while true {
            let symbol = try symbol()
            if symbol == 256 { return }
            if symbol < 256 {
                out.append(UInt8(symbol))
                continue
            }
            let lengths = [
                3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
                195, 227, 258,
            ]
            let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
            let distances = [
                1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
                4097, 6145, 8193, 12289, 16385, 24577,
            ]
            let distanceBits = [
                0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
            ]
            guard lengths.indices.contains(symbol - 257) else { throw Damaged() }
            let length = lengths[symbol - 257] + (try bits(lengthBits[symbol - 257]))
            let code = try code(5)
            guard distances.indices.contains(code) else { throw Damaged() }
            let distance = distances[code] + (try bits(distanceBits[code]))
            guard distance <= out.count else { throw Damaged() }
            for _ in 0..<length { out.append(out[out.count - distance]) }
        }
    }

    private mutating func symbol() throws -> Int {
        var code = try code(7)
        if code <= 0b001_0111 { return code + 256 }
        code = code << 1 | (try bits(1))
        if code <= 0b1011_1111 { return code - 0b0011_0000 }
        if code <= 0b1100_0111 { return code - 0b1100_0000 + 280 }
        return (code << 1 | (try bits(1))) - 0b1_1001_0000 + 144
    }

    private mutating func code(_ count: Int) throws -> Int {
        var code = 0
        for _ in 0..<count { code = code << 1 | (try bits(1)) }
        return code
    }

    private mutating func bits(_ count: Int) throws -> Int {
        var value = 0
        for bit in 0..<count {
            guard place / 8 < bytes.count else { throw Damaged() }
            value |= Int(bytes[place / 8] >> UInt8(place % 8) & 1) << bit
            place += 1
        }
        return value
    }
}
