/// The icon of the site where it is installed: the stairs and the line of now, to be read at 32 pixels too.
public enum SiteIcon {
    /// Of the side: 32 times 8, so that the stairs fall on whole pixels at 32.
    private static let parts = 256
    private static let landings = [(0, 6, 23), (6, 12, 18), (12, 18, 13), (18, 24, 8)].map {
        (from: $0.0 * 8, to: $0.1 * 8, height: $0.2 * 8)
    }
    private static let rise = 5 * 8
    private static let now = 24 * 8

    /// The icon as a PNG. What matters is inside of the circle that is 80 % as wide, so that it may be cut to any form
    /// (W3C Web Application Manifest, "maskable").
    ///
    /// - Parameter side: in pixels, brought between 16 and 2048.
    public static func png(side: Int, colours: SharingColours) -> [UInt8] {
        let side = min(2048, max(16, side))
        var canvas = Canvas(width: side, height: side, colours)
        func place(_ part: Int) -> Int { (side * part + parts / 2) / parts }
        let (line, nowLine) = (place(13), place(10))
        for landing in landings {
            let (left, top) = (place(landing.from), place(landing.height))
            canvas.fill(left, top, place(landing.to) - left, side - top, .countWash)
        }
        for landing in landings {
            let (left, top) = (place(landing.from), place(landing.height))
            canvas.fill(left, top, place(landing.to) - left + line, line, .count)
            canvas.fill(left, top, line, landing.from == 0 ? 0 : place(rise) + line, .count)
        }
        canvas.fill(place(now) - nowLine, 0, 3 * nowLine, side, .paper)
        canvas.fill(place(now), 0, nowLine, side, .seal)
        return canvas.png()
    }
}
