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
    /// Those that covered the month asked for last, with their places among all: they are the same for years.
    private var lastCovering: (places: [Int], contracts: [Record.Contract]) = ([], [])

    init(_ contracts: [Record.Contract]) {
        self.contracts = contracts.map { ($0, Party(name: $0.employer, code: $0.creditCode)) }
    }

    /// The contracts that run on any day of the month.
    mutating func covering(_ month: YearMonth) -> [Record.Contract] {
        var known = lastCovering.places[...]
        for place in contracts.indices where contracts[place].contract.covers(month) {
            guard known.popFirst() == place else { return lookUp(month) }
        }
        return known.isEmpty ? lastCovering.contracts : lookUp(month)
    }

    private mutating func lookUp(_ month: YearMonth) -> [Record.Contract] {
        let places = contracts.indices.filter { contracts[$0].contract.covers(month) }
        lastCovering = (places, places.map { contracts[$0].contract })
        return lastCovering.contracts
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
