import Diagnostics

/// CSV by RFC 4180, and TSV: rows of cells, each with its place.
public enum CSVParser {
    /// One cell's text, unquoted, and where it begins.
    public struct Cell: Sendable, Equatable {
        public var text: String
        /// Whether it stood in quotes, which keep the blanks around a text.
        public var isQuoted: Bool
        public var place: Place
    }

    /// The rows that are not blank, and every problem found. LF, CRLF and a lone CR end a row; a quoted cell may hold
    /// them.
    public static func parse(_ source: SourceFile, separator: Unicode.Scalar = ",") -> ([[Cell]], [Diagnostic]) {
        if let offset = source.firstInvalidByte { return ([], [.notUTF8(source, at: offset)]) }
        var scanner = CSVScanner(source: source, separator: UInt8(ascii: separator))
        scanner.scan()
        let lines = LineIndex(source)
        let diagnostics = scanner.problems.map { offset, message in
            Diagnostic(.error, .csvSyntax, in: lines, at: lines.position(at: offset), message: message)
        }
        return (scanner.rows, diagnostics)
    }
}

private struct CSVScanner {
    let source: SourceFile
    let separator: UInt8
    var rows: [[CSVParser.Cell]] = []
    var problems: [(offset: Int, message: String)] = []
    private var index: Int

    init(source: SourceFile, separator: UInt8) {
        self.source = source
        self.separator = separator
        index = source.start
    }

    private func endsRow(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    mutating func scan() {
        let bytes = source.bytes
        while index < bytes.count {
            var row: [CSVParser.Cell] = []
            while true {
                row.append(cell())
                guard index < bytes.count, bytes[index] == separator else { break }
                index += 1
            }
            if index < bytes.count {
                let isCRLF = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
                index += isCRLF ? 2 : 1
            }
            if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        }
    }

    /// The cell at the index, which ends before the separator or the row's end behind it.
    private mutating func cell() -> CSVParser.Cell {
        let start = index
        let bytes = source.bytes
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            skipToCellEnd()
            if bytes[start..<index].contains(UInt8(ascii: "\"")) {
                problems.append((start, "a quote inside a cell that is not quoted"))
            }
            return .init(
                text: String(decoding: bytes[start..<index], as: UTF8.self), isQuoted: false, place: .offset(start))
        }
        index += 1
        var text: [UInt8] = []
        while true {
            guard index < bytes.count else {
                problems.append((start, "the quoted cell that begins here is not closed"))
                break
            }
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
            }
            text.append(bytes[index])
            index += 1
        }
        let closed = index
        skipToCellEnd()
        if index > closed { problems.append((closed, "text behind the end of a quoted cell")) }
        return .init(text: String(decoding: text, as: UTF8.self), isQuoted: true, place: .offset(start))
    }

    private mutating func skipToCellEnd() {
        while index < source.bytes.count, source.bytes[index] != separator, !endsRow(source.bytes[index]) {
            index += 1
        }
    }
}
