/// The elements that an SVG may have (SVG 2): shapes, text, paint and what groups them. None of them runs, moves or
/// fetches anything, or holds another language.
enum SVGElement: String, CaseIterable {
    case svg, g, defs, symbol, use, title, desc
    case path, rect, circle, ellipse, line, polyline, polygon
    case text, tspan
    case linearGradient, radialGradient, stop, pattern, marker, clipPath, mask

    static func fault(of name: XMLName, line: Int) -> PictureFault? {
        guard name.space == XMLName.svg else {
            return PictureFault("the SVG has the element \"\(name.written)\"", help: "save it as plain SVG", line: line)
        }
        guard SVGElement(rawValue: name.local) == nil else { return nil }
        switch name.local {
        case "script": return PictureFault("the SVG has a script", help: "remove it", line: line)
        case "style":
            return PictureFault(
                "the SVG has a style sheet", help: "write colours and strokes as attributes, such as fill=\"#333333\"",
                line: line)
        default:
            return PictureFault(
                "the SVG has the element \"\(name.written)\"", help: "draw it with shapes, or save it as PNG",
                line: line)
        }
    }
}
