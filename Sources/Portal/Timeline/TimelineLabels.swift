import Calendar
import Points

/// Tenths of a unit that stay free around a label.
private let gap = 60

/// What went wrong, in words under its months, in up to three rows that don't touch.
struct TimelineLabels {
    struct Label {
        let text: String
        let place: Place
    }

    struct Place {
        /// The middle of its months.
        let x: Int
        let row: Int
        let start: Int
        let end: Int

        /// Two labels of one row that touch, or a line down to one that would cross the other.
        func collides(with other: Place) -> Bool {
            if row == other.row { return start < other.end + gap && other.start < end + gap }
            let (upper, lower) = row < other.row ? (self, other) : (other, self)
            return upper.start - gap < lower.x && lower.x < upper.end + gap
        }
    }

    private struct Run {
        let status: MonthStatus
        let months: ClosedRange<YearMonth>
    }

    private(set) var labels: [Label] = []
    /// How many found no room: they stand in the list below the picture all the same.
    private(set) var left = 0

    private static let rows = 3

    init(_ matters: [Matter], scale: TimelineScale, words: PageWords) {
        let runs = matters.flatMap { matter in matter.runs.map { Run(status: matter.status, months: $0) } }
        var taken: [Place] = []
        for run in runs.sorted(by: { $0.months.lowerBound < $1.months.lowerBound }) {
            let count = run.months.lowerBound.months(to: run.months.upperBound) + 1
            let text = words.line { words in
                words.text(
                    .timelineMatter,
                    ["months": words.count(.countOfMonths, count), "status": words.status(run.status)])
            }
            let x = (scale.x(run.months.lowerBound) + scale.x(run.months.upperBound.advanced(by: 1))) / 2
            let width = TextWidth.tenths(text)
            // Near an edge the label moves in, so that none of it is cut.
            let start = max(0, min(x - width / 2, scale.sheet.right + 600 - width))
            let places = (0..<Self.rows).lazy.map { Place(x: x, row: $0, start: start, end: start + width) }
            if let place = places.first(where: { place in !taken.contains { $0.collides(with: place) } }) {
                taken.append(place)
                labels.append(Label(text: text, place: place))
            } else {
                left += 1
            }
        }
    }

    var rowCount: Int { (labels.map(\.place.row).max() ?? -1) + 1 }
}
