import Calendar

/// What was paid, or should have been, for one person, one month and one insurance: a line of the export.
public struct Contribution: Sendable, Equatable {
    /// The month that it is for (对应费款所属期).
    public var month: YearMonth
    public var insurance: Insurance
    public var scheme: Scheme
    public var kind: Kind
    public var state: State
    /// Who paid, by name.
    public var payer: String?
    /// Who paid, by unified social credit code.
    public var payerCode: String?
    /// The contribution base, yuan a month.
    public var base: Money?
    /// The person's share.
    public var personal: Money?
    /// The employer's share.
    public var employer: Money?
    /// The month in which it was booked (费款所属期); later than `month` where it was made up afterwards.
    public var bookedMonth: YearMonth?
    public var paidOn: CivilDate?
    /// Whether the base is the one that income tax was paid on; nil where the person didn't say.
    public var taxMatches: Bool?
    /// Where an export says it; nil where nobody noted it.
    public var origin: Origin?

    public init(
        month: YearMonth, insurance: Insurance = .pension, scheme: Scheme = .employees, kind: Kind = .regular,
        state: State = .paid, payer: String? = nil, payerCode: String? = nil, base: Money? = nil,
        personal: Money? = nil, employer: Money? = nil, bookedMonth: YearMonth? = nil, paidOn: CivilDate? = nil,
        taxMatches: Bool? = nil, origin: Origin? = nil
    ) {
        self.month = month
        self.insurance = insurance
        self.scheme = scheme
        self.kind = kind
        self.state = state
        self.payer = payer
        self.payerCode = payerCode
        self.base = base
        self.personal = personal
        self.employer = employer
        self.bookedMonth = bookedMonth
        self.paidOn = paidOn
        self.taxMatches = taxMatches
        self.origin = origin
    }
}

extension Contribution {
    /// The five insurances of the Social Insurance Law.
    public enum Insurance: String, Sendable, CaseIterable {
        case pension, medical, unemployment, injury, maternity
    }

    /// Which scheme the person is in: by employment, as a flexible worker, or as a resident.
    public enum Scheme: String, Sendable, CaseIterable {
        case employees, flexible, resident
    }

    /// Whether it was paid in its time, made up afterwards, or brought along from another place.
    public enum Kind: String, Sendable, CaseIterable {
        case regular
        case backPayment = "back-payment"
        case transfer
    }

    /// What became of it.
    public enum State: String, Sendable, CaseIterable {
        case paid, owed, refunded, pending

        /// What is owed, under way or given back is no payment.
        public var isPaid: Bool {
            switch self {
            case .paid: true
            case .owed, .refunded, .pending: false
            }
        }
    }
}
