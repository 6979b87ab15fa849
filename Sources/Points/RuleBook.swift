import Calendar
import Notation
import Records

/// A city's points method as data: what a month must be to count, and what counted months are worth.
public struct RuleBook: Sendable, Equatable {
    public static let format = "rule-book/1"

    public var id: String
    public var title: Wording
    /// The oldest first; never empty.
    public var instruments: [Instrument]
    /// The insurance whose months are judged.
    public var insurance: Contribution.Insurance
    /// In the order in which they are made: the first failed one names the month's status.
    public var tests: [CountingTest]
    public var absence: AbsenceRule
    public var employmentYears: EmploymentYearsRule

    /// The instrument that is applied on a day.
    public func instrument(on day: CivilDate) -> Instrument {
        instruments.last { $0.from <= day } ?? instruments[0]
    }
}

/// One test that a contribution must pass for its month to count.
public struct CountingTest: Sendable, Equatable {
    public var kind: Kind
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

        /// The word for it in a rule book.
        public var id: String {
            switch self {
            case .scheme: "scheme"
            case .transfer: "transfer"
            case .state: "state"
            case .backPayment: "back-payment"
            case .payer: "payer"
            }
        }
    }
}

/// Months that a back-payment test lets pass when they were paid by a day.
public struct TestException: Sendable, Equatable {
    public var id: String
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
        public var says: Wording
        public var citation: Citation
    }
}

/// Points for every so many counted months, cumulative, gaps allowed.
public struct EmploymentYearsRule: Sendable, Equatable {
    public static let id = "employment-years"

    public var title: Wording
    public var says: Wording
    /// The oldest first; never empty.
    public var dated: [Dated<Rate>]

    /// So many points for every so many months.
    public struct Rate: Sendable, Equatable {
        public var points: Int
        public var months: Int
    }

    public func rate(on day: CivilDate) -> Dated<Rate> { dated.inForce(on: day) }
}
