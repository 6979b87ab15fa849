import Diagnostics
import Glibc

/// A batch under way: records are read one after the other, made by several at once, and put into their places in order.
struct BatchRun {
    private var input: BatchInput
    private var output: BatchOutput
    private let report: ReportOptions.Format
    private var progress: BatchProgress
    private var entries: RowSort
    /// Hashes of the ids so far.
    private var ids: Set<UInt64> = []
    private var counts = BatchCounts()
    private var given = 0

    init(
        _ input: BatchInput, into output: BatchOutput, quietly isQuiet: Bool, as format: ReportOptions.Format
    ) {
        self.input = input
        self.output = output
        report = format
        progress = BatchProgress(quietly: isQuiet)
        entries = RowSort(in: output.scratch)
    }

    /// Makes everything.
    mutating func run(_ work: BatchWork) async throws(Failure) -> BatchCounts {
        do throws(Failure) {
            try await InOrder.run(
                atOnce: work.order.workers, next: { () throws(Failure) in try next() }, held: { $0.item.held },
                work: { work.done($0.item, number: $0.number) },
                take: { (done) throws(Failure) in try take(done) })
            progress.clear()
            let others = input.problems
            Terminal.report(others, as: report)
            counts.failed += others.count
            var sorted = try entries.sorted()
            try output.finish(&sorted, others)
        } catch {
            progress.clear()
            output.abandon()
            throw error
        }
        return counts
    }

    /// A record with its number from 0.
    private struct Numbered: Sendable {
        let item: BatchItem
        let number: Int
    }

    private mutating func next() throws(Failure) -> Numbered? {
        guard let item = try input.next() else { return nil }
        defer { given += 1 }
        return Numbered(item: item, number: given)
    }

    private mutating func take(_ done: BatchDone) throws(Failure) {
        switch done {
        case .others: return
        case .stopped(let failure): throw failure
        case .kept(let entry, let origin):
            guard isNew(entry.id) else { return try fail(entry, [Self.repetition(of: entry.id, at: origin)]) }
            counts.kept += 1
            try entries.add(entry.line)
        case .made(let entry, let files, let origin):
            guard isNew(entry.id) else {
                output.drop(files)
                return try fail(entry, [Self.repetition(of: entry.id, at: origin)])
            }
            try output.put(entry, files)
            counts.made += 1
            try entries.add(entry.line)
        case .failed(let entry, let problems):
            _ = isNew(entry.id)
            try fail(entry, problems)
        }
        progress.tell(counts.all, thousandths: input.thousandths)
    }

    private mutating func isNew(_ id: String) -> Bool { ids.insert(BatchBefore.hash(id.utf8)).inserted }

    private mutating func fail(_ entry: BatchEntry, _ problems: [Diagnostic]) throws(Failure) {
        counts.failed += 1
        progress.clear()
        Terminal.report(problems.filter { $0.severity == .error }, as: report)
        try entries.add(
            BatchEntry(
                id: entry.id, cause: entry.cause, files: [], row: BatchRow.failed(entry.id),
                problems: problems.map { $0.line(of: entry.id) }
            ).line)
    }

    private static func repetition(of id: String, at origin: BatchDone.Origin) -> Diagnostic {
        Diagnostic(
            .error, .recordID, path: origin.path, position: origin.position,
            message: "a record before it is called \"\(id)\" too",
            help: "give each record an id of its own")
    }
}

/// How many records there were, by what became of them.
struct BatchCounts: Sendable {
    var made = 0
    /// Made by an earlier run of the same.
    var kept = 0
    var failed = 0

    var all: Int { made + kept + failed }
}
