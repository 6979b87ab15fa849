/// The attributes that an SVG may have, by how their value is read.
enum SVGAttribute {
    /// Says where something else is: in the same file, and nowhere else.
    case reference
    /// Is for a person or a name, and never read as CSS.
    case words
    /// May be read as CSS, and so may fetch what it names.
    case presentation

    /// Nil where the attribute isn't allowed.
    init?(_ name: XMLName) {
        switch name.space {
        case XMLName.declarations: self = .words
        case XMLName.xml where ["space", "lang"].contains(name.local): self = .words
        case XMLName.xlink where name.local == "href": self = .reference
        case "" where name.local == "href": self = .reference
        case "" where Self.wordy.contains(name.local): self = .words
        case "" where Self.geometric.contains(name.local): self = .presentation
        case "" where Self.painted.contains(name.local): self = .presentation
        case "" where Self.typographic.contains(name.local): self = .presentation
        default: return nil
        }
    }

    func fault(of name: String, value: String) -> PictureFault? {
        switch self {
        case .reference: SVGReference.isInside(value.utf8) ? nil : SVGReference.fetches(value.utf8)
        case .words: nil
        case .presentation: SVGReference.fault(of: name, presentation: value)
        }
    }

    static func fault(notAllowed name: String) -> PictureFault {
        let help =
            switch name {
            case "style": "write each property as an attribute of its own, such as fill=\"#333333\""
            default: "remove it"
            }
        return PictureFault("the SVG has the attribute \"\(name)\"", help: help)
    }

    private static let wordy: Set = [
        "id", "lang", "version", "baseProfile", "role", "aria-label", "aria-labelledby", "aria-describedby",
        "aria-hidden",
    ]

    private static let geometric: Set = [
        "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "dx", "dy", "d", "points",
        "width", "height", "viewBox", "preserveAspectRatio", "pathLength", "transform", "transform-origin", "rotate",
        "gradientUnits", "gradientTransform", "spreadMethod", "offset", "patternUnits", "patternContentUnits",
        "patternTransform", "clipPathUnits", "maskUnits", "maskContentUnits", "mask-type", "markerUnits",
        "markerWidth", "markerHeight", "refX", "refY", "orient", "overflow",
    ]

    private static let painted: Set = [
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
        "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "color", "opacity",
        "stop-color", "stop-opacity", "clip-path", "clip-rule", "mask", "marker-start", "marker-mid", "marker-end",
        "paint-order", "vector-effect", "display", "visibility", "shape-rendering", "text-rendering",
        "color-rendering", "color-interpolation",
    ]

    private static let typographic: Set = [
        "font-family", "font-size", "font-size-adjust", "font-stretch", "font-style", "font-variant", "font-weight",
        "text-anchor", "text-decoration", "dominant-baseline", "alignment-baseline", "baseline-shift",
        "letter-spacing", "word-spacing", "writing-mode", "direction", "unicode-bidi", "textLength", "lengthAdjust",
    ]
}
