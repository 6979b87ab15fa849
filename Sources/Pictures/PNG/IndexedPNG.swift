/// A PNG whose pixels are places in a palette (W3C PNG, third edition, 11.2 and colour type 3).
enum IndexedPNG {
    /// - Parameters:
    ///   - pixels: row by row, each a place in the palette.
    ///   - palette: one to 256 colours.
    static func bytes(width: Int, height: Int, pixels: [UInt8], palette: [Colour]) -> [UInt8] {
        let depth = bitDepth(colours: palette.count)
        let indexed: UInt8 = 3
        let head =
            UInt32(truncatingIfNeeded: width).bigEndianBytes + UInt32(truncatingIfNeeded: height).bigEndianBytes
            + [UInt8(depth), indexed, 0, 0, 0]
        let rows = rows(width: width, height: height, pixels: pixels, depth: depth)
        return PNGHead.signature + chunk("IHDR", head)
            + chunk("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] })
            + chunk("IDAT", Deflate.zlib(rows, stride: rowLength(width: width, depth: depth))) + chunk("IEND", [])
    }

    static func bitDepth(colours: Int) -> Int {
        switch colours {
        case ...2: 1
        case ...4: 2
        case ...16: 4
        default: 8
        }
    }

    private static func rowLength(width: Int, depth: Int) -> Int { 1 + (width * depth + 7) / 8 }

    /// Each row after a byte that says it isn't filtered, which suits a palette best (12.7); its first pixel is in the
    /// highest bits.
    private static func rows(width: Int, height: Int, pixels: [UInt8], depth: Int) -> [UInt8] {
        let perByte = 8 / depth
        var rows: [UInt8] = []
        rows.reserveCapacity(height * rowLength(width: width, depth: depth))
        for row in 0..<height {
            rows.append(0)
            var column = 0
            while column < width {
                var packed: UInt8 = 0
                for part in 0..<perByte {
                    let pixel = column + part < width ? pixels[row * width + column + part] : 0
                    packed = packed << UInt8(depth) | pixel
                }
                rows.append(packed)
                column += perByte
            }
        }
        return rows
    }

    private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
        let summed = Array(type.utf8) + content
        return UInt32(truncatingIfNeeded: content.count).bigEndianBytes + summed
            + CRC32.checksum(summed).bigEndianBytes
    }
}
