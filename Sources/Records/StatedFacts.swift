/// Which of the yes-or-no facts a person stated, and whether each holds.
public struct StatedFacts: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// A bit for each fact that was stated, and of those a bit for each that holds.
    private var stated: UInt8 = 0
    private var holding: UInt8 = 0

    public init(dictionaryLiteral facts: (Evidence.Statement, Bool)...) {
        for (fact, holds) in facts { self[fact] = holds }
    }

    /// Nil for a fact that was not stated.
    public subscript(fact: Evidence.Statement) -> Bool? {
        get { stated & Self.bit(of: fact) == 0 ? nil : holding & Self.bit(of: fact) != 0 }
        set {
            let bit = Self.bit(of: fact)
            stated = newValue == nil ? stated & ~bit : stated | bit
            holding = newValue == true ? holding | bit : holding & ~bit
        }
    }

    private static func bit(of fact: Evidence.Statement) -> UInt8 {
        switch fact {
        case .urgentMajor: 1
        case .freshGraduate: 2
        case .entrepreneur: 4
        case .innovationIntermediary: 8
        case .seriousCrime: 16
        case .familyPlanningViolation: 32
        }
    }
}

/// The spells of each kind of work that a person stated.
public struct WorkSpells: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    private var publicService: [Evidence.Spell]?
    private var remoteArea: [Evidence.Spell]?
    private var lingang: [Evidence.Spell]?

    public init(dictionaryLiteral spells: (Evidence.Work, [Evidence.Spell])...) {
        for (work, spells) in spells { self[work] = spells }
    }

    /// Nil for work of which nothing was stated; an empty list says that there was none.
    public subscript(work: Evidence.Work) -> [Evidence.Spell]? {
        get {
            switch work {
            case .publicService: publicService
            case .remoteArea: remoteArea
            case .lingang: lingang
            }
        }
        set {
            switch work {
            case .publicService: publicService = newValue
            case .remoteArea: remoteArea = newValue
            case .lingang: lingang = newValue
            }
        }
    }
}
