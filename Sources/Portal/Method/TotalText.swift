import Calendar
import Notation
import Points

/// The sum over all indicators, what may come, and whether one could apply, in words.
struct TotalText {
    let assessment: Assessment
    let words: Words

    /// The certain points, beside the pass mark where there is one.
    var certain: String {
        let points = assessment.total.points
        guard let mark = assessment.passMark else { return words.points(points) }
        return words.text(.totalOf, ["points": words.points(points), "mark": words.number(mark.value)])
    }

    /// What may come on top of the certain points and what may be taken off, or that nothing is open.
    var range: [String] {
        let total = assessment.total
        // Of one indicator alone there is nothing to say.
        if total.isSettled { return assessment.indicators.count > 1 ? [words[.totalExact]] : [] }
        var lines: [String] = []
        if let most = total.most {
            let more = most - total.points
            if more > 0 { lines.append(words.text(.totalRange, ["more": words.points(more)])) }
        } else {
            lines.append(words[.totalAtLeast])
        }
        let less = total.points - total.least
        if less > 0 { lines.append(words.text(.totalLess, ["less": words.points(less)])) }
        return lines
    }

    /// Which vetoes hold; nil where none does.
    var vetoes: String? {
        let ids = assessment.total.vetoes
        let titles = assessment.rules.indicators.filter { ids.contains($0.id) }.map { $0.title[words.language] }
        return titles.isEmpty ? nil : words.text(.totalVeto, ["list": words.list(titles)])
    }

    /// What would settle it; nil where nothing is open.
    var settledBy: String? {
        let missing = assessment.total.settledBy
        let list = missing.map { $0.path ?? words.missing($0) }
        return missing.isEmpty ? nil : words.text(.totalSettledBy, ["list": words.list(list)])
    }

    /// Whether recent payments allow an application; nil where the method doesn't ask.
    var applyNow: String? {
        guard let apply = assessment.applyNow else { return nil }
        let word: Word
        switch apply.answer {
        case .yes: word = .applyYes
        case .no: word = .applyNo
        case .undetermined: word = .applyOpen
        }
        let state: Word
        switch apply.paying {
        case .yes: state = .applyPaid
        case .no: state = .applyUnpaid
        case .undetermined: state = .applyNotPosted
        }
        return words.text(
            word,
            [
                "month": words.month(assessment.asOf), "state": words[state],
                "paid": words.number(apply.paidMonths.count),
                "of": words.count(.countOfMonths, apply.rule.value.of),
                "needed": words.number(apply.rule.value.months),
            ])
    }

    func target(_ target: Target) -> String {
        let points = words.points(target.points)
        guard let month = target.month, let toGo = target.monthsToGo else {
            return words.text(.targetNever, ["points": points])
        }
        if toGo == 0 { return words.text(.targetReached, ["points": points]) }
        return words.text(
            .targetMonth,
            ["points": points, "month": words.month(month), "months": words.count(.countOfMonths, toGo)])
    }
}
