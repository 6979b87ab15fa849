/// The picture that a link to the site is shown with (Open Graph): the portal's timeline without a word, because what
/// is shared says nothing about a person.
public enum SharingCard {
    /// In pixels, the sides that the card is shown at by those who fetch it.
    public static let width = 1200
    public static let height = 630

    private static let left = 90
    private static let right = 1110
    private static let pitch = 12
    private static let base = 450
    private static let rise = 54
    private static let top = 126
    private static let marks = 474
    private static let payers = 506
    /// What the months of the motif are, the oldest first: counted, on record but not counted, or nothing on record.
    private static let months: [(Month, Int)] = [
        (.counted, 17), (.uncounted, 3), (.counted, 19), (.none, 2), (.counted, 14), (.uncounted, 2), (.counted, 18),
    ]

    private enum Month { case counted, uncounted, none }

    /// The card as a PNG.
    public static func png(colours: SharingColours) -> [UInt8] {
        var canvas = Canvas(width: width, height: height, colours)
        drawGrid(on: &canvas)
        drawStairs(on: &canvas)
        drawMonths(on: &canvas)
        drawPayers(on: &canvas)
        drawNow(on: &canvas)
        return canvas.png()
    }

    /// Half a month after the last one, so that its mark stays whole.
    private static var now: Int { left + months.reduce(0) { $0 + $1.1 } * pitch + pitch / 2 }

    /// Where each step stands: at the end of its twelfth month that counts.
    private static var steps: [Int] {
        var (counted, place) = (0, left)
        var steps: [Int] = []
        for (month, count) in months {
            for _ in 0..<count {
                place += pitch
                guard month == .counted else { continue }
                counted += 1
                if counted.isMultiple(of: 12) { steps.append(place) }
            }
        }
        return steps
    }

    private static func drawGrid(on canvas: inout Canvas) {
        for line in stride(from: base, through: top, by: -rise) { canvas.fill(left, line - 1, right - left, 2, .line) }
        for year in stride(from: left + 12 * pitch, to: right, by: 12 * pitch) {
            for dot in stride(from: top, to: base, by: 8) { canvas.fill(year - 1, dot, 2, 2, .line) }
        }
    }

    private static func drawStairs(on canvas: inout Canvas) {
        let landings = zip([left] + steps, steps + [now]).enumerated().map { ($0.offset, $0.element.0, $0.element.1) }
        for (step, from, to) in landings where step > 0 {
            canvas.fill(from, base - step * rise, to - from, step * rise, .countWash)
        }
        for (step, from, to) in landings {
            let height = base - step * rise
            canvas.fill(step == 0 ? from : from - 3, height - 3, to - from + 3, 6, .count)
            if step > 0 { canvas.fill(from - 3, height - 3, 6, rise + 6, .count) }
        }
        for (step, from, _) in landings where step > 0 {
            canvas.disc(from, base - step * rise, radius: 11, .count)
            canvas.disc(from, base - step * rise, radius: 6, .paper)
        }
        drawForecast(on: &canvas)
    }

    /// What comes if every month from now on counts, in dashes.
    private static func drawForecast(on canvas: inout Canvas) {
        let now = now
        let missing = 12 - months.reduce(0) { $1.0 == .counted ? $0 + $1.1 : $0 } % 12
        let next = now + missing * pitch - pitch / 2
        let height = base - steps.count * rise
        for dash in stride(from: now + 12, to: next, by: 18) { canvas.fill(dash, height - 2, 10, 4, .count) }
        for dash in stride(from: height - rise, to: height, by: 18) { canvas.fill(next - 2, dash - 2, 4, 10, .count) }
        for dash in stride(from: next - 2, through: right - 10, by: 18) {
            canvas.fill(dash, height - rise - 2, 10, 4, .count)
        }
    }

    /// Everything keeps a little away from it.
    private static func drawNow(on canvas: inout Canvas) {
        let (from, to) = (top - 32, payers + 28)
        canvas.fill(now - 5, from, 10, to - from, .paper)
        canvas.fill(now - 2, from, 4, to - from, .seal)
    }

    private static func drawMonths(on canvas: inout Canvas) {
        var place = left
        for (month, count) in months {
            for _ in 0..<count {
                draw(month, at: place + 1, on: &canvas)
                place += pitch
            }
        }
    }

    private static func draw(_ month: Month, at x: Int, on canvas: inout Canvas) {
        switch month {
        case .counted: canvas.fill(x, marks, 10, 18, .count)
        case .uncounted:
            for row in 0..<18 {
                for column in 0..<10 where (x + column + marks + row) % 6 < 3 {
                    canvas.fill(x + column, marks + row, 1, 1, .warn)
                }
            }
        case .none:
            canvas.fill(x, marks, 10, 18, .ink)
            canvas.fill(x + 2, marks + 2, 6, 14, .paper)
        }
    }

    private static func drawPayers(on canvas: inout Canvas) {
        for (from, to) in [(0, 39), (41, 60), (60, 75)] {
            let (x, width) = (left + from * pitch + 1, (to - from) * pitch - 2)
            canvas.fill(x, payers, width, 20, .line)
            canvas.fill(x + 2, payers + 2, width - 4, 16, .faint)
        }
    }
}
