import Calendar
import Records

/// Months that stand in a record more than once, paid by the same payer in the same way.
public struct RepeatedMonths: Sendable, Equatable, MonthRun {
    /// Both included.
    public var months: ClosedRange<YearMonth>
    public var insurance: Contribution.Insurance
    /// How often each month stands there.
    public var times: Int
    /// Where the one month stands; empty where that isn't known of each time.
    public var origins: [Origin]

    /// One sentence without a full stop.
    public var message: String {
        let stand = months.lowerBound == months.upperBound ? "stands" : "stand"
        return "\(months.span) (\(insurance.rawValue)) \(stand) \(times == 2 ? "twice" : "\(times) times")"
            + (origins.isEmpty ? "" : ": \(origins.text)")
    }
}

extension Record {
    /// Every month that stands there again with the same insurance, payer, kind and state, in the order of the months.
    /// A refund beside a payment is no double, and neither is a back-payment beside a regular one.
    public var repeatedMonths: [RepeatedMonths] {
        let payments = Dictionary(grouping: contributions.indices) { Payment(contributions[$0]) }
        let repeated = payments.filter { $0.value.count > 1 }.sorted { a, b in
            (a.key.month, a.key.insurance.rawValue, a.value[0]) < (b.key.month, b.key.insurance.rawValue, b.value[0])
        }
        return repeated.map { payment, places in
            let origins = places.compactMap { contributions[$0].origin }
            return RepeatedMonths(
                months: payment.month...payment.month, insurance: payment.insurance, times: places.count,
                origins: origins.count == places.count ? origins : [])
        }.joined { Fact(insurance: $0.insurance, times: $0.times, origins: $0.origins) }
    }
}

/// What is the same of two contributions that are one.
private struct Payment: Hashable {
    let month: YearMonth
    let insurance: Contribution.Insurance
    let scheme: Contribution.Scheme
    let kind: Contribution.Kind
    let state: Contribution.State
    /// By credit code where it is known, else by name; those who aren't named are taken for one.
    let payer: String?
    /// An amount below zero is a refund, whatever the state says.
    let isGivenBack: Bool

    init(_ contribution: Contribution) {
        let party = Party(name: contribution.payer, code: contribution.payerCode)
        let amounts = [contribution.base, contribution.personal, contribution.employer]
        (month, insurance, scheme) = (contribution.month, contribution.insurance, contribution.scheme)
        (kind, state, payer) = (contribution.kind, contribution.state, party.code ?? party.name)
        isGivenBack = amounts.contains { $0.map { $0.fen < 0 } ?? false }
    }
}

private struct Fact: Hashable {
    let insurance: Contribution.Insurance
    let times: Int
    let origins: [Origin]
}
