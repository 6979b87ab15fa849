import Calendar

extension Record {
    /// The contributions as CSV (RFC 4180) in UTF-8 under the record's own column names, which is an export of the layout
    /// `record`.
    ///
    /// A byte order mark comes first, because spreadsheets otherwise take the Chinese for another encoding.
    public var csv: [UInt8] {
        var bytes = Array(("\u{FEFF}" + RecordFields.contributionKeys.joined(separator: ",")).utf8)
        let columns = RecordFields.contributionKeys.map { Array($0.utf8) }
        // The same employer pays for years.
        var last: (text: String, cell: [UInt8]) = ("", [])
        bytes.reserveCapacity(bytes.count + 120 * contributions.count)
        for contribution in contributions {
            bytes.append(contentsOf: Self.lineEnd)
            var column = 0
            contribution.forEachCell { name, cell in
                while !name.withUTF8Buffer({ columns[column].elementsEqual($0) }) {
                    bytes.append(UInt8(ascii: ","))
                    column += 1
                }
                switch cell {
                case .month(let month): month.append(to: &bytes)
                case .date(let date): date.append(to: &bytes)
                case .money(let money): money.append(to: &bytes)
                case .flag(let isSet): bytes.append(contentsOf: (isSet ? "true" : "false").utf8)
                case .text(let text):
                    if text.utf8.count < 16, !text.utf8.contains(where: { !Self.isPlain($0) }) {
                        bytes.append(contentsOf: text.utf8)
                    } else {
                        if text != last.text { last = (text, Array(Self.csvCell(text).utf8)) }
                        bytes.append(contentsOf: last.cell)
                    }
                }
            }
            bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: columns.count - 1 - column))
        }
        bytes.append(contentsOf: "\r\n".utf8)
        return bytes
    }

    private static let lineEnd = Array("\r\n".utf8)

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
