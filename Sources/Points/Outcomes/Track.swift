import Calendar
import Records

/// The months of one insurance that are added up.
public struct Track: Sendable, Equatable {
    public var insurance: Contribution.Insurance
    /// From its first on record to as-of; empty where none is on record.
    public var months: [JudgedMonth]
    /// Counted months; of a continuous accrual the ones in a row up to now.
    public var counted: Int
    /// The same with every undetermined month counted.
    public var countedIfConfirmed: Int
    /// The month after which every month is taken to count: the last on record if only months that are not posted yet
    /// follow it, else as-of.
    public var settled: YearMonth

    init(_ insurance: Contribution.Insurance, _ months: [JudgedMonth], run: Accrual.Run, asOf: YearMonth) {
        self.insurance = insurance
        self.months = months
        counted = run.count(months.lazy.map(\.status), confirming: false)
        countedIfConfirmed = run.count(months.lazy.map(\.status), confirming: true)
        let last = months.last { $0.status.isOnRecord }?.month ?? asOf
        let following = months.reversed().prefix { $0.month > last }
        settled = following.allSatisfy { $0.status == .notPosted } ? last : asOf
    }

    /// Counted months, in a row or not.
    public var countedInAll: Int { months.count(where: { $0.status == .counted }) }

    /// The months of which it can't be known whether they count, and why.
    var open: [BaseConditionOutcome.Open] {
        months.compactMap { month in
            guard month.status == .undetermined, let judgement = month.decisive else { return nil }
            return .init(month: month.month, unknown: judgement.unknownParty)
        }
    }
}

extension Judgement {
    /// What is missing to compare who paid with who the contract names.
    var unknownParty: Unknown {
        let isPayerKnown = contribution.payer != nil || contribution.payerCode != nil
        let isEmployerKnown = contracts.contains { $0.employer != nil || $0.creditCode != nil }
        return isPayerKnown ? .contract : isEmployerKnown ? .payer : [.contract, .payer]
    }
}

extension Accrual.Run {
    /// How many months stand in the count after one more month of a status.
    func count(_ count: Int, after status: MonthStatus, confirming: Bool) -> Int {
        switch status {
        case .counted: return count + 1
        case .undetermined where confirming: return count + 1
        // Not there yet: it may still go on.
        case .notPosted: return count
        case .undetermined, .payerDiffers, .backPaid, .owed, .refunded, .transferred, .otherScheme, .gap:
            switch self {
            case .cumulative: return count
            case .continuous: return 0
            }
        }
    }

    /// How many months stand in the count after all of them.
    func count(_ statuses: some Sequence<MonthStatus>, confirming: Bool) -> Int {
        statuses.reduce(0) { count($0, after: $1, confirming: confirming) }
    }
}
