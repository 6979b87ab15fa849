import Calendar
import Notation
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
/// Names are brought into comparable form once for each contract and once for each payer: forty years of months have a
/// handful of payers. What was found for a month is kept for the next, which mostly has the same payer and contracts.
struct Contracts {
    private let contracts: [(contract: Record.Contract, employer: Party)]
    private var payers: [Payer] = []
    /// The place of the last one's among them.
    private var lastPayer: Int?
    /// Those that covered the month asked for last, with their places among all.
    private var lastCovering: (places: [Int], contracts: [Record.Contract]) = ([], [])
    /// What came of that payer under those contracts.
    private var lastMatch: PayerMatch?

    /// Payers that are kept: nobody has as many, unless the names are all different.
    private static let mostPayers = 16

    private struct Payer {
        let name: String?
        let code: String?
        let party: Party

        init(_ contribution: Contribution) {
            name = contribution.payer
            code = contribution.payerCode
            party = Party(name: name, code: code)
        }

        func hasPaid(_ contribution: Contribution) -> Bool {
            name.isSpelled(as: contribution.payer) && code.isSpelled(as: contribution.payerCode)
        }
    }

    init(_ contracts: [Record.Contract]) {
        self.contracts = contracts.map { ($0, Party(name: $0.employer, code: $0.creditCode)) }
    }

    /// The contracts that run on any day of the month.
    mutating func covering(_ month: YearMonth) -> [Record.Contract] {
        isCovered(month) ? lastCovering.contracts : lookUp(month)
    }

    /// Whether a month is covered by those that covered the month asked for last.
    func isCovered(_ month: YearMonth) -> Bool {
        var known = 0
        for place in contracts.indices where contracts[place].contract.covers(month) {
            guard known < lastCovering.places.count, lastCovering.places[known] == place else { return false }
            known += 1
        }
        return known == lastCovering.places.count
    }

    private mutating func lookUp(_ month: YearMonth) -> [Record.Contract] {
        let places = contracts.indices.filter { contracts[$0].contract.covers(month) }
        lastCovering = (places, places.map { contracts[$0].contract })
        lastMatch = nil
        return lastCovering.contracts
    }

    /// Over all contracts that cover the contribution's month: one match is enough; without one, one unknown makes
    /// it unknown. No covering contract is unknown too.
    mutating func match(_ contribution: Contribution) -> PayerMatch {
        _ = covering(contribution.month)
        let payer = payer(of: contribution)
        if let lastMatch, payer == lastPayer { return lastMatch }
        let match = match(payers[payer].party)
        (lastPayer, lastMatch) = (payer, match)
        return match
    }

    private func match(_ payer: Party) -> PayerMatch {
        var result: PayerMatch?
        for place in lastCovering.places {
            switch payer.match(contracts[place].employer) {
            case .matches: return .matches
            case .unknown: result = .unknown
            case .differs: result = result ?? .differs
            }
        }
        return result ?? .unknown
    }

    /// The place of who paid among the payers.
    private mutating func payer(of contribution: Contribution) -> Int {
        if let lastPayer, payers[lastPayer].hasPaid(contribution) { return lastPayer }
        if let known = payers.firstIndex(where: { $0.hasPaid(contribution) }) { return known }
        if payers.count == Self.mostPayers {
            payers = []
            lastPayer = nil
        }
        payers.append(Payer(contribution))
        return payers.count - 1
    }
}
