import Diagnostics

/// How wide a text stands in the timeline's type, near enough to keep labels apart.
enum TextWidth {
    /// Tenths of a unit for each column that a terminal would give it, at a size of 11.5.
    private static let perColumn = 62

    static func tenths(_ text: String) -> Int {
        TerminalWidth.of(text) * perColumn
    }

    /// The text, cut with an ellipsis where it doesn't fit; nil where not even two characters do.
    static func fitted(_ text: String, into width: Int) -> String? {
        if tenths(text) <= width { return text }
        var shown = String.UnicodeScalarView()
        var columns = 1
        for scalar in text.unicodeScalars {
            columns += TerminalWidth.of(scalar)
            if columns * perColumn > width { break }
            shown.append(scalar)
        }
        return shown.count < 2 ? nil : String(shown) + "…"
    }
}
