/// Where the lines of a source begin, worked out once for however many problems the source has.
public struct LineIndex: Sendable {
    public let source: SourceFile
    /// The offset of each line's first byte.
    private let starts: [Int]
    /// The scalars before each block of bytes, where a line is longer than one: a whole record can stand on one line, and
    /// the columns of thousands of problems in it are not counted from its beginning.
    private let marks: [Int]
    private static let block = 4096

    public init(_ source: SourceFile) {
        self.source = source
        var starts = [source.start]
        let bytes = source.bytes
        var index = source.start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            starts.append(index)
        }
        self.starts = starts
        let ends = starts.dropFirst() + [bytes.count]
        marks = zip(starts, ends).contains { $1 - $0 > Self.block } ? Self.marks(of: bytes) : []
    }

    private static func marks(of bytes: [UInt8]) -> [Int] {
        var marks = [0]
        var scalars = 0
        for start in stride(from: 0, through: bytes.count - block, by: block) {
            scalars += bytes[start..<start + block].count(where: { $0 & 0xC0 != 0x80 })
            marks.append(scalars)
        }
        return marks
    }

    /// The scalars that begin within bytes of one line.
    private func scalars(in range: Range<Int>) -> Int {
        func counted(_ range: Range<Int>) -> Int { source.bytes[range].count(where: { $0 & 0xC0 != 0x80 }) }
        let first = (range.lowerBound + Self.block - 1) / Self.block
        let last = range.upperBound / Self.block
        guard first < last, last < marks.count else { return counted(range) }
        return counted(range.lowerBound..<first * Self.block) + marks[last] - marks[first]
            + counted(last * Self.block..<range.upperBound)
    }

    /// Line and column of a byte offset; an offset past the end is the end.
    public func position(at offset: Int) -> Position {
        let offset = min(max(offset, source.start), source.bytes.count)
        var (first, end) = (0, starts.count)
        while end - first > 1 {
            let middle = (first + end) / 2
            if starts[middle] <= offset { first = middle } else { end = middle }
        }
        let column = scalars(in: starts[first]..<offset) + 1
        return Position(line: first + 1, column: column)
    }

    /// A line's text without its end; nil when the source has no such line.
    public func text(ofLine number: Int) -> String? {
        range(ofLine: number).map { String(decoding: source.bytes[$0], as: UTF8.self) }
    }

    private func range(ofLine number: Int) -> Range<Int>? {
        guard starts.indices.contains(number - 1) else { return nil }
        var end = number < starts.count ? starts[number] : source.bytes.count
        while end > starts[number - 1], source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
        return starts[number - 1]..<end
    }

    /// Bytes of a line that a diagnostic carries; a whole record can stand on one line, with a problem in every value.
    private static let longestExcerpt = 2000

    /// The line of a position, or the part of it around the position, and the scalars before that part.
    func excerpt(at position: Position) -> (text: String, start: Int)? {
        guard let range = range(ofLine: position.line) else { return nil }
        if range.count <= Self.longestExcerpt { return (String(decoding: source.bytes[range], as: UTF8.self), 0) }
        let bytes = source.bytes
        func isBoundary(_ index: Int) -> Bool { index >= range.upperBound || bytes[index] & 0xC0 != 0x80 }
        var offset = blockStart(before: position.column, in: range)
        while !isBoundary(offset) { offset += 1 }
        var column = scalars(in: range.lowerBound..<offset) + 1
        while offset < range.upperBound, column < position.column {
            offset += 1
            if isBoundary(offset) { column += 1 }
        }
        var start = max(range.lowerBound, offset - Self.longestExcerpt / 2)
        while !isBoundary(start) { start += 1 }
        var end = min(range.upperBound, offset + Self.longestExcerpt / 2)
        while !isBoundary(end) { end += 1 }
        return (String(decoding: bytes[start..<end], as: UTF8.self), scalars(in: range.lowerBound..<start))
    }

    /// The beginning of the last block of a line that is not behind a column; the line's where it has no block.
    private func blockStart(before column: Int, in line: Range<Int>) -> Int {
        var first = (line.lowerBound + Self.block - 1) / Self.block
        var end = min(line.upperBound / Self.block + 1, marks.count)
        guard first < end, scalars(in: line.lowerBound..<first * Self.block) < column else { return line.lowerBound }
        while end - first > 1 {
            let middle = (first + end) / 2
            if scalars(in: line.lowerBound..<middle * Self.block) < column { first = middle } else { end = middle }
        }
        return first * Self.block
    }
}
