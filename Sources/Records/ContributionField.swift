import Calendar

extension Contribution {
    /// What one export may say of a payment otherwise than another, in the order of the format.
    public enum Field: String, Sendable, CaseIterable {
        case scheme, kind, state, payer, payerCode, base, personal, employer, bookedMonth, paidOn, taxMatches
    }

    /// What it says, as `personal-record/1` writes it; nil for what isn't known.
    public func text(of field: Field) -> String? {
        switch field {
        case .scheme: scheme.rawValue
        case .kind: kind.rawValue
        case .state: state.rawValue
        case .payer: payer
        case .payerCode: payerCode
        case .base: base?.description
        case .personal: personal?.description
        case .employer: employer?.description
        case .bookedMonth: bookedMonth?.description
        case .paidOn: paidOn?.description
        case .taxMatches: taxMatches.map { $0 ? "true" : "false" }
        }
    }

    /// What the other says otherwise, wherever each of them stands.
    public func fields(otherwiseIn other: Contribution) -> [Field] {
        Field.allCases.filter { text(of: $0) != other.text(of: $0) }
    }
}
