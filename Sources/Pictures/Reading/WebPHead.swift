/// The first chunk of a WebP (RFC 9649), in one of its three kinds.
enum WebPHead {
    static func picture(_ octets: Octets) throws(PictureFault) -> Picture {
        guard octets[12, 8] != nil, let size = octets.littleEndian(at: 16, bytes: 4) else {
            throw PictureFault.endsEarly(.webp)
        }
        if octets.have("VP8 ", at: 12) { return try lossy(octets, size: size) }
        if octets.have("VP8L", at: 12) { return try lossless(octets, size: size) }
        if octets.have("VP8X", at: 12) { return try extended(octets, size: size) }
        throw PictureFault.damaged(.webp)
    }

    /// The head of a key frame of VP8 (RFC 6386, 9.1): the upper two bits of a side are a scale for display, which
    /// WebP doesn't use.
    private static func lossy(_ octets: Octets, size: Int) throws(PictureFault) -> Picture {
        guard size >= 10 else { throw PictureFault.damaged(.webp) }
        guard let tag = octets[20], let width = octets.littleEndian(at: 26, bytes: 2),
            let height = octets.littleEndian(at: 28, bytes: 2)
        else { throw PictureFault.endsEarly(.webp) }
        let isKeyFrame = tag & 1 == 0
        guard isKeyFrame, octets.have([0x9D, 0x01, 0x2A], at: 23) else { throw PictureFault.damaged(.webp) }
        return try Picture(.webp, width & 0x3FFF, by: height & 0x3FFF)
    }

    /// RFC 9649, 3.4: a signature, then each side less one in 14 bits.
    private static func lossless(_ octets: Octets, size: Int) throws(PictureFault) -> Picture {
        guard size >= 5 else { throw PictureFault.damaged(.webp) }
        guard let signature = octets[20], let bits = octets.littleEndian(at: 21, bytes: 4) else {
            throw PictureFault.endsEarly(.webp)
        }
        let version = bits >> 29
        guard signature == 0x2F, version == 0 else { throw PictureFault.damaged(.webp) }
        return try Picture(.webp, (bits & 0x3FFF) + 1, by: (bits >> 14 & 0x3FFF) + 1)
    }

    /// RFC 9649, 2.7: the canvas, each side less one in 24 bits.
    private static func extended(_ octets: Octets, size: Int) throws(PictureFault) -> Picture {
        guard size >= 10 else { throw PictureFault.damaged(.webp) }
        guard let width = octets.littleEndian(at: 24, bytes: 3), let height = octets.littleEndian(at: 27, bytes: 3)
        else { throw PictureFault.endsEarly(.webp) }
        return try Picture(.webp, width + 1, by: height + 1)
    }
}
