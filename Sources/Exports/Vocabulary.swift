import Records

/// What the words in an export's cells mean, whichever city wrote them.
public struct Vocabulary: Sendable, Equatable {
    public static let format = "export-words/1"

    public var kinds: [String: Contribution.Kind] = [:]
    public var states: [String: Contribution.State] = [:]
    public var insurances: [String: Contribution.Insurance] = [:]
    public var schemes: [String: Contribution.Scheme] = [:]
    /// Yes and no.
    public var answers: [String: Bool] = [:]
    /// Words of rows that add up others.
    public var totals: Set<String> = []

    public init() {}
}
