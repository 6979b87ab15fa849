import Calendar
import Records

/// What the record comes to by who paid and by insurance, up to as-of.
public struct ContributionSums: Sendable, Equatable {
    /// In the order of their first months on record; the payer that the record doesn't name is one of them.
    public var payers: [PayerSum]
    /// Those of which there is anything, in the order of the law.
    public var insurances: [InsuranceSum]
}

/// What one payer paid.
public struct PayerSum: Sendable, Equatable {
    /// Its name as the record writes it, its credit code where it writes none; nil where nothing says who paid.
    public var payer: String?
    /// From its first month to its last one.
    public var span: ClosedRange<YearMonth>
    /// Months of which it paid any insurance.
    public var paidMonths: Int
    /// Counted months that rest on a contribution of this payer.
    public var countedMonths: Int
    public var paid: PaidShares
}

/// What was paid for one insurance.
public struct InsuranceSum: Sendable, Equatable {
    public var insurance: Contribution.Insurance
    public var span: ClosedRange<YearMonth>
    /// Months that were paid.
    public var paidMonths: Int
    public var paid: PaidShares
}

extension Assessment {
    /// The record's contributions up to as-of, added up.
    ///
    /// - Parameter record: the one that was assessed.
    public func sums(of record: Record) -> ContributionSums {
        let contributions = record.contributions(upTo: asOf)
        let parties = Payers(contributions)
        var payers = Groups<String?>()
        var insurances = Groups<Contribution.Insurance>()
        for contribution in contributions {
            payers.add(contribution, to: parties.key(of: contribution))
            insurances.add(contribution, to: contribution.insurance)
        }
        let counted = months.reduce(into: [String?: Int]()) { counted, month in
            guard month.status == .counted, let decisive = month.decisive else { return }
            counted[parties.key(of: decisive.contribution), default: 0] += 1
        }
        return ContributionSums(
            payers: payers.groups.map { key, group in
                PayerSum(
                    payer: key.map { group.name ?? $0 }, span: group.span, paidMonths: group.paidMonths.count,
                    countedMonths: counted[key] ?? 0, paid: group.paid)
            }.sorted { ($0.span.lowerBound, $0.payer ?? "") < ($1.span.lowerBound, $1.payer ?? "") },
            insurances: Contribution.Insurance.allCases.compactMap { insurance in
                insurances.groups[insurance].map { group in
                    InsuranceSum(
                        insurance: insurance, span: group.span, paidMonths: group.paidMonths.count, paid: group.paid)
                }
            })
    }
}

/// Who is the same payer: by the credit code where it is known, and else by a name as names are compared. A name that
/// stands beside one code only is that code's.
private struct Payers {
    private var codes: [String: Set<String>] = [:]

    init(_ contributions: [Contribution]) {
        for contribution in contributions {
            let party = contribution.party
            if let name = party.name, let code = party.code { codes[name, default: []].insert(code) }
        }
    }

    /// Nil where nothing says who paid.
    func key(of contribution: Contribution) -> String? {
        let party = contribution.party
        guard party.code == nil, let name = party.name else { return party.code }
        guard let known = codes[name], known.count == 1 else { return name }
        return known.first
    }
}

/// Contributions that belong together, by what makes them so.
private struct Groups<Key: Hashable> {
    private(set) var groups: [Key: Group] = [:]

    struct Group {
        /// The first by its bytes of the ways in which the record writes it, so that the order of its rows means nothing.
        var name: String?
        var span: ClosedRange<YearMonth>
        var paidMonths: Set<YearMonth> = []
        var paid = PaidShares()
    }

    mutating func add(_ contribution: Contribution, to key: Key) {
        let month = contribution.month
        groups[key, default: Group(span: month...month)].add(contribution)
    }
}

extension Groups.Group {
    fileprivate mutating func add(_ contribution: Contribution) {
        let month = contribution.month
        span = min(span.lowerBound, month)...max(span.upperBound, month)
        if contribution.state.isPaid { paidMonths.insert(month) }
        paid.add(contribution)
        guard contribution.party.name != nil, let payer = contribution.payer else { return }
        if name.map({ payer.utf8.lexicographicallyPrecedes($0.utf8) }) ?? true { name = payer }
    }
}

extension Contribution {
    fileprivate var party: Party { Party(name: payer, code: payerCode) }
}
