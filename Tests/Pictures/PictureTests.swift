import Testing

@testable import Pictures

/// The rasters, by their heads.
@Suite struct PictureTests {
    static let endsEarly = "ends too early (save the picture again)"
    static let unknown = "it is no PNG, JPEG, GIF, WebP or SVG (save the picture as one of these)"

    @Test("Each kind says its own sides")
    func kinds() {
        #expect(told(Files.png) == "png 3x2")
        #expect(told(Files.jpeg) == "jpeg 5x7")
        #expect(told(Files.gif) == "gif 300x10")
        #expect(told(Files.lossyWebP) == "webp 308x598")
        #expect(told(Files.losslessWebP) == "webp 550x368")
        #expect(told(Files.extendedWebP) == "webp 10000x20000")
        #expect(told(Files.svg) == "svg 24x13")
    }

    @Test("Each kind has its media type and its files' end")
    func names() {
        #expect(
            Picture.Format.allCases.map { "\($0.mediaType) \($0.fileEnd)" } == [
                "image/png png", "image/jpeg jpg", "image/gif gif", "image/webp webp", "image/svg+xml svg",
            ])
    }

    @Test(
        "What is none of them is said so", arguments: ["", "a", "%PDF-1.7", "BM", "RIFF    WAVE", "GIF88a", "\u{FEFF}"])
    func unknown(text: String) {
        #expect(told(text) == Self.unknown)
    }

    @Test("Of a PNG the first chunk is the head, and whole")
    func damagedPNG() {
        let damaged = "the PNG is damaged (save the picture again)"
        for place in 8..<33 {
            var bytes = Files.png
            bytes[place] ^= 1
            #expect(told(bytes) == damaged, "byte \(place)")
        }
        #expect(told(Array(Files.png.prefix(32))) == "the PNG \(Self.endsEarly)")
        #expect(told(Array(Files.png.prefix(33))) == "png 3x2")
    }

    @Test("A frame of every kind is found, and what only looks like one is stepped over")
    func frames() {
        for marker in [0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF] as [UInt8] {
            #expect(told([0xFF, 0xD8] + Files.frame(marker, 300, by: 2)) == "jpeg 300x2")
        }
        for marker in [0xC4, 0xC8, 0xCC, 0xDB, 0xE1, 0xFE] as [UInt8] {
            #expect(told([0xFF, 0xD8] + Files.frame(marker, 300, by: 2) + Files.frame(0xC2, 4, by: 5)) == "jpeg 4x5")
        }
    }

    @Test("The preview that EXIF brings is not the picture")
    func preview() {
        let exif = Files.segment(0xE1, Array("Exif\0\0".utf8) + Files.jpeg)
        #expect(told([0xFF, 0xD8] + exif + Files.frame(0xC0, 640, by: 480)) == "jpeg 640x480")
    }

    @Test("Markers may be filled up, and some stand alone")
    func markers() {
        let alone: [UInt8] = [0xFF, 0xFF, 0xFF, 0x01, 0xFF, 0xD0, 0xFF, 0xD7, 0xFF]
        #expect(told([0xFF, 0xD8] + alone + Files.frame(0xC0, 6, by: 5)) == "jpeg 6x5")
    }

    @Test(
        "A JPEG without a frame, or with something between its segments, is damaged",
        arguments: [
            [0xFF, 0xD9], [0xFF, 0xDA, 0, 2], [0xFF, 0x00], [0xFF, 0xD8], [0xFF, 0xE0, 0, 1], [0xFF, 0xE0, 0, 0],
            [0xFF, 0xE0, 0, 2, 0x00], [0xFF, 0xC0, 0, 7, 8, 0, 1, 0, 1, 0, 0],
        ] as [[UInt8]])
    func damagedJPEG(segments: [UInt8]) {
        #expect(told([0xFF, 0xD8] + segments) == "the JPEG is damaged (save the picture again)")
    }

    @Test("A segment that reaches beyond the file ends too early")
    func longSegment() {
        #expect(told([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0]) == "the JPEG \(Self.endsEarly)")
    }

    @Test(
        "A WebP that begins with no head of a picture is damaged",
        arguments: [
            Files.webP("ANMF", [UInt8](repeating: 0, count: 20)),
            Files.webP("VP8 ", [0x11, 0, 0, 0x9D, 0x01, 0x2A, 1, 0, 1, 0]),
            Files.webP("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2B, 1, 0, 1, 0]),
            Files.webP("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, 1, 0, 1]), Files.webP("VP8X", [0, 0, 0, 0]),
            Files.webP("VP8L", [0x2E, 0, 0, 0, 0]), Files.webP("VP8L", [0x2F, 0, 0, 0, 0x20]),
            Files.webP("VP8L", [0x2F, 0, 0, 0]),
        ])
    func damagedWebP(bytes: [UInt8]) {
        #expect(told(bytes) == "the WebP is damaged (save the picture again)")
    }

    @Test("Sides are from 1 to 20000")
    func sides() {
        func gif(_ width: Int, _ height: Int) -> [UInt8] {
            Array("GIF87a".utf8) + [UInt8](littleEndian: width, bytes: 2) + [UInt8](littleEndian: height, bytes: 2)
                + [0, 0, 0]
        }
        let tooLarge = "the picture is larger than 20000 pixels a side (make the picture smaller)"
        #expect(told(gif(1, 20_000)) == "gif 1x20000")
        #expect(told(gif(20_000, 1)) == "gif 20000x1")
        #expect(told(gif(20_001, 1)) == tooLarge)
        #expect(told(gif(1, 65_535)) == tooLarge)
        #expect(told(gif(0, 1)) == "the picture has no size")
        #expect(told(gif(1, 0)) == "the picture has no size")
        #expect(told([0xFF, 0xD8] + Files.frame(0xC0, 1, by: 0)) == "the picture has no size")
        #expect(told(Files.webP("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0, 0x40, 1, 0])) == "the picture has no size")
        #expect(told(Files.webP("VP8X", [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0, 0, 0])) == tooLarge)
    }
}
