/// What a picture's own bytes say about it: of what kind it is, and how large.
public struct Picture: Sendable, Equatable {
    /// The kinds that every browser shows.
    public enum Format: String, Sendable, CaseIterable {
        case png
        case jpeg
        case gif
        case webp
        case svg

        /// As an answer over HTTP names it (the IANA registry of media types).
        public var mediaType: String {
            switch self {
            case .png: "image/png"
            case .jpeg: "image/jpeg"
            case .gif: "image/gif"
            case .webp: "image/webp"
            case .svg: "image/svg+xml"
            }
        }

        /// What a file of the kind ends in after its dot.
        public var fileEnd: String {
            switch self {
            case .png: "png"
            case .jpeg: "jpg"
            case .gif: "gif"
            case .webp: "webp"
            case .svg: "svg"
            }
        }

        /// As a message names it.
        var name: String {
            switch self {
            case .png: "PNG"
            case .jpeg: "JPEG"
            case .gif: "GIF"
            case .webp: "WebP"
            case .svg: "SVG"
            }
        }
    }

    public var format: Format
    /// In pixels as they are stored: a JPEG that a camera turned by its EXIF orientation is shown with the sides
    /// swapped. Of an SVG in CSS pixels, rounded up.
    public var width: Int
    /// In pixels, as `width` is.
    public var height: Int

    public init(format: Format, width: Int, height: Int) {
        self.format = format
        self.width = width
        self.height = height
    }

    /// The longest side that is taken, in pixels.
    public static let longestSide = 20_000

    /// The picture by its bytes, whatever its file is named. Of the four rasters only the head is read, so that one
    /// which breaks off later is not noticed; an SVG is read whole, and taken only where it fetches nothing and runs
    /// nothing. It is safe as a file of its own; it isn't meant to be pasted into HTML.
    public static func read(_ bytes: [UInt8]) -> Result<Picture, PictureFault> {
        do {
            return .success(try recognised(bytes))
        } catch {
            return .failure(error)
        }
    }

    private static func recognised(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
        let octets = Octets(bytes)
        if octets.have(PNGHead.signature, at: 0) { return try PNGHead.picture(octets) }
        if octets.have([0xFF, 0xD8, 0xFF], at: 0) { return try JPEGFrame.picture(octets) }
        if octets.have("GIF87a", at: 0) || octets.have("GIF89a", at: 0) { return try GIFScreen.picture(octets) }
        if octets.have("RIFF", at: 0), octets.have("WEBP", at: 8) { return try WebPHead.picture(octets) }
        if SVGReader.mayRead(bytes) { return try SVGReader.picture(bytes) }
        throw PictureFault.unknown
    }

    /// A picture whose sides are within bounds.
    init(_ format: Format, _ width: Int, by height: Int, line: Int? = nil) throws(PictureFault) {
        guard width >= 1, height >= 1 else { throw PictureFault("the picture has no size", line: line) }
        guard width <= Self.longestSide, height <= Self.longestSide else { throw PictureFault.tooLarge(line: line) }
        self.init(format: format, width: width, height: height)
    }
}
