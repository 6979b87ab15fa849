/// Why a file is not taken as a picture.
public struct PictureFault: Error, Sendable, Equatable {
    /// A clause that follows the file's place, without a full stop; may quote the file.
    public var message: String
    /// What to do, where there is something to do.
    public var help: String?
    /// Of an SVG, counted from 1.
    public var line: Int?

    public init(_ message: String, help: String? = nil, line: Int? = nil) {
        self.message = message
        self.help = help
        self.line = line
    }

    static let unknown = PictureFault(
        "it is no PNG, JPEG, GIF, WebP or SVG", help: "save the picture as one of these")

    static func tooLarge(line: Int? = nil) -> PictureFault {
        PictureFault(
            "the picture is larger than \(Picture.longestSide) pixels a side", help: "make the picture smaller",
            line: line)
    }

    static func endsEarly(_ format: Picture.Format) -> PictureFault {
        PictureFault("the \(format.name) ends too early", help: "save the picture again")
    }

    static func damaged(_ format: Picture.Format) -> PictureFault {
        PictureFault("the \(format.name) is damaged", help: "save the picture again")
    }
}
