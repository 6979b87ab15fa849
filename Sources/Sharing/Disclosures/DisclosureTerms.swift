import Calendar

/// To whom something is disclosed, what for, and for how long.
public struct DisclosureTerms: Sendable, Equatable {
    public var receiver: String
    public var purpose: String
    public var issuedOn: CivilDate
    /// The last day on which anybody should rely on it.
    public var expiresOn: CivilDate

    /// Days from the first to the last one where nobody said otherwise.
    public static let usualDays = 90
    /// Days that anybody may ask for: beyond it a summary is no summary of today any more.
    public static let mostDays = 3_660

    public init(receiver: String, purpose: String, issuedOn: CivilDate, expiresOn: CivilDate) {
        self.receiver = receiver
        self.purpose = purpose
        self.issuedOn = issuedOn
        self.expiresOn = expiresOn
    }
}
