import Points
import Records

/// The receiver among those who paid: by the name that was typed, and by the credit codes that the record has beside it.
public struct Receiver: Sendable {
    private let named: Party
    private let parties: [Party]

    public init(_ name: String, in record: Record) {
        let named = Party(name: name, code: nil)
        self.named = named
        let known =
            record.contracts.map { Party(name: $0.employer, code: $0.creditCode) }
            + record.contributions.map { Party(name: $0.payer, code: $0.payerCode) }
        var codes: [String] = []
        for party in known where named.match(Party(name: party.name, code: nil)) == .matches {
            if let code = party.code, !codes.contains(code) { codes.append(code) }
        }
        parties = codes.isEmpty ? [named] : codes.map { Party(name: name, code: $0) }
    }

    /// Whether a name is the receiver's own, as names are compared.
    public func isCalled(_ name: String) -> Bool { named.match(Party(name: name, code: nil)) == .matches }

    public func paid(_ contribution: Contribution) -> Bool {
        let payer = Party(name: contribution.payer, code: contribution.payerCode)
        return parties.contains { payer.match($0) == .matches }
    }
}
