import Points

/// How a status looks: solid, half, hatched or an outline. The look is never the only sign of it.
enum StatusLook: CaseIterable {
    case counted
    case undetermined
    case notCounted
    case notPosted
    case nothing

    init(_ status: MonthStatus) {
        switch status {
        case .counted: self = .counted
        case .undetermined: self = .undetermined
        case .payerDiffers, .backPaid, .owed, .refunded, .transferred, .otherScheme: self = .notCounted
        case .notPosted: self = .notPosted
        case .gap: self = .nothing
        }
    }

    /// Its class in the style sheet.
    var cssClass: StaticString {
        switch self {
        case .counted: "c"
        case .undetermined: "u"
        case .notCounted: "x"
        case .notPosted: "w"
        case .nothing: "m"
        }
    }

    /// What it means.
    var word: Word {
        switch self {
        case .counted: .keyCounted
        case .undetermined: .keyUndetermined
        case .notCounted: .keyNotCounted
        case .notPosted: .keyNotPosted
        case .nothing: .keyNothing
        }
    }
}
