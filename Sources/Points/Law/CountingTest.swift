import Calendar
import Notation
import Records

/// One test that a contribution must pass for its month to count.
public struct CountingTest: Sendable, Equatable {
    public var kind: Kind
    public var rule: RuleID
    public var exceptions: [TestException]
    /// What it means that the test was not passed, in one sentence.
    public var says: Wording
    /// Where the test stands, the oldest first; never empty.
    public var citations: [Citation]

    /// The closed vocabulary of tests.
    public enum Kind: Sendable, Equatable {
        /// The scheme is one of these.
        case scheme(accepts: [Contribution.Scheme])
        /// It was not brought along from another place.
        case transfer
        /// It was paid, and stayed paid.
        case state
        /// It was not made up afterwards.
        case backPayment
        /// The payer is the employer of a contract that covers the month.
        case payer
    }

    /// The words for the kinds in a rule book.
    enum Word: String, CaseIterable {
        case scheme, transfer, state
        case backPayment = "back-payment"
        case payer
    }

    /// The word for its kind.
    var word: Word {
        switch kind {
        case .scheme: .scheme
        case .transfer: .transfer
        case .state: .state
        case .backPayment: .backPayment
        case .payer: .payer
        }
    }
}

/// Months that a back-payment test lets pass when they were paid by a day.
public struct TestException: Sendable, Equatable {
    public var id: String
    public var rule: RuleID
    /// Both included.
    public var months: ClosedRange<YearMonth>
    /// The last day, included.
    public var paidBy: CivilDate
    public var says: Wording
    public var citation: Citation

    public func holds(for contribution: Contribution) -> Bool {
        guard let paidOn = contribution.paidOn else { return false }
        return months.contains(contribution.month) && paidOn <= paidBy
    }
}

/// How a month without a contribution is read.
public struct AbsenceRule: Sendable, Equatable {
    /// How many of the latest months up to as-of may only not have been posted yet.
    public var latestMonths: Int
    public var notPosted: Saying
    public var gap: Saying

    /// A sentence and where it stands.
    public struct Saying: Sendable, Equatable {
        public var rule: RuleID
        public var says: Wording
        /// The oldest first; never empty.
        public var citations: [Citation]
    }
}
