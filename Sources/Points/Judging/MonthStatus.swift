import Calendar

/// What became of one calendar month of a record.
///
/// The order is the order of preference: a month with several contributions takes the first of their statuses, and
/// counts once.
public enum MonthStatus: String, Sendable, CaseIterable, Comparable {
    /// Passes every test.
    case counted
    /// Passes every test that the record lets one make; whether the payer is the contract's employer can't be known.
    case undetermined
    /// A contract covers the month, and its employer is not the payer.
    case payerDiffers = "payer-differs"
    /// Made up afterwards.
    case backPaid = "back-paid"
    /// Not paid, or on its way.
    case owed
    /// Given back.
    case refunded
    /// Brought along from another place.
    case transferred
    /// Paid in another scheme than the employees'.
    case otherScheme = "other-scheme"
    /// Nothing on record, and so late that it may only not be there yet.
    case notPosted = "not-posted"
    /// Nothing on record.
    case gap

    public static func < (a: MonthStatus, b: MonthStatus) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

    /// Whether there is a contribution at all.
    public var isOnRecord: Bool {
        switch self {
        case .counted, .undetermined, .payerDiffers, .backPaid, .owed, .refunded, .transferred, .otherScheme: true
        case .notPosted, .gap: false
        }
    }
}

extension MonthStatus {
    /// Whether the month is settled as not counting; one that may still be posted or confirmed is not.
    public var isNotCounted: Bool {
        switch self {
        case .payerDiffers, .backPaid, .owed, .refunded, .transferred, .otherScheme, .gap: true
        case .counted, .undetermined, .notPosted: false
        }
    }

    /// Whether a correction can make the month count: a wrong payer on the record or in the contract as it was
    /// entered, a month on its way. What was paid too late stays too late, and what wasn't paid can only be paid late.
    public var mayBePutRight: Bool {
        switch self {
        case .undetermined, .payerDiffers, .owed, .notPosted: true
        case .counted, .backPaid, .refunded, .transferred, .otherScheme, .gap: false
        }
    }
}
