/// The logical screen of a GIF (GIF89a, section 18), which holds all of its frames.
enum GIFScreen {
    static func picture(_ octets: Octets) throws(PictureFault) -> Picture {
        guard let width = octets.littleEndian(at: 6, bytes: 2), let height = octets.littleEndian(at: 8, bytes: 2),
            octets[10, 3] != nil
        else { throw PictureFault.endsEarly(.gif) }
        return try Picture(.gif, width, by: height)
    }
}
