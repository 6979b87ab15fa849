import Calendar
import Notation
import Records

/// One calendar month of the record, with its one status and why.
public struct JudgedMonth: Sendable, Equatable {
    public var month: YearMonth
    public var status: MonthStatus
    /// The month's contributions, the one that decided first; equally good ones in the order of the record's own
    /// values, so that a shuffled record gives the same answer.
    public var judgements: [Judgement]
    /// The rules that led to the status.
    public var reasons: [RuleID]
    /// Counted months from the first up to and with this one.
    public var countedSoFar: Int
    /// Points from contributions at the end of this month.
    public var pointsSoFar: Fraction = 0
    /// The points that this month brought.
    public var gained: Fraction = 0

    /// The points reached in this month, where it brought some.
    public var milestone: Fraction? { gained > 0 ? pointsSoFar : nil }

    /// The judgement that decided; nil for a month without a contribution.
    public var decisive: Judgement? { judgements.first }

    /// The rule that decided against the month, or the exception that saved it; nil where every test was passed.
    public var decisiveRule: RuleID? {
        guard !judgements.isEmpty else { return reasons.first }
        return judgements[0].steps.last { $0.outcome != .passed }?.rule
    }

    /// Who paid, as the contribution that decided has it.
    public var payer: String? { judgements.isEmpty ? nil : judgements[0].contribution.payer }
}

extension RuleBook {
    /// Every month from the record's first contribution of the insurance to as-of, in their order.
    func months(of record: Record, by insurance: Contribution.Insurance, asOf: YearMonth) -> [JudgedMonth] {
        let contributions = record.contributions
        let relevant = contributions.indices.filter {
            contributions[$0].insurance == insurance && contributions[$0].month <= asOf
        }
        let months = relevant.lazy.map { contributions[$0].month }
        guard let first = months.min(), let last = months.max(), var before = relevant.first else { return [] }
        var byMonth = [[Judgement]](repeating: [], count: first.months(to: last) + 1)
        var contracts = Contracts(record.contracts)
        var verdict = judge(contributions[before], under: &contracts)
        for place in relevant {
            if place != before, !contributions.isTested(place, like: before, under: contracts) {
                verdict = judge(contributions[place], under: &contracts)
            }
            before = place
            byMonth[first.months(to: contributions[place].month)].append(Judgement(contributions[place], verdict))
        }
        var counted = 0
        var said: (steps: [Judgement.Step], reasons: [RuleID]) = ([], [])
        return (first...asOf).months.enumerated().map { index, month in
            var judgements = index < byMonth.count ? byMonth[index] : []
            if judgements.count > 1 { judgements.sort(by: precedes) }
            let status = judgements.first?.status ?? absence(of: month, lastOnRecord: last, asOf: asOf)
            if status == .counted { counted += 1 }
            if let steps = judgements.first?.steps, steps != said.steps { said = (steps, steps.map(\.rule)) }
            return JudgedMonth(
                month: month, status: status, judgements: judgements,
                reasons: judgements.isEmpty ? [absenceRule(of: status)] : said.reasons, countedSoFar: counted)
        }
    }

    private func absence(of month: YearMonth, lastOnRecord: YearMonth, asOf: YearMonth) -> MonthStatus {
        let isLatest = month.months(to: asOf) < absence.latestMonths
        return month > lastOnRecord && isLatest ? .notPosted : .gap
    }

    private func absenceRule(of status: MonthStatus) -> RuleID {
        status == .notPosted ? absence.notPosted.rule : absence.gap.rule
    }
}

private func precedes(_ a: Judgement, _ b: Judgement) -> Bool {
    if a.status != b.status { return a.status < b.status }
    for (left, right) in zip(a.contribution.orderingKey, b.contribution.orderingKey) {
        switch (left, right) {
        case (nil, nil): continue
        case (nil, _): return true
        case (_, nil): return false
        case (let left?, let right?):
            if left.isSpelled(as: right) { continue }
            return left.utf8.lexicographicallyPrecedes(right.utf8)
        }
    }
    return false
}

extension Contribution {
    /// All its values, for an order that depends on nothing else.
    fileprivate var orderingKey: [String?] {
        [
            scheme.rawValue, kind.rawValue, state.rawValue, payer, payerCode, base?.description,
            personal?.description, employer?.description, bookedMonth?.description, paidOn?.description,
            taxMatches?.description, origin?.file, origin?.sheet, origin.map { "\($0.row)" },
        ]
    }
}
