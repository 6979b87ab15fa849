import Pictures

/// A PNG with a palette, read back by one who knows nothing of the writer.
struct ReadPNG: Equatable {
    var width: Int
    var height: Int
    var depth: Int
    var palette: [Colour]
    /// Row by row, each a place in the palette.
    var pixels: [Int]

    struct Damaged: Error {}

    func colour(_ x: Int, _ y: Int) -> Colour { palette[pixels[y * width + x]] }

    init(_ bytes: [UInt8]) throws {
        var chunks: [(type: String, content: [UInt8])] = []
        guard bytes.starts(with: [137, 80, 78, 71, 13, 10, 26, 10]) else { throw Damaged() }
        var place = 8
        while place < bytes.count {
            let length = Self.number(bytes[place..<place + 4])
            let summed = bytes[place + 4..<place + 8 + length]
            guard Self.number(bytes[place + 8 + length..<place + 12 + length]) == Self.sum(summed) else {
                throw Damaged()
            }
            chunks.append((String(decoding: summed.prefix(4), as: UTF8.self), Array(summed.dropFirst(4))))
            place += 12 + length
        }
        guard chunks.map(\.type) == ["IHDR", "PLTE", "IDAT", "IEND"], chunks[3].content.isEmpty else {
            throw Damaged()
        }
        let head = chunks[0].content
        guard head.count == 13, Array(head[9...]) == [3, 0, 0, 0] else { throw Damaged() }
        (width, height, depth) = (Self.number(head[0..<4]), Self.number(head[4..<8]), Int(head[8]))
        let colours = chunks[1].content
        palette = stride(from: 0, to: colours.count, by: 3).map {
            Colour(red: colours[$0], green: colours[$0 + 1], blue: colours[$0 + 2])
        }
        let rows = try Inflate.zlib(chunks[2].content)
        let length = 1 + (width * depth + 7) / 8
        guard rows.count == height * length else { throw Damaged() }
        pixels = []
        for row in 0..<height {
            guard rows[row * length] == 0 else { throw Damaged() }
            for column in 0..<width {
                let bit = column * depth
                let byte = Int(rows[row * length + 1 + bit / 8])
                pixels.append(byte >> (8 - depth - bit % 8) & (1 << depth - 1))
            }
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    /// The checksum, bit by bit.
    private static func sum(_ bytes: ArraySlice<UInt8>) -> Int {
        var sum = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= Int(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return sum ^ 0xFFFF_FFFF
    }
}
