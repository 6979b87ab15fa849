/// What a person may grant beyond what every summary has, one by one. There is no grant for anything else: other
/// insurances, contacts, the names of files and digests of what could be guessed are in no summary.
public enum Grant: String, Sendable, CaseIterable, Comparable {
    /// The whole name instead of the covered one.
    case name
    /// The last four characters of the citizen number.
    case number
    /// The months that the receiver paid, with both shares.
    case employerMonths = "employer-months"
    /// Who paid each month.
    case payer
    /// The contribution base of each month.
    case base
    /// The months in which points were reached, of the whole record.
    case milestones
    /// What the person states beside the record.
    case evidence

    public static func < (a: Grant, b: Grant) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
