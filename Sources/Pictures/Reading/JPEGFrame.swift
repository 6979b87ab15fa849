/// The head of a JPEG's frame, found by a walk from segment to segment (ITU-T T.81, B.1.1 and B.2.2). A preview in a
/// segment of its own, as EXIF brings it, is stepped over with its segment.
enum JPEGFrame {
    static func picture(_ octets: Octets) throws(PictureFault) -> Picture {
        var place = 2
        while let first = octets[place] {
            guard first == 0xFF else { throw PictureFault.damaged(.jpeg) }
            // Any marker may follow more than one 0xFF.
            guard let marker = octets[place + 1] else { break }
            place += 1
            if marker == 0xFF { continue }
            place += 1
            switch marker {
            // Markers that stand alone: for private use, and of a restart.
            case 0x01, 0xD0...0xD7: continue
            // The scan or the end without a frame before it, and what is no marker.
            case 0x00, 0xD8, 0xD9, 0xDA: throw PictureFault.damaged(.jpeg)
            default: break
            }
            guard let length = octets.bigEndian(at: place, bytes: 2) else { break }
            guard length >= 2 else { throw PictureFault.damaged(.jpeg) }
            if isFrame(marker) { return try frame(octets, at: place, length: length) }
            place += length
        }
        throw PictureFault.endsEarly(.jpeg)
    }

    /// SOF0 to SOF15 without the three among them that mean something else: DHT, JPG and DAC.
    private static func isFrame(_ marker: UInt8) -> Bool {
        switch marker {
        case 0xC4, 0xC8, 0xCC: false
        case 0xC0...0xCF: true
        default: false
        }
    }

    private static func frame(_ octets: Octets, at place: Int, length: Int) throws(PictureFault) -> Picture {
        guard length >= 8 else { throw PictureFault.damaged(.jpeg) }
        guard let height = octets.bigEndian(at: place + 3, bytes: 2),
            let width = octets.bigEndian(at: place + 5, bytes: 2)
        else { throw PictureFault.endsEarly(.jpeg) }
        return try Picture(.jpeg, width, by: height)
    }
}
