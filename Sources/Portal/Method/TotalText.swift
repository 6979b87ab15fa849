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
        if total.isSettled { return [words[.totalExact]] }
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

/// What putting a matter right is worth, in words.
struct WorthOfRight {
    let assessment: Assessment
    let words: Words

    /// The sum, then each point at which it rises.
    func lines(_ putRight: PutRight) -> [String] {
        var lines: [String] = []
        if putRight.points > 0 {
            lines.append(words.text(.worthPoints, ["points": words.points(putRight.points)]))
            lines += steps(putRight)
        } else if let toGo = assessment.accumulation.monthsToGo {
            let left = toGo - putRight.steps.count
            if left > 0 { lines.append(words.count(.worthNone, left)) }
        }
        if putRight.basePoints > 0 {
            lines.append(words.text(.worthBase, ["points": words.points(putRight.basePoints)]))
        }
        return lines
    }

    /// Month by month, but only those that bring points; where each does, the last says it all.
    private func steps(_ putRight: PutRight) -> [String] {
        guard !assessment.accumulation.entry.value.risesMonthly else { return [] }
        var reached = assessment.accumulation.points
        return putRight.steps.enumerated().compactMap { index, step in
            defer { reached = step.points }
            guard step.points > reached else { return nil }
            return words.text(
                .worthSteps,
                ["n": words.number(index + 1), "points": words.points(step.points)])
        }
    }

    /// All matters together; nil where there is only one, or nothing to gain.
    var all: String? {
        guard let all = assessment.allPutRight, all.points + all.basePoints > 0,
            assessment.matters.count(where: { $0.putRight != nil }) > 1
        else { return nil }
        return words.text(
            .worthAll,
            [
                "points": words.points(assessment.total.points + all.points + all.basePoints),
                "now": words.points(assessment.total.points),
            ])
    }
}
