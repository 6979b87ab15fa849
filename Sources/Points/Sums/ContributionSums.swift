import Calendar
import Records

/// What the record comes to by who paid and by insurance, up to as-of.
public struct ContributionSums: Sendable, Equatable {
    /// In the order in which they first paid; the payer that the record doesn't name is one of them.
    public var payers: [PayerSum]
    /// Those of which there is anything, in the order of the law.
    public var insurances: [InsuranceSum]
}

/// What one payer paid.
public struct PayerSum: Sendable, Equatable {
    /// Of the ways in which the record writes it the first by its bytes; nil for contributions without a payer's name.
    public var payer: String?
    /// From its first month to its last one.
    public var span: ClosedRange<YearMonth>
    /// Months with a contribution of any insurance.
    public var months: Int
    /// Counted months that rest on a contribution of this payer.
    public var countedMonths: Int
    public var paid: PaidShares
}

/// What was paid for one insurance.
public struct InsuranceSum: Sendable, Equatable {
    public var insurance: Contribution.Insurance
    public var span: ClosedRange<YearMonth>
    /// Months with a contribution.
    public var months: Int
    public var paid: PaidShares
}

extension Assessment {
    /// The record's contributions up to as-of, added up.
    ///
    /// - Parameter record: the one that was assessed.
    public func sums(of record: Record) -> ContributionSums {
        var payers = Groups<String?>()
        var insurances = Groups<Contribution.Insurance>()
        for contribution in record.contributions where contribution.month <= asOf {
            payers.add(contribution, to: contribution.payerKey)
            insurances.add(contribution, to: contribution.insurance)
        }
        let counted = months.reduce(into: [String?: Int]()) { counted, month in
            guard month.status == .counted, let decisive = month.decisive else { return }
            counted[decisive.contribution.payerKey, default: 0] += 1
        }
        return ContributionSums(
            payers: payers.groups.map { key, group in
                PayerSum(
                    payer: key.flatMap { _ in group.payer }, span: group.span, months: group.months.count,
                    countedMonths: counted[key] ?? 0, paid: group.paid)
            }.sorted { ($0.span.lowerBound, $0.payer ?? "") < ($1.span.lowerBound, $1.payer ?? "") },
            insurances: Contribution.Insurance.allCases.compactMap { insurance in
                insurances.groups[insurance].map { group in
                    InsuranceSum(
                        insurance: insurance, span: group.span, months: group.months.count, paid: group.paid)
                }
            })
    }
}

/// Contributions that belong together, by what makes them so.
private struct Groups<Key: Hashable> {
    private(set) var groups: [Key: Group] = [:]

    struct Group {
        /// The least of the ways in which the record writes it, so that the order of its rows means nothing.
        var payer: String?
        var span: ClosedRange<YearMonth>
        var months: Set<YearMonth> = []
        var paid = PaidShares()
    }

    mutating func add(_ contribution: Contribution, to key: Key) {
        let month = contribution.month
        groups[key, default: Group(payer: contribution.payer, span: month...month)].add(contribution)
    }
}

extension Groups.Group {
    fileprivate mutating func add(_ contribution: Contribution) {
        let month = contribution.month
        span = min(span.lowerBound, month)...max(span.upperBound, month)
        months.insert(month)
        paid.add(contribution)
        if let name = contribution.payer, payer.map({ name.utf8.lexicographicallyPrecedes($0.utf8) }) ?? true {
            payer = name
        }
    }
}

extension Contribution {
    /// Who paid, as names are compared: two ways to write one name are one payer.
    fileprivate var payerKey: String? { Party(name: payer, code: nil).name }
}
