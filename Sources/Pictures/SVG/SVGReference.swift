/// Where an attribute's value points.
enum SVGReference {
    /// The functions of CSS that are drawn with, and fetch nothing.
    private static let harmless: Set = [
        "matrix", "translate", "translatex", "translatey", "scale", "scalex", "scaley", "rotate", "skewx", "skewy",
        "rgb", "rgba", "hsl", "hsla",
    ]

    /// Whether it is "#" and a plain name: something in the same file.
    static func isInside(_ value: some Collection<UInt8>) -> Bool {
        value.first == UInt8(ascii: "#") && value.count > 1 && value.dropFirst().allSatisfy(isOfName)
    }

    static func fetches(_ value: some Collection<UInt8>) -> PictureFault {
        PictureFault(
            "the SVG fetches \"\(shortened(value))\"", help: "point only to what is in the file itself, such as \"#a\"")
    }

    /// What is wrong with a value that may be read as CSS: a backslash, which can hide a name, or a function that isn't
    /// known to be harmless. By bytes, as a character may be a parenthesis and an accent on it.
    static func fault(of name: String, presentation value: String) -> PictureFault? {
        var rest = Array(value.utf8)[...]
        guard !rest.contains(UInt8(ascii: "\\")) else {
            return PictureFault("the SVG has a backslash in the attribute \"\(name)\"", help: "write it without")
        }
        while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
            let function = rest[..<open].suffix(
                from: rest[..<open].lastIndex { !isOfName($0) }.map { $0 + 1 } ?? rest.startIndex)
            rest = rest[(open + 1)...]
            let known = String(decoding: function.map(lowercased), as: UTF8.self)
            if known == "url" {
                let target = trimmed(rest.prefix { $0 != UInt8(ascii: ")") })
                guard isInside(target) else { return fetches(target) }
            } else if !harmless.contains(known) {
                return PictureFault(
                    "the SVG has \"\(shortened(function))(\" in the attribute \"\(name)\"", help: "write a plain value")
            }
        }
        return nil
    }

    /// Without the spaces around it, and then the quotes.
    private static func trimmed(_ target: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let space = UInt8(ascii: " ")
        var target = target.drop { $0 == space }
        while target.last == space { target.removeLast() }
        for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")]
        where target.count >= 2 && target.first == quote && target.last == quote {
            return target.dropFirst().dropLast()
        }
        return target
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
        case UInt8(ascii: "."), UInt8(ascii: ":"): true
        default: false
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func shortened(_ bytes: some Collection<UInt8>) -> String {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let most = 60
        return String(String.UnicodeScalarView(scalars.prefix(most))) + (scalars.count > most ? "…" : "")
    }
}
