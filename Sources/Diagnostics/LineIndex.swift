/// Where the lines of a source begin, worked out once for however many problems the source has.
public struct LineIndex: Sendable {
    public let source: SourceFile
    /// Of the lines that begin in each stretch of bytes the first: a text may have as many lines as bytes.
    private let marked: [LineStart]
    private let lines: Int
    private static let stretch = 1024

    private struct LineStart {
        /// From 0.
        var line: Int
        var offset: Int
    }

    /// The scalars before each block of bytes, where a line is longer than one: a whole record can stand on one line, and
    /// the columns of thousands of problems in it are not counted from its beginning.
    private let marks: [Int]
    private static let block = 4096

    public init(_ source: SourceFile) {
        self.source = source
        let bytes = source.bytes
        var last = LineStart(line: 0, offset: source.start)
        var marked = [last]
        var longest = 0
        while let start = Self.line(after: last, bytes, until: bytes.count) {
            longest = max(longest, start.offset - last.offset)
            last = start
            if start.offset - marked[marked.count - 1].offset >= Self.stretch { marked.append(start) }
        }
        longest = max(longest, bytes.count - last.offset)
        self.marked = marked
        lines = last.line + 1
        marks = longest > Self.block ? Self.marks(of: bytes) : []
    }

    /// The line after the one that begins there, where that ends before the end.
    private static func line(after start: LineStart, _ bytes: [UInt8], until end: Int) -> LineStart? {
        var index = start.offset
        while index < end {
            let byte = bytes[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            return LineStart(line: start.line + 1, offset: index)
        }
        return nil
    }

    /// The last line of which it is true that it begins early enough; it must be true of the first line, and of every line
    /// before one of which it is.
    private func lastLine(where isEarly: (LineStart) -> Bool) -> LineStart {
        var (first, end) = (0, marked.count)
        while end - first > 1 {
            let middle = (first + end) / 2
            if isEarly(marked[middle]) { first = middle } else { end = middle }
        }
        var found = marked[first]
        // A line that begins farther away is marked itself.
        let farthest = min(found.offset + Self.stretch, source.bytes.count)
        while let next = Self.line(after: found, source.bytes, until: farthest), isEarly(next),
            end == marked.count || next.line < marked[end].line
        {
            found = next
        }
        return found
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
        let line = lastLine { $0.offset <= offset }
        let column = scalars(in: line.offset..<offset) + 1
        return Position(line: line.line + 1, column: column)
    }

    /// A line's text without its end; nil when the source has no such line.
    public func text(ofLine number: Int) -> String? {
        range(ofLine: number).map { String(decoding: source.bytes[$0], as: UTF8.self) }
    }

    private func range(ofLine number: Int) -> Range<Int>? {
        guard (1...lines).contains(number) else { return nil }
        let start = lastLine { $0.line < number }.offset
        // Where the next line begins, which may be far away.
        var end = number < lines ? lastLine { $0.line <= number }.offset : source.bytes.count
        while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
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
