/// The first chunk of a PNG (W3C PNG, third edition, 5.2, 5.3 and 11.2.1).
enum PNGHead {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func picture(_ octets: Octets) throws(PictureFault) -> Picture {
        guard let head = octets[8, 25], let width = octets.bigEndian(at: 16, bytes: 4),
            let height = octets.bigEndian(at: 20, bytes: 4), let sum = octets.bigEndian(at: 29, bytes: 4)
        else { throw PictureFault.endsEarly(.png) }
        guard octets.have([0, 0, 0, 13], at: 8), octets.have("IHDR", at: 12),
            CRC32.checksum(head.dropFirst(4).dropLast(4)) == UInt32(truncatingIfNeeded: sum)
        else { throw PictureFault.damaged(.png) }
        return try Picture(.png, width, by: height)
    }
}
