import Calendar
import Points

/// Where months and points stand in the picture, in tenths of its unit: whole numbers, so that every machine draws
/// the same picture.
struct TimelineScale {
    /// The first and the last month on the axis, the forecast's included.
    let first: YearMonth
    let last: YearMonth
    /// The points at the top of the axis, and from line to line.
    let topPoints: Int
    let pointStep: Int

    let sheet: TimelineSheet

    /// Months ahead of as-of that the picture shows.
    private static let ahead = 24
    /// The fewest months on the axis: a record of one month must not be drawn a hand wide.
    private static let fewest = 60

    init(_ assessment: Assessment, on sheet: TimelineSheet) {
        self.sheet = sheet
        let first = assessment.accumulation.firstMonth ?? assessment.asOf
        let span = max(first.months(to: assessment.asOf) + 1 + Self.ahead, Self.fewest)
        self.first = first
        let last = first.advanced(by: span - 1)
        self.last = last
        let reached = assessment.accumulation.forecast.last { $0.month <= last }?.points
        let most = max(reached ?? 0, assessment.accumulation.points, 12)
        let highest = (most.numerator + most.denominator - 1) / most.denominator
        pointStep = [3, 6, 12, 24, 48, 60, 120, 240, 480].first { highest <= $0 * 5 } ?? 960
        topPoints = (highest + pointStep - 1) / pointStep * pointStep
    }

    private var span: Int { first.months(to: last) + 1 }

    /// The left edge of a month; the month after the last has the right end of the axis.
    func x(_ month: YearMonth) -> Int {
        sheet.left + (sheet.right - sheet.left) * first.months(to: month) / span
    }

    func y(_ points: Fraction) -> Int {
        let shown = min(points, Fraction(topPoints))
        let height =
            Int128(sheet.ground - sheet.top) * Int128(shown.numerator) / (Int128(topPoints) * Int128(shown.denominator))
        return sheet.ground - Int(height)
    }

    /// The lines of the grid, from 0 up.
    var pointLines: [Int] { Array(stride(from: 0, through: topPoints, by: pointStep)) }

    /// The Januaries that get a label: every one, or every second, fifth, tenth where they would touch.
    var labelledYears: [YearMonth] {
        let width = (sheet.right - sheet.left) * 12 / span
        let step = [1, 2, 5, 10, 20].first { $0 * width >= 340 } ?? 50
        return (first.year...last.year).compactMap { year in
            guard year % step == 0, let january = YearMonth(year: year, month: 1), january >= first else { return nil }
            return january
        }
    }
}
