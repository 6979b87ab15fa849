import Notation
import Records

/// Something that is worth points, in every version in which it was in force.
public struct Indicator: Sendable, Equatable {
    public var id: String
    public var group: Group
    public var kind: Kind
    public var title: Wording
    /// What it is in one sentence, where the title doesn't say enough.
    public var says: Wording?
    /// The oldest first; never empty. Nil is the value of a version that took it back.
    public var dated: [Dated<Worth?>]

    /// What it does to the sum.
    public enum Group: String, Sendable, CaseIterable {
        case basic, bonus, deduction, veto
    }

    /// How points come about: the closed vocabulary of rule books. `Content/rules/README.md` shows one of each.
    public enum Kind: String, Sendable, CaseIterable {
        /// So many points for so many counted months.
        case accumulation
        /// Points for months whose base reaches a multiple of the reference.
        case baseTiers = "base-tiers"
        /// Points by age in full years.
        case ageBands = "age-bands"
        /// Points for a word out of an order.
        case levels
        /// Points where a fact holds.
        case statement
        /// Points for each full year of something.
        case fullYears = "full-years"
        /// Points for each full unit of an amount.
        case amounts
        /// Points taken off for each event within some years.
        case deduction
        /// No points, and no application, where a fact holds.
        case veto
    }
}

/// What an indicator is worth in one of its versions; the case is the one of the indicator's kind.
public enum Worth: Sendable, Equatable {
    case accumulation(Accrual)
    /// The one worth most first.
    case baseTiers([BaseTier])
    /// The youngest first, without a hole or an overlap.
    case ageBands([AgeBand])
    case levels([LevelWorth], of: LevelEvidence)
    case statement(Evidence.Statement, points: Fraction)
    case fullYears(FullYears, of: YearsEvidence)
    /// The best of them counts, up to the cap.
    case amounts([AmountWorth], cap: Fraction?)
    /// - Parameters:
    ///   - points: above zero; they are taken off.
    ///   - years: for so many years after the event.
    case deduction(Evidence.Deduction.Kind, points: Fraction, years: Int)
    case veto(Evidence.Statement)
}

/// Points for an age, both ends included.
public struct AgeBand: Sendable, Equatable {
    /// Full years; nil for the band of the youngest.
    public var from: Int?
    /// Full years; nil for the band of the oldest.
    public var to: Int?
    /// At `from`, or throughout where there is no step.
    public var points: Fraction
    /// What each year above `from` takes off.
    public var lessPerYear: Fraction

    public func contains(_ age: Int) -> Bool { (from ?? .min) <= age && age <= (to ?? .max) }

    public func points(at age: Int) -> Fraction { from.map { points - lessPerYear * (age - $0) } ?? points }
}

/// Evidence that is one word out of an order.
public enum LevelEvidence: String, Sendable, CaseIterable {
    case education, skill, commendation

    /// The words that a record may have, `none` left out.
    public var words: [String] {
        let all =
            switch self {
            case .education: Evidence.Education.allCases.map(\.rawValue)
            case .skill: Evidence.Skill.allCases.map(\.rawValue)
            case .commendation: Evidence.Commendation.allCases.map(\.rawValue)
            }
        return all.filter { $0 != "none" }
    }
}

/// Points for one word of an order.
public struct LevelWorth: Sendable, Equatable {
    public var level: String
    public var points: Fraction
    /// A contribution base that must be there too.
    public var needs: BaseTier.Condition?
}

/// Evidence that lasts for years.
public enum YearsEvidence: Sendable, Equatable {
    case marriage
    case work(Evidence.Work)

    /// The word for it in a rule book and in a record.
    public var word: String {
        switch self {
        case .marriage: "spouse"
        case .work(let work): work.rawValue
        }
    }

    static let all = [YearsEvidence.marriage] + Evidence.Work.allCases.map(YearsEvidence.work)
}

/// Points for each full year, once enough years are full.
public struct FullYears: Sendable, Equatable {
    public var points: Fraction
    /// Full years from which on anything counts, all of them then.
    public var least: Int
    public var cap: Fraction?

    public func points(for years: Int) -> Fraction {
        guard years >= least else { return 0 }
        let points = points * years
        return cap.map { min($0, points) } ?? points
    }
}

/// Points for each full unit of an amount.
public struct AmountWorth: Sendable, Equatable {
    public var of: Amount
    /// Yuan, or employees.
    public var each: Int
    public var points: Fraction

    /// The amounts of an investment that a record may state.
    public enum Amount: String, Sendable, CaseIterable {
        case averageTax, averageLocalEmployees
    }
}
