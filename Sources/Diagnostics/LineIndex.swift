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
        guard starts.indices.contains(number - 1) else { return nil }
        var end = number < starts.count ? starts[number] : source.bytes.count
        while end > starts[number - 1], source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
        return String(decoding: source.bytes[starts[number - 1]..<end], as: UTF8.self)
    }
}
