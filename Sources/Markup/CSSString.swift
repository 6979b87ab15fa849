extension HTML {
    /// Text as a string of a style sheet, between its quotes (CSS Syntax 3, 4.3.5 and 4.3.7): what would end the string,
    /// the line or the element that the sheet stands in is written as its number.
    public mutating func styleString(_ text: String) {
        raw("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", "&", "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
                raw("\\")
                // U+0000 has no escape: it is what a sheet reads for a character that is none.
                append(template: Array(String(scalar == "\u{0}" ? 0xFFFD : scalar.value, radix: 16).utf8))
                raw(" ")
            default: append(template: Array(String(scalar).utf8))
            }
        }
        raw("\"")
    }
}
