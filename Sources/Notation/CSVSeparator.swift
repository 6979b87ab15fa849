import Diagnostics

/// What stands between the cells of a table in a text.
public enum CSVSeparator {
    /// Bytes in which it is looked for.
    private static let sample = 8192

    /// The one of comma, tab and semicolon that is most frequent in the first lines; of equally frequent ones the first.
    public static func of(_ source: SourceFile) -> Unicode.Scalar {
        let candidates: [Unicode.Scalar] = [",", "\t", ";"]
        let bytes = source.bytes.prefix(sample)
        let counts = candidates.map { candidate in bytes.count { $0 == UInt8(ascii: candidate) } }
        let most = counts.max() ?? 0
        return zip(candidates, counts).first { $0.1 == most }?.0 ?? ","
    }
}
