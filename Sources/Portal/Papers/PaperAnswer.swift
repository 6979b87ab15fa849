import Calendar
import Points

extension PageWords {
    /// The answer in a sentence: the points, from how many months, as of when.
    ///
    /// - Parameters:
    ///   - most: the points with every open month confirmed.
    ///   - open: months to be confirmed.
    func answer(
        _ points: Fraction, ifConfirmed most: Fraction, counted: Int, open: Int, asOf: YearMonth
    ) -> PageText {
        let isRange = most > points
        return text { own in
            own.text(
                isRange ? .statementAnswerRange : .statementAnswer,
                [
                    "points": isRange
                        ? own.text(.countOfPoints, ["n": AnswerModel.number(points, ifConfirmed: most, own)])
                        : own.points(points),
                    "months": own.count(.countOfMonths, counted), "open": own.count(.countOfMonths, open),
                    "date": month(asOf),
                ])
        }
    }
}
