import Calendar

/// What a person states beside the contributions, for the indicators that rest on it.
///
/// Nothing here is proved by an export. What is nil was not stated, which is not the same as "no": `none`, `false` and
/// an empty list say no.
public struct Evidence: Sendable, Equatable {
    public var education: Education?
    public var skill: Skill?
    public var commendation: Commendation?
    public var statements: StatedFacts = [:]
    public var spouse: Spouse?
    public var work: WorkSpells = [:]
    public var investment: Investment?
    public var deductions: [Deduction]?

    public init() {}

    /// The highest completed education.
    public enum Education: String, Sendable, CaseIterable {
        case none
        case college
        /// Graduated from a bachelor's course, without the degree.
        case bachelorGraduation = "bachelor-graduation"
        case bachelor, master, doctor
    }

    /// The highest vocational skill level (5 is the lowest) or professional title.
    public enum Skill: String, Sendable, CaseIterable {
        case none
        case level5 = "level-5"
        case level4 = "level-4"
        case level3 = "level-3"
        case level2 = "level-2"
        case level1 = "level-1"
        case intermediateTitle = "intermediate-title"
        case seniorTitle = "senior-title"
    }

    /// The highest official commendation, of three ranks.
    public enum Commendation: String, Sendable, CaseIterable {
        case none, third, second, first
    }

    /// A fact that holds or doesn't.
    public enum Statement: String, Sendable, CaseIterable {
        case urgentMajor, freshGraduate, entrepreneur, innovationIntermediary, seriousCrime, familyPlanningViolation
    }

    /// The marriage with someone of local household registration.
    public struct Spouse: Sendable, Equatable {
        public var localHousehold: Bool?
        public var marriedOn: CivilDate?

        public init(localHousehold: Bool? = nil, marriedOn: CivilDate? = nil) {
            self.localHousehold = localHousehold
            self.marriedOn = marriedOn
        }
    }

    /// Work whose years earn points of their own.
    public enum Work: String, Sendable, CaseIterable {
        case publicService, remoteArea, lingang
    }

    /// From one day to another, both included; without an end it goes on.
    public struct Spell: Sendable, Equatable {
        public var from: CivilDate
        public var to: CivilDate?

        public init(from: CivilDate, to: CivilDate? = nil) {
            self.from = from
            self.to = to
        }
    }

    /// The person's own business, as averages over the last three years.
    public struct Investment: Sendable, Equatable {
        /// Tax paid, yuan a year.
        public var averageTax: Money?
        /// Employees with local household registration.
        public var averageLocalEmployees: Int?

        public init(averageTax: Money? = nil, averageLocalEmployees: Int? = nil) {
            self.averageTax = averageTax
            self.averageLocalEmployees = averageLocalEmployees
        }
    }

    /// Something for which points are taken off, and its day.
    public struct Deduction: Sendable, Equatable {
        public var kind: Kind
        public var on: CivilDate

        public init(kind: Kind, on: CivilDate) {
            self.kind = kind
            self.on = on
        }

        public enum Kind: String, Sendable, CaseIterable {
            case falseMaterials = "false-materials"
            case administrativeDetention = "administrative-detention"
            case crime
        }
    }
}

extension Record.Person {
    /// The stated birth date, else the one in the citizen number's digits 7 to 14; nil where neither is there.
    public var birthDate: CivilDate? { bornOn ?? idNumber.flatMap(CitizenNumber.birthDate) }
}
