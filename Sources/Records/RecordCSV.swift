extension Record {
    /// The contributions as CSV (RFC 4180) in UTF-8 under the record's own column names, which is an export of the layout
    /// `record`.
    ///
    /// A byte order mark comes first, because spreadsheets otherwise take the Chinese for another encoding.
    public var csv: [UInt8] {
        var bytes = Array(("\u{FEFF}" + RecordFields.contributionKeys.joined(separator: ",")).utf8)
        for contribution in contributions {
            for (index, cell) in contribution.cells.enumerated() {
                bytes.append(contentsOf: (index == 0 ? "\r\n" : ",").utf8)
                if let text = cell.text { bytes.append(contentsOf: Self.csvCell(text).utf8) }
            }
        }
        bytes.append(contentsOf: "\r\n".utf8)
        return bytes
    }

    private static func csvCell(_ text: String) -> String {
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
