import Records

extension Words {
    func field(_ field: Contribution.Field) -> String {
        let word: Word =
            switch field {
            case .scheme: .fieldScheme
            case .kind: .fieldKind
            case .state: .fieldState
            case .payer: .fieldPayer
            case .payerCode: .fieldPayerCode
            case .base: .fieldBase
            case .personal: .fieldPersonal
            case .employer: .fieldEmployer
            case .bookedMonth: .fieldBooked
            case .paidOn: .fieldPaidOn
            case .taxMatches: .fieldTax
            }
        return self[word]
    }

    /// What a contribution says under a field, as a page writes it.
    func value(of field: Contribution.Field, in contribution: Contribution) -> String {
        let value: String? =
            switch field {
            case .scheme: scheme(contribution.scheme)
            case .kind: kind(contribution.kind)
            case .state: state(contribution.state)
            case .payer: contribution.payer
            case .payerCode: contribution.payerCode
            case .base: contribution.base.map { money($0) }
            case .personal: contribution.personal.map { money($0) }
            case .employer: contribution.employer.map { money($0) }
            case .bookedMonth: contribution.bookedMonth.map { shortMonth($0) }
            case .paidOn: contribution.paidOn.map { date($0) }
            case .taxMatches: contribution.taxMatches.map { self[$0 ? .taxSame : .taxOther] }
            }
        return value ?? self[.changeUnsaid]
    }

    func scheme(_ scheme: Contribution.Scheme) -> String {
        switch scheme {
        case .employees: self[.schemeEmployees]
        case .flexible: self[.schemeFlexible]
        case .resident: self[.schemeResident]
        }
    }

    func kind(_ kind: Contribution.Kind) -> String {
        switch kind {
        case .regular: self[.kindRegular]
        case .backPayment: self[.kindBackPayment]
        case .transfer: self[.kindTransfer]
        }
    }

    func state(_ state: Contribution.State) -> String {
        switch state {
        case .paid: self[.statePaid]
        case .owed: self[.stateOwed]
        case .refunded: self[.stateRefunded]
        case .pending: self[.statePending]
        }
    }
}
