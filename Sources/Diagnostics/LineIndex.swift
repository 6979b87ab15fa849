/// Where the lines of a source begin, worked out once for however many problems the source has.
public struct LineIndex: Sendable {
    public let source: SourceFile
    /// The offset of each line's first byte.
    private let starts: [Int]

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
    }

    /// Line and column of a byte offset; an offset past the end is the end.
    public func position(at offset: Int) -> Position {
        let offset = min(max(offset, source.start), source.bytes.count)
        var (first, end) = (0, starts.count)
        while end - first > 1 {
            let middle = (first + end) / 2
            if starts[middle] <= offset { first = middle } else { end = middle }
        }
        let column = source.bytes[starts[first]..<offset].count(where: { $0 & 0xC0 != 0x80 }) + 1
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
        var (offset, column) = (range.lowerBound, 1)
        while offset < range.upperBound, column < position.column {
            offset += 1
            if isBoundary(offset) { column += 1 }
        }
        var start = max(range.lowerBound, offset - Self.longestExcerpt / 2)
        while !isBoundary(start) { start += 1 }
        var end = min(range.upperBound, offset + Self.longestExcerpt / 2)
        while !isBoundary(end) { end += 1 }
        let before = bytes[range.lowerBound..<start].count(where: { $0 & 0xC0 != 0x80 })
        return (String(decoding: bytes[start..<end], as: UTF8.self), before)
    }
}
