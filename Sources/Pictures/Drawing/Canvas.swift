/// A raster whose pixels are places in a palette: drawn from the first stroke to the last, then written as a PNG. What
/// is drawn beyond its sides is cut off.
public struct Canvas: Sendable, Equatable {
    public let width: Int
    public let height: Int
    public let colours: [Colour]
    private var pixels: [UInt8]

    /// The numbers are the drawing code's own and never a file's: others than these stop the program, as a colour that
    /// isn't in the palette does.
    ///
    /// - Parameters:
    ///   - width: in pixels, from 1 to `Picture.longestSide`, as `height` is.
    ///   - colours: the palette, one to 256.
    ///   - background: the place in the palette that every pixel has at first.
    public init(width: Int, height: Int, colours: [Colour], background: Int) {
        precondition((1...Picture.longestSide).contains(width) && (1...Picture.longestSide).contains(height))
        precondition(colours.count <= 256 && colours.indices.contains(background))
        self.width = width
        self.height = height
        self.colours = colours
        pixels = Array(repeating: UInt8(background), count: width * height)
    }

    /// The place in the palette of a pixel on the canvas.
    public subscript(x: Int, y: Int) -> Int {
        precondition(isOn(x, y))
        return Int(pixels[y * width + x])
    }

    /// A rectangle from its left upper corner; nothing where a side isn't positive.
    public mutating func fill(x: Int, y: Int, width: Int, height: Int, colour: Int) {
        precondition(colours.indices.contains(colour))
        let columns = Self.within(self.width, from: x, length: width)
        for row in Self.within(self.height, from: y, length: height) {
            for place in row * self.width + columns.lowerBound..<row * self.width + columns.upperBound {
                pixels[place] = UInt8(colour)
            }
        }
    }

    /// One pixel, of which a colour covers a part: it gets the colour of the palette that is nearest to what both make
    /// together, so an edge is as soft as the palette lets it be.
    mutating func cover(x: Int, y: Int, part: Int, of whole: Int, colour: Int) {
        guard isOn(x, y), part > 0 else { return }
        let under = colours[self[x, y]]
        let wanted = under.mixed(with: colours[colour], part: part, of: whole)
        pixels[y * width + x] = UInt8(nearest(to: wanted))
    }

    /// The picture as a PNG of the least bit depth that its palette allows; the same bytes on every machine.
    public func png() -> [UInt8] {
        IndexedPNG.bytes(width: width, height: height, pixels: pixels, palette: colours)
    }

    private func isOn(_ x: Int, _ y: Int) -> Bool { (0..<width).contains(x) && (0..<height).contains(y) }

    private func nearest(to wanted: Colour) -> Int {
        var (place, least) = (0, Int.max)
        for (index, colour) in colours.enumerated() {
            let distance = colour.distance(to: wanted)
            if distance < least { (place, least) = (index, distance) }
        }
        return place
    }

    /// The part of a stretch that is on a side, however far the stretch reaches.
    static func within(_ side: Int, from start: Int, length: Int) -> Range<Int> {
        guard start < side, length > 0 else { return 0..<0 }
        let (end, isBeyond) = start.addingReportingOverflow(length)
        return max(0, start)..<max(0, start, isBeyond ? side : min(side, end))
    }
}
