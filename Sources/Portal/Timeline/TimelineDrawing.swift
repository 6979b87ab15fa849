import Calendar
import Markup
import Points

/// The picture of how the points came about: points as a step line, one mark a month, the payers as bands, what went
/// wrong in words; what is to come is dashed on a washed ground.
struct TimelineDrawing {
    let assessment: Assessment
    let words: PageWords
    private let scale: TimelineScale
    private let labels: TimelineLabels
    private var svg = HTML()

    private init(_ assessment: Assessment, on sheet: TimelineSheet, words: PageWords) {
        self.assessment = assessment
        self.words = words
        scale = TimelineScale(assessment, on: sheet)
        labels = TimelineLabels(assessment.matters, scale: scale, words: words)
    }

    /// The SVG element, and how many labels found no room in it.
    static func svg(
        _ assessment: Assessment, on sheet: TimelineSheet = .screen, words: PageWords
    ) -> (svg: HTML, labelsLeft: Int) {
        var drawing = TimelineDrawing(assessment, on: sheet, words: words)
        drawing.draw()
        return (drawing.svg, drawing.labels.left)
    }

    /// An empty box as wide as the picture up to "now", and a point behind it. The width is an attribute, because the
    /// policy allows no style.
    static func untilNow(_ assessment: Assessment) -> HTML {
        let sheet = TimelineSheet.screen
        let now = TimelineScale(assessment, on: sheet).x(assessment.asOf.advanced(by: 1))
        var html = HTML("<div class=\"until\"><svg width=\"")
        html.tenths(now * 1000 / sheet.width)
        html.raw("%\" height=\"1\" aria-hidden=\"true\"></svg><i></i></div>")
        return html
    }

    private var sheet: TimelineSheet { scale.sheet }
    private var accumulation: Accumulation { assessment.accumulation }
    /// Where "now" is: the end of the as-of month.
    private var now: Int { scale.x(assessment.asOf.advanced(by: 1)) }

    private mutating func draw() {
        svg.reserve(16 << 10)
        svg.raw("<svg class=\"timeline\" viewBox=\"0 0 ")
        svg.tenths(sheet.width)
        svg.raw(" ")
        svg.tenths(sheet.labelsTop + 120 + labels.rowCount * sheet.rowHeight)
        svg.raw("\" role=\"img\" aria-labelledby=\"tl-t tl-d\"><title id=\"tl-t\">")
        svg.text(words.line { $0[.timelineTitle] })
        svg.raw("</title><desc id=\"tl-d\">")
        svg.text(description)
        svg.raw(
            """
            </desc><defs><pattern id="hx" width="4" height="4" patternUnits="userSpaceOnUse" \
            patternTransform="rotate(45)"><rect width="4" height="4" class="hx-bg"/><line x1="0" y1="0" x2="0" y2="4" \
            class="hx-l"/></pattern></defs>
            """)
        drawGrid()
        drawPoints()
        drawMonths()
        drawPayers()
        drawNow()
        drawLabels()
        svg.raw("</svg>")
    }

    private var description: String {
        let first = assessment.months.first?.month ?? assessment.asOf
        return words.line { words in
            words.text(
                .timelineDescription,
                [
                    "first": words.month(first), "last": words.month(assessment.asOf),
                    "points": words.points(accumulation.points),
                    "months": words.count(.countOfMonths, accumulation.countedMonths),
                ])
                + (accumulation.next.map { words.text(.timelineDescriptionNext, ["next": words.month($0.month)]) }
                    ?? "") + words[.timelineDescriptionTable]
        }
    }

    private mutating func drawGrid() {
        rectangle(
            "future", x: now, y: sheet.top, to: sheet.right,
            height: sheet.ground - sheet.top)
        for points in scale.pointLines {
            line(
                "grid", x: (sheet.left, sheet.right),
                y: (scale.y(Fraction(points)), scale.y(Fraction(points))))
            text("ax", "\(points)", x: sheet.left - 100, y: scale.y(Fraction(points)) + 40, anchor: "end")
        }
        for january in scale.labelledYears {
            let x = scale.x(january)
            line("yr", x: (x, x), y: (sheet.top, sheet.payersEnd))
            if x + 300 <= sheet.right {
                text("ax", "\(january.year)", x: x + 40, y: sheet.ground + 160)
            }
        }
    }

    /// The step line and the ground under it, the forecast, and a dot on each step.
    private mutating func drawPoints() {
        var path = HTML()
        Self.point("M", sheet.left, sheet.ground, &path)
        for milestone in accumulation.milestones {
            path.raw("H")
            path.tenths(scale.x(milestone.month.advanced(by: 1)))
            path.raw("V")
            path.tenths(scale.y(milestone.points))
        }
        path.raw("H")
        path.tenths(now)
        svg.raw("<path class=\"area\" d=\"")
        svg.append(path)
        svg.raw("V")
        svg.tenths(sheet.ground)
        svg.raw("Z\"/><path class=\"step\" d=\"")
        svg.append(path)
        svg.raw("\"/><path class=\"fc\" d=\"")
        Self.point("M", now, scale.y(accumulation.points), &svg)
        for milestone in accumulation.forecast where milestone.month <= scale.last {
            svg.raw("H")
            svg.tenths(max(now, scale.x(milestone.month.advanced(by: 1))))
            svg.raw("V")
            svg.tenths(scale.y(milestone.points))
        }
        svg.raw("H")
        svg.tenths(sheet.right)
        svg.raw("\"/>")
        guard !accumulation.entry.value.risesMonthly else { return }
        for milestone in accumulation.milestones {
            svg.raw("<circle class=\"pt\" r=\"3\" cx=\"")
            svg.tenths(scale.x(milestone.month.advanced(by: 1)))
            svg.raw("\" cy=\"")
            svg.tenths(scale.y(milestone.points))
            svg.raw("\"/>")
        }
    }

    private static func point(_ command: StaticString, _ x: Int, _ y: Int, _ path: inout HTML) {
        path.raw(command)
        path.tenths(x)
        path.raw(" ")
        path.tenths(y)
    }

    /// One mark a month; the marks of a look are one path, because five hundred elements would be a heavy page.
    private mutating func drawMonths() {
        let (judged, scale, sheet) = (assessment.months, scale, sheet)
        // By their width, the sides after the corner at which a mark begins: a tenth more or less, and all are as wide.
        var sides: [(width: Int, path: HTML)] = []
        for look in StatusLook.allCases {
            let months = judged.indices.filter { StatusLook(judged[$0].status) == look }.map { judged[$0].month }
            guard !months.isEmpty else { continue }
            svg.raw("<path class=\"mo ")
            svg.raw(look.cssClass)
            svg.raw("\" d=\"")
            svg.write(atMost: months.count * Self.mostBytesOfMark) { pen in
                for month in months {
                    let (start, end) = (scale.x(month), scale.x(month.advanced(by: 1)))
                    let gap = min(10, (end - start) / 4)
                    let width = end - start - gap
                    var place = sides.count
                    if let known = sides.firstIndex(where: { $0.width == width }) {
                        place = known
                    } else {
                        sides.append((width, Self.sides(of: width, sheet)))
                    }
                    pen.raw("M")
                    pen.tenths(start + gap / 2)
                    pen.append(sides[place].path)
                }
            }
            svg.raw("\"/>")
        }
        text("lane", words.line { $0[.timelineMonths] }, x: sheet.right + 80, y: sheet.monthsTop + 120)
    }

    /// Six letters and blanks, and five numbers of five digits, a point and a minus at most.
    private static let mostBytesOfMark = 64

    /// A mark's sides from the height at which its corner is.
    private static func sides(of width: Int, _ sheet: TimelineSheet) -> HTML {
        var path = HTML(" ")
        path.tenths(sheet.monthsTop)
        path.raw("h")
        path.tenths(width)
        path.raw("v")
        path.tenths(sheet.monthsHeight)
        path.raw("h")
        path.tenths(-width)
        path.raw("z")
        return path
    }

    private mutating func drawPayers() {
        for band in PayerBand.bands(of: assessment.months) {
            let (start, end) = (scale.x(band.months.lowerBound), scale.x(band.months.upperBound.advanced(by: 1)))
            svg.raw("<rect class=\"emp\" rx=\"2\" x=\"")
            svg.tenths(start + 5)
            svg.raw("\" y=\"")
            svg.tenths(sheet.payersTop)
            svg.raw("\" width=\"")
            svg.tenths(max(end - start - 10, 5))
            svg.raw("\" height=\"")
            svg.tenths(sheet.payersHeight)
            svg.raw("\"/>")
            if let name = TextWidth.fitted(band.payer, into: end - start - 100) {
                text("empt", name, x: start + 60, y: sheet.payersTop + 130)
            }
        }
        text("lane", words.line { $0[.timelinePayer] }, x: sheet.right + 80, y: sheet.payersTop + 130)
    }

    private mutating func drawNow() {
        line("now", x: (now, now), y: (sheet.top - 140, sheet.payersEnd))
        let month = words.shortMonth(assessment.asOf)
        text(
            "nowl", words.line { $0.text(.timelineNow, ["month": month]) }, x: now + 50, y: sheet.top - 60)
        let points = words.line { $0.points(accumulation.points) }
        let y = max(scale.y(accumulation.points) - 120, sheet.top + 60)
        if now - sheet.left > TextWidth.tenths(points) * 2 {
            text("nowv", points, x: now - 60, y: y, anchor: "end")
        }
        guard let next = accumulation.next else { return }
        // A number and a month, which two languages need not say twice.
        let label = words.own.text(
            .timelineNext, ["points": words.own.number(next.points), "month": words.shortMonth(next.month)])
        let x = max(now, scale.x(next.month.advanced(by: 1))) + 50
        if x + TextWidth.tenths(label) < sheet.width {
            text("nxt", label, x: x, y: scale.y(next.points) + 170)
        }
    }

    private mutating func drawLabels() {
        for label in labels.labels {
            let y = sheet.labelsTop + label.place.row * sheet.rowHeight
            svg.raw("<path class=\"cl\" d=\"")
            Self.point("M", label.place.x, sheet.payersEnd + 20, &svg)
            svg.raw("V")
            svg.tenths(y + 80)
            svg.raw("\"/>")
            text("clt", label.text, x: label.place.start, y: y + 200)
        }
    }

    private mutating func rectangle(_ name: StaticString, x: Int, y: Int, to right: Int, height: Int) {
        svg.raw("<rect class=\"")
        svg.raw(name)
        svg.raw("\" x=\"")
        svg.tenths(x)
        svg.raw("\" y=\"")
        svg.tenths(y)
        svg.raw("\" width=\"")
        svg.tenths(max(0, right - x))
        svg.raw("\" height=\"")
        svg.tenths(height)
        svg.raw("\"/>")
    }

    private mutating func line(_ name: StaticString, x: (Int, Int), y: (Int, Int)) {
        svg.raw("<line class=\"")
        svg.raw(name)
        svg.raw("\" x1=\"")
        svg.tenths(x.0)
        svg.raw("\" x2=\"")
        svg.tenths(x.1)
        svg.raw("\" y1=\"")
        svg.tenths(y.0)
        svg.raw("\" y2=\"")
        svg.tenths(y.1)
        svg.raw("\"/>")
    }

    private mutating func text(_ name: StaticString, _ content: String, x: Int, y: Int, anchor: StaticString? = nil) {
        svg.raw("<text class=\"")
        svg.raw(name)
        svg.raw("\" x=\"")
        svg.tenths(x)
        svg.raw("\" y=\"")
        svg.tenths(y)
        if let anchor {
            svg.raw("\" text-anchor=\"")
            svg.raw(anchor)
        }
        svg.raw("\">")
        svg.text(content)
        svg.raw("</text>")
    }
}
