import Calendar
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
    /// Points that these months are worth.
    public var pointsSoFar: Int
    /// The points reached in this month, where a full number of counted months falls in it.
    public var milestone: Int?

    /// The judgement that decided; nil for a month without a contribution.
    public var decisive: Judgement? { judgements.first }
}

extension RuleBook {
    /// Every month from the record's first contribution of the insurance to as-of, in their order.
    func months(of record: Record, asOf: YearMonth, rate: EmploymentYearsRule.Rate) -> [JudgedMonth] {
        let relevant = record.contributions.filter { $0.insurance == insurance && $0.month <= asOf }
        guard let first = relevant.map(\.month).min(), let last = relevant.map(\.month).max() else { return [] }
        let byMonth = Dictionary(grouping: relevant, by: \.month)
        var counted = 0
        return (first...asOf).months.map { month in
            let judgements = (byMonth[month] ?? []).map { judge($0, under: record.contracts) }.sorted(by: precedes)
            let status = judgements.first?.status ?? absence(of: month, lastOnRecord: last, asOf: asOf)
            var milestone: Int?
            if status == .counted {
                counted += 1
                if counted % rate.months == 0 { milestone = rate.points(for: counted) }
            }
            return JudgedMonth(
                month: month, status: status, judgements: judgements,
                reasons: judgements.first?.steps.map(\.rule) ?? [absenceRule(of: status)],
                countedSoFar: counted, pointsSoFar: rate.points(for: counted), milestone: milestone)
        }
    }

    private func absence(of month: YearMonth, lastOnRecord: YearMonth, asOf: YearMonth) -> MonthStatus {
        let isLatest = month.months(to: asOf) < absence.latestMonths
        return month > lastOnRecord && isLatest ? .notPosted : .gap
    }

    private func absenceRule(of status: MonthStatus) -> RuleID {
        status == .notPosted ? .notPosted(of: self) : .gap(of: self)
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
            // By bytes: a name composed and the same decomposed are equal to Swift, and different on a page.
            if left.utf8.elementsEqual(right.utf8) { continue }
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
            taxMatches?.description,
        ]
    }
}
