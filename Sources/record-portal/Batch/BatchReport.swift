/// A file that tells of all records together.
struct BatchReport {
    private let stem: String
    private let end: String

    static let index = BatchReport(stem: "index", end: ".csv")
    static let problems = BatchReport(stem: "problems", end: ".jsonl")

    /// What it is called for a shard; for all records otherwise.
    func name(of shard: String?) -> String { stem + (shard.map { "-\($0)" } ?? "") + end }
}
