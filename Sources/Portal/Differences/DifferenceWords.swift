import Calendar
import Points
import Records

/// A difference in words: what it does to the points, and what became of each month.
struct DifferenceWords {
    let words: Words

    /// What it does to the points first; then what else of the answer is otherwise.
    func sentences(_ difference: Difference, hasTotal: Bool) -> [String] {
        let (then, now) = (difference.before, difference.after)
        let date = words.date(then.asOf.lastDay)
        let gain = now.points - then.points
        let points =
            gain == 0
            ? words.text(.sinceSame, ["now": words.points(now.points), "before": date])
            : words.text(
                gain > 0 ? .sinceMore : .sinceLess,
                [
                    "now": words.points(now.points), "then": words.points(then.points), "before": date,
                    "more": words.points(gain), "less": words.points(0 - gain),
                ])
        var sentences = [points]
        func tell(_ word: Word, _ then: String, _ now: String) {
            if then != now { sentences.append(words.text(word, ["then": then, "now": now])) }
        }
        tell(
            .sinceCounted, words.count(.countOfMonths, then.countedMonths),
            words.count(.countOfMonths, now.countedMonths))
        if then.pointsIfConfirmed > then.points || now.pointsIfConfirmed > now.points {
            tell(.sinceConfirmed, words.points(then.pointsIfConfirmed), words.points(now.pointsIfConfirmed))
        }
        if let before = then.next, let after = now.next, before.points == after.points {
            tell(.sinceNext, words.month(before.month), words.month(after.month))
        }
        if hasTotal { tell(.sinceTotal, words.points(then.total), words.points(now.total)) }
        return sentences
    }

    /// The months of a run, and the insurance where it is not the rule book's own.
    func months(_ run: ClosedRange<YearMonth>, _ change: MonthChange, own: Contribution.Insurance) -> String {
        let months = words.months(run)
        guard change.insurance != own else { return months }
        return months + words.text(.aside, ["text": words.insurance(change.insurance)])
    }

    /// What became of it, a line each.
    func lines(_ change: MonthChange) -> [String] {
        switch change.kind {
        case .appeared(let contribution): [happening(.changeAppeared, contribution)]
        case .disappeared(let contribution): [happening(.changeDisappeared, contribution)]
        case .judgedOtherwise: [words[.changeOtherwise]]
        case .changed(let from, let to):
            from.fields(otherwiseIn: to).map { field in
                words.text(
                    .changeField,
                    [
                        "field": words.field(field), "before": words.value(of: field, in: from),
                        "after": words.value(of: field, in: to),
                    ])
            }
        }
    }

    private func happening(_ word: Word, _ contribution: Contribution) -> String {
        contribution.payer.map { words.labelled(words[word], $0) } ?? words[word]
    }

    /// The status then and now, or the one that there is; nil where the insurance is not judged.
    func status(_ change: MonthChange) -> String? {
        let after = change.after.map { words.status($0) }
        guard let before = change.before.map({ words.status($0) }) else { return after }
        guard before != after else { return after }
        return words.text(.changeStatus, ["before": before, "after": after ?? words[.changeNotJudged]])
    }
}
