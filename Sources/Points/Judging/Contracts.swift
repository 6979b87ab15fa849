import Calendar
import Records

/// Whether who paid is who the contract names.
public enum PayerMatch: Sendable, Equatable {
    case matches
    case differs
    /// The record or the contract doesn't say enough.
    case unknown
}

/// The contracts of a record, ready to be compared with who paid.
///
/// Names are brought into comparable form once for each contract and once for each payer in a row: forty years of
/// months have a handful of payers.
struct Contracts {
    private let contracts: [(contract: Record.Contract, employer: Party)]
    private var lastPayer: (name: String?, code: String?, party: Party)?

    init(_ contracts: [Record.Contract]) {
        self.contracts = contracts.map { ($0, Party(name: $0.employer, code: $0.creditCode)) }
    }

    /// The contracts that run on any day of the month.
    func covering(_ month: YearMonth) -> [Record.Contract] {
        contracts.lazy.map(\.contract).filter { $0.covers(month) }
    }

    /// Over all contracts that cover the contribution's month: one match is enough; without one, one unknown makes
    /// it unknown. No covering contract is unknown too.
    mutating func match(_ contribution: Contribution) -> PayerMatch {
        let payer = party(of: contribution)
        var result: PayerMatch?
        for (contract, employer) in contracts where contract.covers(contribution.month) {
            switch payer.match(employer) {
            case .matches: return .matches
            case .unknown: result = .unknown
            case .differs: result = result ?? .differs
            }
        }
        return result ?? .unknown
    }

    private mutating func party(of contribution: Contribution) -> Party {
        if let lastPayer, lastPayer.name == contribution.payer, lastPayer.code == contribution.payerCode {
            return lastPayer.party
        }
        let party = Party(name: contribution.payer, code: contribution.payerCode)
        lastPayer = (contribution.payer, contribution.payerCode, party)
        return party
    }
}
