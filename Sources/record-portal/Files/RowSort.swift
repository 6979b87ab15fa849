import Diagnostics
import Glibc

/// Rows of bytes in the order of their bytes, of which there may be more than memory holds.
///
/// What is beyond it waits in files without a name: a killed process leaves nothing of it.
struct RowSort {
    private let folder: String
    private let most: Int
    private var bytes: [UInt8] = []
    private var rows: [Row] = []
    private var runs: [SortedRun] = []
    private(set) var count = 0

    /// A row among the bytes, and its first eight of them as a number, which decides most comparisons.
    private struct Row {
        let key: UInt64
        let start: Int
        let end: Int
    }

    /// Runs that are merged into one as soon as there are so many of a size.
    private static let mostRuns = 32

    /// - Parameters:
    ///   - folder: where rows wait that memory doesn't hold.
    ///   - most: bytes of rows that are held.
    init(in folder: String, holding most: Int = 16 << 20) {
        self.folder = folder
        self.most = most
    }

    mutating func add(_ row: [UInt8]) throws(Failure) {
        if bytes.count + row.count > most, !rows.isEmpty { try spill() }
        rows.append(Row(key: Self.key(row), start: bytes.count, end: bytes.count + row.count))
        bytes += row
        count += 1
    }

    private static func key(_ row: [UInt8]) -> UInt64 {
        (0..<8).reduce(0) { $0 << 8 | ($1 < row.count ? UInt64(row[$1]) : 0) }
    }

    /// The rows, each as often as it was added.
    consuming func sorted() throws(Failure) -> SortedRows {
        sortRows()
        let held = SortedRun(held: bytes, rows.map { $0.start..<$0.end })
        return SortedRows(runs + [held])
    }

    private mutating func sortRows() {
        bytes.withUnsafeBytes { bytes in
            rows.sort { a, b in
                if a.key != b.key { return a.key < b.key }
                let (left, right) = (a.end - a.start, b.end - b.start)
                guard left > 0, right > 0, let base = bytes.baseAddress else { return left < right }
                let order = memcmp(base + a.start, base + b.start, min(left, right))
                return order == 0 ? left < right : order < 0
            }
        }
    }

    private mutating func spill() throws(Failure) {
        sortRows()
        var held = SortedRows([SortedRun(held: bytes, rows.map { $0.start..<$0.end })])
        runs.append(try write(&held, level: 0))
        bytes.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        while let level = runs.last?.level,
            runs.suffix(Self.mostRuns).count(where: { $0.level == level }) == Self.mostRuns
        {
            var merged = SortedRows(Array(runs.suffix(Self.mostRuns)))
            runs.removeLast(Self.mostRuns)
            runs.append(try write(&merged, level: level + 1))
        }
    }

    private func write(_ rows: inout SortedRows, level: Int) throws(Failure) -> SortedRun {
        let file: OpenFile
        switch OpenFile.nameless(in: folder) {
        case .success(let open): file = open
        case .failure(let problem): throw unwritable(problem.number)
        }
        var buffer: [UInt8] = []
        while let row = try rows.next() {
            buffer += (0..<4).map { UInt8(truncatingIfNeeded: row.count >> (8 * $0)) }
            buffer += row
            guard buffer.count >= 1 << 20 else { continue }
            if let number = file.write(buffer) { throw unwritable(number) }
            buffer.removeAll(keepingCapacity: true)
        }
        if let number = file.write(buffer) { throw unwritable(number) }
        return SortedRun(file, level: level)
    }

    private func unwritable(_ number: Int32) -> Failure {
        .noOutput(
            Diagnostic(
                .error, .outputUnwritable, path: folder,
                message: "no more than memory holds can be sorted: \(reason(number))"))
    }
}
