/// Texts as cells of a CSV that spreadsheets open.
public enum CSVCell {
    /// The text as a cell holds it (RFC 4180), with the mark that keeps a spreadsheet from running it.
    public static func text(_ text: String) -> String {
        guard text.utf8.contains(where: { !isPlain($0) }) else { return text }
        let safe = Money(text) == nil ? FormulaMark.put(before: text) : text
        guard
            safe.utf8.contains(where: { "\",\r\n".utf8.contains($0) })
                || safe.unicodeScalars.first?.properties.isWhitespace == true
                || safe.unicodeScalars.last?.properties.isWhitespace == true
        else { return safe }
        // By scalars: to a character, a quote and the mark after it are one.
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }

    /// Characters that need no care wherever they stand in a cell.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
