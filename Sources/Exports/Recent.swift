/// What the last few texts of a column came to: a table has few payers and fewer words, row after row.
struct Recent<Value> {
    private var entries: [(text: [UInt8], value: Value)] = []
    private var oldest = 0

    private static var most: Int { 8 }

    /// The value that was worked out before; nil where it was not, or too long ago.
    func known(_ cell: Span<UInt8>) -> Value? {
        for index in entries.indices where Self.isSame(entries[index].text, cell) { return entries[index].value }
        return nil
    }

    mutating func remember(_ value: Value, of text: String) {
        if entries.count < Self.most {
            entries.append((Array(text.utf8), value))
        } else {
            entries[oldest] = (Array(text.utf8), value)
            oldest = (oldest + 1) % Self.most
        }
    }

    private static func isSame(_ a: [UInt8], _ b: Span<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        for index in 0..<a.count where a[index] != b[index] { return false }
        return true
    }
}
