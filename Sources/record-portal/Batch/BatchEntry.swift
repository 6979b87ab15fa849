import Markup

/// What came of one record: a line of the list by which a later run knows what need not be made again.
struct BatchEntry: Sendable, Equatable {
    let id: String
    /// SHA-256 of everything that its files follow from, in hexadecimal digits.
    let cause: String
    /// The files by their path in the output, with the SHA-256 of their bytes in hexadecimal digits.
    var files: [(path: String, digest: String)]
    /// Its row of the index.
    var row: String
    /// Problems of it, each an object of JSON in one line.
    var problems: [String]

    static func == (a: BatchEntry, b: BatchEntry) -> Bool { a.line == b.line }

    /// Fields with tabs between them, which stand in none: an id has no control characters, and JSON writes them as escapes.
    var line: [UInt8] {
        let files = self.files.map { "\($0.digest) \($0.path)" }
        let fields = [id, cause, "\(files.count)"] + files + [row] + problems
        return Array(fields.joined(separator: "\t").utf8)
    }

    init(id: String, cause: String, files: [(path: String, digest: String)], row: String, problems: [String]) {
        self.id = id
        self.cause = cause
        self.files = files
        self.row = row
        self.problems = problems
    }

    /// Nil for what is no such line.
    init?(line: some Collection<UInt8>) {
        let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            .map { String(decoding: Array($0), as: UTF8.self) }
        guard fields.count >= 4, let count = Int(fields[2]), (0...BatchOrder.Kind.allCases.count).contains(count),
            fields.count >= 4 + count
        else { return nil }
        id = fields[0]
        cause = fields[1]
        files = []
        for field in fields[3..<3 + count] {
            let parts = field.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            files.append((String(parts[1]), String(parts[0])))
        }
        row = fields[3 + count]
        problems = Array(fields[(4 + count)...])
    }
}
