import Calendar
import Diagnostics
import Markup
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("The timeline")
struct TimelineTests {
    /// Every month paid from the first on, but for those left out.
    private func assessment(months count: Int, without missing: Set<Int> = []) throws -> Assessment {
        let first = try month("2014-01")
        let paid = (0..<count).filter { !missing.contains($0) }.map {
            Contribution(month: first.advanced(by: $0), payer: $0 / 30 % 2 == 0 ? "Example Ltd." : "Other Ltd.")
        }
        return try Shipped.rules().assess(try record(paid), asOf: first.advanced(by: count - 1))
    }

    @Test(
        "The axis holds the record and two years more, and never fewer than five years",
        arguments: [1, 12, 36, 37, 150, 600])
    func span(months: Int) throws {
        let scale = TimelineScale(try assessment(months: months), on: .screen)
        #expect(scale.first.months(to: scale.last) + 1 == max(months + 24, 60))
        #expect(scale.x(scale.first) == scale.sheet.left)
        #expect(scale.x(scale.last.advanced(by: 1)) == scale.sheet.right)
        #expect(scale.y(0) == scale.sheet.ground)
        #expect(scale.y(Fraction(scale.topPoints)) == scale.sheet.top)
        #expect(scale.pointLines.count <= 6)
        let labels = scale.labelledYears.map(scale.x)
        #expect(zip(labels, labels.dropFirst()).allSatisfy { $1 - $0 >= 340 })
    }

    @Test(
        "Labels of a row don't touch and stay within the picture; what finds no room is counted",
        arguments: [4, 7, 13, 40])
    func labels(every: Int) throws {
        let count = 480
        let missing = Set(stride(from: 3, to: count - 5, by: every))
        let assessment = try assessment(months: count, without: missing)
        let words = try Shipped.theme().words
        let labels = TimelineLabels(
            assessment.matters, scale: TimelineScale(assessment, on: .screen), words: PageWords(words))
        for row in 0..<3 {
            let inRow = labels.labels.filter { $0.place.row == row }
            for (left, right) in zip(inRow, inRow.dropFirst()) {
                #expect(left.place.start + TextWidth.tenths(left.text) < right.place.start)
            }
        }
        #expect(labels.labels.allSatisfy { $0.place.start >= 0 && $0.place.start + TextWidth.tenths($0.text) <= 10400 })
        let runs = assessment.matters.reduce(0) { $0 + $1.runs.count }
        #expect(labels.labels.count + labels.left == runs)
    }

    @Test("Payers are bands of months in a row")
    func bands() throws {
        let bands = PayerBand.bands(of: try assessment(months: 70, without: [10]).months)
        #expect(bands.map(\.payer) == ["Example Ltd.", "Example Ltd.", "Other Ltd.", "Example Ltd."])
        #expect(
            bands.map { "\($0.months.lowerBound)…\($0.months.upperBound)" } == [
                "2014-01…2014-10", "2014-12…2016-06", "2016-07…2018-12", "2019-01…2019-10",
            ])
    }

    @Test(
        "A text that doesn't fit ends in an ellipsis",
        arguments: [
            ("Lujia Software", 1000, "Lujia Software"), ("Lujia Software", 400, "Lujia…"), ("张三有限公司", 400, "张三…"),
            ("Lujia", 100, nil),
        ])
    func fitted(text: String, width: Int, shown: String?) {
        #expect(TextWidth.fitted(text, into: width) == shown)
    }

    @Test(
        "Each step stands over its twelfth month, and the marks are as many as the months", arguments: [1, 13, 30, 600])
    func drawing(months: Int) throws {
        let assessment = try assessment(months: months)
        let svg = TimelineDrawing.svg(assessment, words: PageWords(try Shipped.theme().words)).svg.description
        let scale = TimelineScale(assessment, on: .screen)
        let steps = assessment.accumulation.milestones.map { scale.x($0.month.advanced(by: 1)) }
        let circles = svg.split(separator: "<circle").dropFirst().compactMap { circle in
            circle.split(separator: "cx=\"").last?.split(separator: "\"").first.flatMap { Double($0) }
        }
        #expect(circles.map { Int(($0 * 10).rounded()) } == steps)
        let marks = svg.split(separator: "<path class=\"mo ").dropFirst().flatMap { path in
            path.split(separator: "\"/>").first?.filter { $0 == "z" } ?? ""
        }
        #expect(marks.count == months)
    }
}
