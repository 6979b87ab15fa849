/// The known name that was probably meant.
public enum NearestName {
    /// Scalars of a name that are compared.
    private static let longest = 64

    /// The candidate with the fewest single-character edits, when those are few enough for it to be a slip:
    /// a third of the longer word. Of equally near ones the first.
    public static func of(_ name: String, among candidates: [String]) -> String? {
        let typed = Array(name.lowercased().unicodeScalars.prefix(longest))
        var best: (candidate: String, edits: Int)?
        for candidate in candidates {
            // Half as long again is a third of its letters too many: any cell of a table may be a candidate.
            guard candidate.unicodeScalars.prefix(longest * 2).count <= longest + longest / 2 else { continue }
            let known = Array(candidate.lowercased().unicodeScalars)
            let edits = distance(typed, known)
            guard edits * 3 <= max(typed.count, known.count), edits < best?.edits ?? .max else { continue }
            best = (candidate, edits)
        }
        return best?.candidate
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { edits = min(edits, beforeLast[j - 1] + 1) }
                row.append(edits)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
