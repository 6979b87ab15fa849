/// The name of a rule in an explanation: `shanghai/tests/payer`.
public struct RuleID: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// - Parameters:
    ///   - book: the rule book's id.
    ///   - place: where in the book: `tests`, `exceptions`, `absence`.
    init(_ book: String, _ place: String, _ name: String) { description = "\(book)/\(place)/\(name)" }

    init(description: String) { self.description = description }
}
