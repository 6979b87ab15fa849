import Calendar
import Records

/// What came of an indicator. There is no zero in silence: what isn't known is undetermined, and says what is missing.
public enum Outcome: Sendable, Equatable {
    /// Points, below zero where they are taken off; a veto that holds is awarded without any.
    case awarded(Fraction)
    case notMet
    /// The version in force has no such indicator, or not any more.
    case notInForce
    /// Between `least` and `most`, both included; `most` is nil where there is no limit.
    case undetermined(least: Fraction, most: Fraction?, missing: [Missing])

    /// The word for it in JSON and in rule books.
    public var word: String {
        switch self {
        case .awarded: "awarded"
        case .notMet: "not-met"
        case .notInForce: "not-in-force"
        case .undetermined: "undetermined"
        }
    }

    /// What it comes to at the least, and at the most.
    public var range: (least: Fraction, most: Fraction?) {
        switch self {
        case .awarded(let points): (points, points)
        case .notMet, .notInForce: (0, 0)
        case .undetermined(let least, let most, _): (least, most)
        }
    }

    /// What is certain of it: a deduction that was not ruled out is not counted against anyone here.
    public var certain: Fraction {
        switch self {
        case .awarded(let points): points
        case .notMet, .notInForce: 0
        case .undetermined(let least, _, _): max(0, least)
        }
    }

    public var isSettled: Bool {
        switch self {
        case .awarded, .notMet, .notInForce: true
        case .undetermined: false
        }
    }

    public var missing: [Missing] {
        switch self {
        case .awarded, .notMet, .notInForce: []
        case .undetermined(_, _, let missing): missing
        }
    }
}

/// An indicator, the version of it that is in force, what came of it and from which values.
public struct IndicatorOutcome: Sendable, Equatable {
    public var indicator: Indicator
    /// Nil before the first version.
    public var entry: Dated<Worth?>?
    public var outcome: Outcome
    public var grounds: Grounds
    /// The id of the alternative that counts instead of this one.
    public var outdoneBy: String?

    /// The values that led to the outcome.
    public enum Grounds: Sendable, Equatable {
        /// One for each insurance that counts.
        case months([Track])
        case base(ContributionBase)
        case age(Int, born: CivilDate)
        case level(String, needs: BaseConditionOutcome?)
        case stated(Bool)
        /// Full years.
        case years(Int)
        case amounts(tax: Money?, localEmployees: Int?)
        /// The days of the events that count.
        case events([CivilDate])
        /// Nothing was stated.
        case nothing
    }
}
