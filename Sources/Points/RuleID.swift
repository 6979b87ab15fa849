/// The name of a rule in an explanation: `shanghai/tests/payer`.
public struct RuleID: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    static func test(_ test: CountingTest, of book: RuleBook) -> RuleID {
        RuleID(description: "\(book.id)/tests/\(test.kind.id)")
    }

    static func exception(_ exception: TestException, of book: RuleBook) -> RuleID {
        RuleID(description: "\(book.id)/exceptions/\(exception.id)")
    }

    static func notPosted(of book: RuleBook) -> RuleID { RuleID(description: "\(book.id)/absence/not-posted") }

    static func gap(of book: RuleBook) -> RuleID { RuleID(description: "\(book.id)/absence/gap") }
}

extension RuleBook {
    /// Every rule that can name a month's status, in the order in which they are applied.
    public var ruleIDs: [RuleID] {
        tests.flatMap { test in
            [.test(test, of: self)] + test.exceptions.map { RuleID.exception($0, of: self) }
        } + [.notPosted(of: self), .gap(of: self)]
    }
}
