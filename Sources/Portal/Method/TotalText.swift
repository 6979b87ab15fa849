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
            + words.shortConfidence(mark.citation.confidence)
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

    /// Which vetoes nobody has ruled out yet; nil where there is none.
    var openVetoes: String? {
        let open = assessment.indicators.filter { $0.indicator.group == .veto && !$0.outcome.isSettled }
        guard !open.isEmpty else { return nil }
        return words.text(.totalVetoOpen, ["list": words.list(open.map { $0.indicator.title[words.language] })])
    }

    /// What would settle it; nil where nothing is open that the person can settle.
    var settledBy: String? {
        let paths = assessment.total.settledBy.compactMap(\.path)
        let once = paths.reduce(into: [String]()) { all, path in if !all.contains(path) { all.append(path) } }
        return once.isEmpty ? nil : words.text(.totalSettledBy, ["list": words.list(once)])
    }

    /// Whether recent payments meet the condition of an application; nil where the method doesn't ask, or a veto rules
    /// it out anyway.
    var applyNow: String? {
        guard let apply = assessment.applyNow, assessment.total.vetoes.isEmpty else { return nil }
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
            ]) + words.text(.aside, ["text": words.indicatorCitation(apply.rule.citation)])
    }

    /// Nil where a veto rules an application out: no points are reached then.
    func target(_ target: Target) -> String? {
        guard assessment.total.vetoes.isEmpty else { return nil }
        let points = words.points(target.points)
        guard let month = target.month, let toGo = target.monthsToGo else {
            return words.text(.targetNever, ["points": points])
        }
        let reached =
            toGo == 0
            ? words.text(.targetReached, ["points": points])
            : words.text(
                .targetMonth,
                ["points": points, "month": words.month(month), "months": words.count(.countOfMonths, toGo)])
        return reached + (target.mayBeTakenOff ? words[.targetLess] : "")
    }
}
