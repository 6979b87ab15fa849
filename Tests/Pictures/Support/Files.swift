import Pictures

/// Small valid files of each kind, and what wraps them.
enum Files {
    /// Of 3 by 2 pixels.
    static let png: [UInt8] = Canvas(width: 3, height: 2, colours: [grey(0), grey(255)], background: 1).png()

    /// A baseline frame of 5 by 7 pixels behind a JFIF segment; no scan.
    static let jpeg: [UInt8] =
        [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]) + frame(0xC0, 5, by: 7)
        + [0xFF, 0xD9]

    static let gif: [UInt8] = Array("GIF89a".utf8) + [0x2C, 0x01, 0x0A, 0, 0, 0, 0, 0x3B]

    static let lossyWebP = webP("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, 0x34, 0x41, 0x56, 0x82])

    static let losslessWebP = webP("VP8L", [0x2F] + [UInt8](littleEndian: 549 | 367 << 14, bytes: 4))

    static let extendedWebP = webP("VP8X", [0, 0, 0, 0, 0x0F, 0x27, 0, 0x1F, 0x4E, 0])

    static let svg: [UInt8] = Array(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- 月 -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
            + "width=\"24px\" height='12.5'><title>甲</title>\n<path fill=\"url(#a)\" d=\"M0 0h1\"/></svg>\n").utf8)

    static func grey(_ value: UInt8) -> Colour { Colour(red: value, green: value, blue: value) }

    static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }

    static func frame(_ marker: UInt8, _ width: Int, by height: Int) -> [UInt8] {
        segment(
            marker,
            [8, UInt8(height >> 8), UInt8(height & 0xFF), UInt8(width >> 8), UInt8(width & 0xFF), 1, 1, 0x11, 0])
    }

    static func webP(_ chunk: String, _ content: [UInt8]) -> [UInt8] {
        let body =
            Array("WEBP".utf8) + Array(chunk.utf8) + [UInt8](littleEndian: content.count, bytes: 4) + content
        return Array("RIFF".utf8) + [UInt8](littleEndian: body.count, bytes: 4) + body
    }

    /// An SVG with a root of 10 by 10 in line 1 and something inside of it from line 2.
    static func svg(_ inside: String, root: String = "viewBox=\"0 0 10 10\"") -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(root)>\n\(inside)\n</svg>".utf8)
    }
}

extension [UInt8] {
    init(littleEndian value: Int, bytes: Int) {
        self = (0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
