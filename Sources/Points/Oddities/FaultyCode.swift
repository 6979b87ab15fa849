import Records

/// A payer's credit code whose form or check character is wrong.
public struct FaultyCode: Sendable, Equatable {
    public var code: String
    /// What is wrong with it, in words that follow "the code".
    public var fault: String
    /// Where it stands first.
    public var origin: Origin?

    /// One sentence without a full stop.
    public var message: String { "the payer's credit code \(code) \(fault)" + origin.ending(of: false) }
}

extension Record {
    /// The payers' codes with a fault, each once, in the order of the record.
    public var faultyCodes: [FaultyCode] {
        var seen: Set<String> = []
        return contributions.compactMap { contribution in
            guard let code = contribution.payerCode, seen.insert(CreditCode.canonical(code)).inserted,
                let fault = CreditCode.fault(in: code)
            else { return nil }
            return FaultyCode(code: code, fault: fault, origin: contribution.origin)
        }
    }
}
