import Diagnostics
import Notation

/// A CSV text taken apart into its rows without holding it, in UTF-8 or GB18030: no character of either has the byte of
/// a separator, a quote or a line end within it.
struct RowSplitting {
    private var stream: ByteStream
    private let separator: UInt8
    private let encoding: TextEncoding
    private var line = 1

    /// One row as its bytes stand in the text, with the line end.
    struct Row {
        let bytes: [UInt8]
        /// The line on which it begins, from 1.
        let line: Int
        fileprivate let separator: UInt8
    }

    init(_ stream: ByteStream, separator: UInt8, encoding: TextEncoding) {
        self.stream = stream
        self.separator = separator
        self.encoding = encoding
    }

    /// The next row, blank ones too; nil at the end.
    mutating func next() throws(Failure) -> Row? {
        var seen = 0
        var isQuoted = false
        var lines = 0
        // A quote opens a cell only at its beginning.
        var isCellStart = true
        while true {
            let bytes = try stream.peek(seen + 2)
            guard bytes.count > seen else {
                return seen > 0 ? finish(seen, lines: lines + 1) : nil
            }
            guard seen < TableRow.mostBytes else {
                throw .wrongInput([
                    Diagnostic(
                        .error, .csvSyntax, path: stream.path, position: Position(line: line, column: 1),
                        message: "a row of more than \(TableRow.mostBytes) bytes; perhaps a quote isn't closed")
                ])
            }
            let byte = bytes[bytes.startIndex + seen]
            let following = bytes.count > seen + 1 ? bytes[bytes.startIndex + seen + 1] : 0
            seen += 1
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    if following == UInt8(ascii: "\"") { seen += 1 } else { isQuoted = false }
                } else if byte == 0x0A || (byte == 0x0D && following != 0x0A) {
                    lines += 1
                }
                continue
            }
            if byte == UInt8(ascii: "\""), isCellStart {
                isQuoted = true
                isCellStart = false
            } else if byte == 0x0A {
                return finish(seen, lines: lines + 1)
            } else if byte == 0x0D {
                return finish(following == 0x0A ? seen + 1 : seen, lines: lines + 1)
            } else {
                isCellStart = byte == separator
            }
        }
    }

    private mutating func finish(_ count: Int, lines: Int) -> Row {
        defer { line += lines }
        return Row(bytes: Array(stream.take(count)), line: line, separator: separator)
    }
}

extension RowSplitting.Row {
    /// The texts of the cells, without the blanks around them.
    func cells(_ encoding: TextEncoding) -> [String] {
        var rows = CSVRows(
            SourceFile(path: "", bytes: bytes.inUTF8(from: encoding)), separator: Unicode.Scalar(separator))
        var row = TableRow()
        return rows.next(&row) ? row.texts.map(\.trimmedOfBlanks) : []
    }

    /// The text of one cell; empty where the row has no such cell.
    func cell(_ index: Int, _ encoding: TextEncoding) -> String {
        let cells = self.cells(encoding)
        return index < cells.count ? cells[index] : ""
    }
}

extension [UInt8] {
    fileprivate func inUTF8(from encoding: TextEncoding) -> [UInt8] {
        switch encoding {
        case .utf8: self
        case .gb18030, .utf16LittleEndian, .utf16BigEndian: SourceFile(path: "", bytes: self).decoded.source.bytes
        }
    }
}

extension String {
    /// Without blanks and byte order marks around it.
    var trimmedOfBlanks: String {
        var scalars = unicodeScalars[...]
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(scalars)
    }
}
