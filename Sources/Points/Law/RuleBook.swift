import Calendar
import Notation
import Records

/// A city's points method as data: what a month must be to count, what counted months and everything else are worth,
/// and where each of it stands.
public struct RuleBook: Sendable, Equatable {
    public static let format = "rule-book/1"

    public var id: String
    public var title: Wording
    /// What whoever is judged by it must know first, such as what it leaves out.
    public var notice: Wording?
    /// The oldest first; never empty; each but the last ends on the day before the next begins.
    public var instruments: [Instrument]
    /// The insurance whose months are judged and shown.
    public var insurance: Contribution.Insurance
    /// In the order in which they are made: the first failed one names the month's status.
    public var tests: [CountingTest]
    public var absence: AbsenceRule
    /// What is worth points, in the order of the book; exactly one is an accumulation.
    public var indicators: [Indicator]
    /// Indicators of which only the best one counts.
    public var alternatives: [Alternative]
    /// The points that the method asks for, where it does.
    public var passMark: [Dated<Fraction>]
    /// The reference to which contribution bases are compared, yuan a month.
    public var reference: YearlySeries<Money>?
    /// What a contribution base may be.
    public var bounds: YearlySeries<BaseBounds>?
    /// What part of the base a person pays; each insurance once.
    public var personalShares: [PersonalShare]
    /// What a person must have paid of late to apply at all.
    public var applyNow: [Dated<ApplyNowRule>]
    public var examples: [RuleExample]

    /// The instrument that is applied on a day.
    public func instrument(on day: CivilDate) -> Instrument {
        instruments.last { $0.from <= day } ?? instruments[0]
    }

    /// The day whose rules answer for a month: its last, but none before the first instrument. What held before it is
    /// not known; what is said of such a month is what the method would have said.
    public func effectiveDay(of month: YearMonth) -> CivilDate { max(month.lastDay, instruments[0].from) }
}

/// What part of the contribution base a person pays for an insurance, in hundredths of it.
public struct PersonalShare: Sendable, Equatable {
    public var insurance: Contribution.Insurance
    public var percent: YearlySeries<Fraction>
}

/// Indicators that are alternatives to each other: only the one worth most counts.
public struct Alternative: Sendable, Equatable {
    /// Ids of indicators.
    public var indicators: [String]
    public var says: Wording
    /// Where it stands, the oldest first; never empty.
    public var citations: [Citation]
}
