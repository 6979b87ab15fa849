import Diagnostics

/// What stands between the cells of a table in a text.
public enum CSVSeparator {
    private static let candidates: [Unicode.Scalar] = [",", "\t", ";"]

    /// The one of comma, tab and semicolon that is most frequent in the first line that has any of them outside of
    /// quotes; of equally frequent ones the first.
    public static func of(_ source: SourceFile) -> Unicode.Scalar {
        var counts = candidates.map { _ in 0 }
        var isQuoted = false
        for byte in source.bytes[source.start...] {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == 0x0A || byte == 0x0D, counts.contains(where: { $0 > 0 }) { break }
            for (index, candidate) in candidates.enumerated() where byte == UInt8(ascii: candidate) {
                counts[index] += 1
            }
        }
        let most = counts.max() ?? 0
        return zip(candidates, counts).first { $0.1 == most }?.0 ?? ","
    }
}
