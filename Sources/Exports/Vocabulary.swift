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

    /// Words that stand beside an insurance's in a title, the longest first.
    public var besides: [String] = []

    public init() {}

    /// The words for insurances that no longer number has in it, the longest first.
    var insuranceWords: [(word: String, insurance: Contribution.Insurance)] {
        insurances.filter { $0.key.count > 1 && !$0.key.utf8.allSatisfy { (0x30...0x39).contains($0) } }
            .sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
            .map { ($0.key, $0.value) }
    }
}
