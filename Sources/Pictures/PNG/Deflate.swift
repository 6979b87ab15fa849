/// Our own zlib stream (RFC 1950, RFC 1951): one block of fixed Huffman codes, so that the bytes are the same on every
/// machine whatever zlib is there.
struct Deflate {
    private static let lengths = 3...258
    /// The shortest length of each code from 257 on, and the shortest distance of each from 0 on (RFC 1951, 3.2.5).
    /// The longest length has a code of its own, although the one before it reaches as far.
    private static let lengthCodes = ranges(codes: 28, first: 3, codesPerBit: 4) + [(258, 0)]
    private static let distanceCodes = ranges(codes: 30, first: 1, codesPerBit: 2)

    private let bytes: [UInt8]
    private var stream = BitStream()

    /// - Parameter stride: how far back a repetition is looked for, besides one byte: in a raster the length of a row.
    ///   One that is farther than deflate can tell, 32768, finds nothing.
    static func zlib(_ bytes: [UInt8], stride: Int) -> [UInt8] {
        var deflate = Deflate(bytes: bytes)
        deflate.write(distances: [1, stride].filter { (1...32_768).contains($0) })
        // A window of 32 KiB, and the sum of both bytes a multiple of 31.
        return [0x78, 0x01] + deflate.stream.bytes + Adler32.checksum(bytes).bigEndianBytes
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func write(distances: [Int]) {
        let isLast = 1
        let fixedCodes = 1
        stream.append(isLast, bits: 1)
        stream.append(fixedCodes, bits: 2)
        var place = 0
        while place < bytes.count {
            var (length, distance) = (0, 0)
            // Of equally long ones the first, which is the nearest, takes the fewest bits.
            for candidate in distances {
                let found = repetition(at: place, distance: candidate)
                if found > length { (length, distance) = (found, candidate) }
            }
            if Self.lengths.contains(length) {
                append(length: length, distance: distance)
                place += length
            } else {
                append(symbol: Int(bytes[place]))
                place += 1
            }
        }
        let end = 256
        append(symbol: end)
    }

    private func repetition(at place: Int, distance: Int) -> Int {
        guard distance <= place else { return 0 }
        let most = min(Self.lengths.upperBound, bytes.count - place)
        var length = 0
        while length < most, bytes[place + length] == bytes[place + length - distance] { length += 1 }
        return length
    }

    private mutating func append(length: Int, distance: Int) {
        let lengthCode = Self.code(of: length, in: Self.lengthCodes)
        let shortest = Self.lengthCodes[lengthCode]
        append(symbol: 257 + lengthCode)
        stream.append(length - shortest.first, bits: shortest.bits)
        let distanceCode = Self.code(of: distance, in: Self.distanceCodes)
        let nearest = Self.distanceCodes[distanceCode]
        stream.append(code: distanceCode, bits: 5)
        stream.append(distance - nearest.first, bits: nearest.bits)
    }

    /// RFC 1951, 3.2.6.
    private mutating func append(symbol: Int) {
        switch symbol {
        case ...143: stream.append(code: 0x30 + symbol, bits: 8)
        case ...255: stream.append(code: 0x190 + symbol - 144, bits: 9)
        case ...279: stream.append(code: symbol - 256, bits: 7)
        default: stream.append(code: 0xC0 + symbol - 280, bits: 8)
        }
    }

    private static func code(of value: Int, in codes: [(first: Int, bits: Int)]) -> Int {
        (codes.firstIndex { $0.first > value } ?? codes.endIndex) - 1
    }

    /// Ranges that each begin where the one before ends; every so many codes they get twice as wide.
    private static func ranges(codes: Int, first: Int, codesPerBit: Int) -> [(first: Int, bits: Int)] {
        var next = first
        return (0..<codes).map { code in
            let bits = max(0, code / codesPerBit - 1)
            defer { next += 1 << bits }
            return (next, bits)
        }
    }
}
