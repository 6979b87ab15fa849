extension Canvas {
    /// A disc with a soft edge.
    ///
    /// - Parameters:
    ///   - x: the corner between pixels that is its centre, as `y` is.
    ///   - radius: in pixels; nothing where it isn't from 1 to `Picture.longestSide`, or the centre is farther away
    ///     than that.
    public mutating func fillCircle(x: Int, y: Int, radius: Int, colour: Int) {
        guard radius > 0, radius <= Picture.longestSide else { return }
        let reach = -Picture.longestSide...2 * Picture.longestSide
        guard reach.contains(x), reach.contains(y) else { return }
        for row in Self.within(height, from: y - radius, length: 2 * radius) {
            for column in Self.within(width, from: x - radius, length: 2 * radius) {
                let part = Self.covered(column - x, row - y, radius: radius)
                cover(x: column, y: row, part: part, of: 16, colour: colour)
            }
        }
    }

    /// How many of a pixel's 16 points are in a disc around the origin.
    private static func covered(_ x: Int, _ y: Int, radius: Int) -> Int {
        var count = 0
        for down in 0..<4 {
            for across in 0..<4 {
                // In eighths of a pixel, so that the points are whole numbers.
                let (dx, dy) = (8 * x + 2 * across + 1, 8 * y + 2 * down + 1)
                if dx * dx + dy * dy <= 64 * radius * radius { count += 1 }
            }
        }
        return count
    }
}
