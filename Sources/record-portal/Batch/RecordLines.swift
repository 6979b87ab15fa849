import Diagnostics
import Records

/// Records one a line (NDJSON).
struct RecordLines {
    private var stream: ByteStream
    private var number = 0

    init(_ stream: ByteStream) { self.stream = stream }

    var thousandths: Int? { stream.thousandths }

    /// The next line that isn't blank; nil at the end.
    mutating func next() throws(Failure) -> BatchItem? {
        while let line = try nextLine() {
            guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
            return BatchItem(
                id: nil, place: .line(SourceFile(path: stream.path, bytes: Array(line)), number: number))
        }
        return nil
    }

    private mutating func nextLine() throws(Failure) -> ArraySlice<UInt8>? {
        var seen = 0
        while true {
            let bytes = try stream.peek(seen + 1)
            guard bytes.count > seen else {
                guard seen > 0 else { return nil }
                number += 1
                return stream.take(seen)
            }
            if let end = bytes[(bytes.startIndex + seen)...].firstIndex(of: 0x0A) {
                number += 1
                return stream.take(end - bytes.startIndex + 1).dropLast()
            }
            seen = bytes.count
            guard seen <= RecordReader.mostBytes else {
                throw .wrongInput([
                    Diagnostic(
                        .error, .tooLarge, path: stream.path, position: Position(line: number + 1, column: 1),
                        message: "a line of more than \(RecordReader.mostBytes) bytes",
                        help: "give one record on each line")
                ])
            }
        }
    }
}
