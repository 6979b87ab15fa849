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
                    if text.utf8.count < 16, !text.utf8.contains(where: { !CSVCell.isPlain($0) }) {
                        bytes.append(contentsOf: text.utf8)
                    } else {
                        if text != last.text { last = (text, Array(CSVCell.text(text).utf8)) }
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
}
