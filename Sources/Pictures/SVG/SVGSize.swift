/// How large an SVG is without anything around it (SVG 2, 8.2 and CSS Images 3, 5.3).
enum SVGSize {
    /// By its width and height where they are plain numbers or in px; one that is missing follows from the view box,
    /// and both are the view box's where neither is said so.
    static func picture(width: String?, height: String?, viewBox: String?, line: Int) throws(PictureFault) -> Picture {
        let box = viewBox.flatMap(sides)
        let sides: (Double, Double)? =
            switch (width.flatMap(pixels), height.flatMap(pixels)) {
            case (let width?, let height?): (width, height)
            case (let width?, nil): box.map { (width, width * $0.height / $0.width) }
            case (nil, let height?): box.map { (height * $0.width / $0.height, height) }
            case (nil, nil): box.map { ($0.width, $0.height) }
            }
        guard let sides else {
            throw PictureFault(
                "the picture has no size", help: "give the svg a viewBox, or a width and a height in px", line: line)
        }
        return try Picture(.svg, whole(sides.0, line: line), by: whole(sides.1, line: line), line: line)
    }

    /// Rounded up; none where it isn't positive.
    private static func whole(_ side: Double, line: Int) throws(PictureFault) -> Int {
        guard side > 0 else { return 0 }
        guard side <= Double(Picture.longestSide) else { throw PictureFault.tooLarge(line: line) }
        return Int(side.rounded(.up))
    }

    private static func pixels(_ length: String) -> Double? {
        let length = length.split(whereSeparator: isSpace).joined(separator: " ")
        return number(length.hasSuffix("px") ? length.dropLast(2) : length[...])
    }

    private static func sides(_ viewBox: String) -> (width: Double, height: Double)? {
        let parts = viewBox.split { isSpace($0) || $0 == "," }.map(number)
        guard parts.count == 4, parts[0] != nil, parts[1] != nil, let width = parts[2], let height = parts[3],
            width > 0, height > 0
        else { return nil }
        return (width, height)
    }

    /// A finite number without a unit: neither hexadecimal digits nor the names that Swift reads as numbers too.
    private static func number(_ text: Substring) -> Double? {
        guard text.utf8.allSatisfy({ "0123456789.eE+-".utf8.contains($0) }), let number = Double(text),
            number.isFinite
        else { return nil }
        return number
    }

    private static func isSpace(_ character: Character) -> Bool { character.isASCII && character.isWhitespace }
}
