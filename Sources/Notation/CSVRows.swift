import Diagnostics

/// CSV by RFC 4180, and TSV, row by row.
///
/// LF, CRLF and a lone CR end a row; a quoted cell may hold them. The text must be UTF-8.
public struct CSVRows: TableRows {
    private let source: SourceFile
    private let separator: UInt8
    private var index: Int
    private var line = 1
    private var problems: [(offset: Int, message: String)] = []

    public init(_ source: SourceFile, separator: Unicode.Scalar = ",") {
        self.source = source
        self.separator = UInt8(ascii: separator)
        index = source.start
    }

    /// What was wrong with the rows so far.
    public var diagnostics: [Diagnostic] {
        guard !problems.isEmpty else { return [] }
        let lines = LineIndex(source)
        return problems.map { offset, message in
            Diagnostic(.error, .csvSyntax, in: lines, at: lines.position(at: offset), message: message)
        }
    }

    public mutating func next(_ row: inout TableRow) -> Bool {
        source.bytes.withUnsafeBufferPointer { bytes in
            while index < bytes.count {
                row.begin(number: line, places: .offsets)
                while true {
                    readCell(into: &row, bytes)
                    if row.isTooLarge {
                        if !row.isBlank {
                            // Nobody asks for what is behind it.
                            index = bytes.count
                            return true
                        }
                        row.dropBlankCell()
                    }
                    guard index < bytes.count, bytes[index] == separator else { break }
                    index += 1
                }
                if index < bytes.count {
                    index += bytes.isCRLF(at: index) ? 2 : 1
                    line += 1
                }
                if !row.isBlank { return true }
            }
            return false
        }
    }

    /// The cell at the index, which ends before the separator or the row's end behind it.
    private mutating func readCell(into row: inout TableRow, _ bytes: UnsafeBufferPointer<UInt8>) {
        let start = index
        let begin = row.bytes.count
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            if skipToCellEnd(bytes) { tell(start, "a quote inside a cell that is not quoted") }
            row.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
            row.endCell(from: begin, isQuoted: false, at: start)
            return
        }
        index += 1
        readQuoted(from: start, into: &row, bytes)
        let closed = index
        _ = skipToCellEnd(bytes)
        if index > closed { tell(closed, "text behind the end of a quoted cell") }
        row.endCell(from: begin, isQuoted: true, at: start)
    }

    /// The text up to and with the closing quote.
    private mutating func readQuoted(
        from start: Int, into row: inout TableRow, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        var run = index
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                row.append(UnsafeBufferPointer(rebasing: bytes[run..<index]))
                index += 1
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return }
                // The second of two quotes is the text's.
                run = index
            } else if bytes.endsLine(at: index) {
                line += 1
            }
            index += 1
        }
        row.append(UnsafeBufferPointer(rebasing: bytes[run..<index]))
        tell(start, "the quoted cell that begins here is not closed")
    }

    /// Whether a quote was skipped.
    private mutating func skipToCellEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var hasQuote = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            if byte == UInt8(ascii: "\"") { hasQuote = true }
            index += 1
        }
        return hasQuote
    }

    private mutating func tell(_ offset: Int, _ message: String) {
        if problems.count < Reading.mostProblems { problems.append((offset, message)) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func isCRLF(at index: Int) -> Bool {
        self[index] == 0x0D && index + 1 < count && self[index + 1] == 0x0A
    }

    /// Whether a line ends with this byte: the first of CRLF ends none by itself.
    fileprivate func endsLine(at index: Int) -> Bool {
        self[index] == 0x0A || (self[index] == 0x0D && !isCRLF(at: index))
    }
}
