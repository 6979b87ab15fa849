/// What the last few texts of a column came to: a table has few payers and fewer words, row after row.
struct Recent<Value> {
    private var entries: [(text: [UInt8], value: Value)] = []
    private var oldest = 0

    private static var most: Int { 8 }

    /// The value that was worked out before, or is now.
    mutating func value(of cell: Span<UInt8>, _ make: (String) -> Value) -> Value {
        for entry in entries where Self.isSame(entry.text, cell) { return entry.value }
        let text = cell.withUnsafeBufferPointer { Array($0) }
        let value = make(String(decoding: text, as: UTF8.self))
        if entries.count < Self.most {
            entries.append((text, value))
        } else {
            entries[oldest] = (text, value)
            oldest = (oldest + 1) % Self.most
        }
        return value
    }

    private static func isSame(_ a: [UInt8], _ b: Span<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        for index in 0..<a.count where a[index] != b[index] { return false }
        return true
    }
}
