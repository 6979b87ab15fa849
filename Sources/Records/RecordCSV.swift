import Calendar

extension Record {
    /// The contributions as CSV (RFC 4180) in UTF-8 under the record's own column names, which is an export of the layout
    /// `record`.
    ///
    /// A byte order mark comes first, because spreadsheets otherwise take the Chinese for another encoding.
    public var csv: [UInt8] {
        var bytes = Self.heading
        let last = Contribution.Column.all.count - 1
        bytes.reserveCapacity(bytes.count + 120 * contributions.count)
        var alike = RowsAlike()
        for contribution in contributions {
            bytes.append(contentsOf: Self.lineEnd)
            if let row = alike.row(of: contribution) {
                bytes.append(contentsOf: row)
                continue
            }
            let start = bytes.count
            var places = RowsAlike.Places()
            var written = 0
            contribution.forEachCell { column, cell in
                while written < column.rawValue {
                    bytes.append(UInt8(ascii: ","))
                    written += 1
                }
                places.note(column, at: bytes.count - start)
                switch cell {
                case .month(let month): month.append(to: &bytes)
                case .date(let date): date.append(to: &bytes)
                case .money(let money): money.append(to: &bytes)
                case .flag(let isSet): bytes.append(contentsOf: (isSet ? "true" : "false").utf8)
                case .word(var word): word.withUTF8 { bytes.append(contentsOf: $0) }
                case .text(let text): bytes.append(contentsOf: CSVCell.text(text).utf8)
                }
            }
            bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: last - written))
            alike.keep(bytes[start...], of: contribution, places)
        }
        bytes.append(contentsOf: "\r\n".utf8)
        return bytes
    }

    private static let heading: [UInt8] = Contribution.Column.all.reduce(into: []) { bytes, column in
        bytes += column == .month ? "\u{FEFF}".utf8 : ",".utf8
        bytes += "\(column.name)".utf8
    }
    private static let lineEnd = Array("\r\n".utf8)
}
