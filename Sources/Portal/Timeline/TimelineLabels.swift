import Calendar
import Points

/// What went wrong, in words under its months, in up to three rows that don't touch.
struct TimelineLabels {
    struct Label {
        let text: String
        /// The middle of its months.
        let x: Int
        let row: Int
        let start: Int
    }

    private(set) var labels: [Label] = []
    /// How many found no room: they stand in the list below the picture all the same.
    private(set) var left = 0

    private static let rows = 3
    private static let gap = 80

    init(_ matters: [Matter], scale: TimelineScale, words: Words) {
        var ends = [Int](repeating: 0, count: Self.rows)
        let runs = matters.flatMap { matter in matter.runs.map { (status: matter.status, run: $0) } }
        for (status, run) in runs.sorted(by: { $0.run.lowerBound < $1.run.lowerBound }) {
            let count = run.lowerBound.months(to: run.upperBound) + 1
            let text = words.text(
                .timelineMatter, ["months": words.count(.countOfMonths, count), "status": words.status(status)])
            let x = (scale.x(run.lowerBound) + scale.x(run.upperBound.advanced(by: 1))) / 2
            let width = TextWidth.tenths(text)
            // Near an edge the label moves in, so that none of it is cut.
            let start = max(0, min(x - width / 2, TimelineScale.right + 600 - width))
            guard let row = ends.indices.first(where: { ends[$0] + Self.gap <= start || ends[$0] == 0 }) else {
                left += 1
                continue
            }
            ends[row] = start + width
            labels.append(Label(text: text, x: x, row: row, start: start))
        }
    }

    var rowCount: Int { (labels.map(\.row).max() ?? -1) + 1 }
}
