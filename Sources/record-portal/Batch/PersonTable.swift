import Diagnostics
import Notation

/// The records in a table of many persons: the rows of each under the head of the table.
///
/// The rows of one person need not stand together: they are sorted by person, and of one person by line.
struct PersonTable {
    /// As diagnostics have it.
    let path: String
    private let head: Head
    private var rows: SortedRows
    private let count: Int
    private var taken = 0

    /// What part of it was taken, of a thousand.
    var thousandths: Int { count == 0 ? 1000 : taken * 1000 / count }

    /// The first row of the next person.
    private var ahead: (person: [UInt8], line: Int, row: ArraySlice<UInt8>)?
    /// Rows that say no person.
    let problems: [Diagnostic]

    /// Everything above the first row of a person.
    private struct Head {
        let bytes: [UInt8]
        let lines: Int
    }

    /// Bytes within which the person's column must have its heading.
    private static let mostBytesOfHead = 1 << 20
    private static let mostProblems = 100

    /// - Parameter column: the heading of the person's column.
    init(
        _ stream: ByteStream, personIn column: String, spillingInto scratch: String
    ) throws(Failure) {
        path = stream.path
        var stream = stream
        let sample = try stream.peek(Self.mostBytesOfHead).prefix(Self.mostBytesOfHead)
        let start = SourceFile(path: path, bytes: Array(sample))
        let encoding = TextEncoding.recognised(in: start.bytes.wholeLines)
        guard encoding == .utf8 || encoding == .gb18030 else {
            throw Self.failure(
                .encoding, path, "it is \(encoding.rawValue), which can't be read row by row",
                help: "save the table as CSV in UTF-8")
        }
        let separator = UInt8(ascii: CSVSeparator.of(start))
        var splitting = RowSplitting(stream, separator: separator, encoding: encoding)
        var head: [UInt8] = []
        var place: Int?
        var firstHeadings: [String] = []
        while place == nil, head.count < Self.mostBytesOfHead, let row = try splitting.next() {
            head += row.bytes
            let cells = row.cells(encoding)
            if firstHeadings.isEmpty { firstHeadings = cells.filter { !$0.isEmpty } }
            place = cells.firstIndex { $0.isHeading(column) }
        }
        guard let place else {
            throw Self.failure(
                .columns, path, "there is no column \"\(column)\"",
                help: NearestName.of(column, among: firstHeadings).map { "did you mean \"\($0)\"?" }
                    ?? "its first row is \(firstHeadings.prefix(12).joined(separator: ", "))")
        }
        var sort = RowSort(in: scratch)
        var hasPerson = false
        var problems: [Diagnostic] = []
        while let row = try splitting.next() {
            let person = row.cell(place, encoding)
            if person.isEmpty {
                if !hasPerson {
                    // A head of two rows.
                    head += row.bytes
                } else if row.cells(encoding).contains(where: { !$0.isEmpty }), problems.count < Self.mostProblems {
                    problems.append(
                        Diagnostic(
                            .error, .missingKey, path: path, position: Position(line: row.line, column: 1),
                            message: "the row doesn't say whose it is",
                            help: "fill in \"\(column)\", or remove the row"))
                }
                continue
            }
            hasPerson = true
            try sort.add(Array(person.utf8) + [0] + row.line.bigEndianBytes + row.bytes)
        }
        if head.last != 0x0A, !head.isEmpty { head.append(0x0A) }
        self.problems = problems
        self.head = Head(bytes: head, lines: head.lineCount)
        count = sort.count
        rows = try sort.sorted()
        ahead = try nextRow()
    }

    /// The next person; nil at the end.
    mutating func next() throws(Failure) -> BatchItem? {
        guard let first = ahead else { return nil }
        var bytes = head.bytes
        var lines = Array(1...max(1, head.lines))
        var row: (person: [UInt8], line: Int, row: ArraySlice<UInt8>)? = first
        while let own = row, own.person == first.person {
            bytes += own.row
            if bytes.last != 0x0A { bytes.append(0x0A) }
            lines += own.line..<own.line + max(1, own.row.lineCount)
            row = try nextRow()
        }
        ahead = row
        return BatchItem(
            id: String(decoding: first.person, as: UTF8.self),
            place: .rows(SourceFile(path: path, bytes: bytes), lines: lines))
    }

    private mutating func nextRow() throws(Failure) -> (person: [UInt8], line: Int, row: ArraySlice<UInt8>)? {
        guard let row = try rows.next(), let end = row.firstIndex(of: 0) else { return nil }
        taken += 1
        let line = row[(end + 1)..<(end + 9)].reduce(0) { $0 << 8 | Int($1) }
        return (Array(row[..<end]), line, row[(end + 9)...])
    }

    private static func failure(_ code: Diagnostic.Code, _ path: String, _ message: String, help: String) -> Failure {
        .wrongInput([Diagnostic(.error, code, path: path, message: message, help: help)])
    }
}

extension Int {
    fileprivate var bigEndianBytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * $0)) } }
}

extension Collection<UInt8> {
    /// Line ends in it: LF, CRLF and a lone CR are one each.
    fileprivate var lineCount: Int {
        var count = 0
        var before: UInt8 = 0
        for byte in self {
            if byte == 0x0D || (byte == 0x0A && before != 0x0D) { count += 1 }
            before = byte
        }
        return count
    }
}

extension [UInt8] {
    /// Up to the last line end: a sample may end within a character.
    fileprivate var wholeLines: [UInt8] { lastIndex(of: 0x0A).map { Array(self[...$0]) } ?? self }
}

extension String {
    /// Whether it is a heading as somebody types it: blanks around it don't count.
    fileprivate func isHeading(_ asked: String) -> Bool {
        trimmedOfBlanks.unicodeScalars.elementsEqual(asked.trimmedOfBlanks.unicodeScalars)
    }
}
