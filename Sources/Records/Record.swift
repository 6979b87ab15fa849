import Calendar

/// A person's social-insurance record: `personal-record/1` as a value.
public struct Record: Sendable, Equatable {
    /// The name of the format, written in every file.
    public static let format = "personal-record/1"

    /// What the record is called among those of a batch; it stands on no page.
    public var id: String?
    public var source: Source
    public var person: Person
    public var contracts: [Contract]
    /// In the order of the input, which means nothing.
    public var contributions: [Contribution]
    /// What the person states beside it.
    public var evidence: Evidence

    public init(
        id: String? = nil, source: Source = Source(), person: Person = Person(), contracts: [Contract] = [],
        contributions: [Contribution] = [], evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.source = source
        self.person = person
        self.contracts = contracts
        self.contributions = contributions
        self.evidence = evidence
    }

    /// Where the record comes from.
    public struct Source: Sendable, Equatable {
        public var name: String?
        /// The day of the export: what is "now" where nothing else says so.
        public var exportedOn: CivilDate?

        public init(name: String? = nil, exportedOn: CivilDate? = nil) {
            self.name = name
            self.exportedOn = exportedOn
        }
    }

    /// Whose record it is.
    public struct Person: Sendable, Equatable {
        public var name: String?
        /// Citizen number (GB 11643-1999), as it was entered.
        public var idNumber: String?
        public var bornOn: CivilDate?
        public var permit: Permit?

        public init(name: String? = nil, idNumber: String? = nil, bornOn: CivilDate? = nil, permit: Permit? = nil) {
            self.name = name
            self.idNumber = idNumber
            self.bornOn = bornOn
            self.permit = permit
        }
    }

    /// The residence permit.
    public struct Permit: Sendable, Equatable {
        public var number: String?
        public var issuedOn: CivilDate?
        public var validUntil: CivilDate?

        public init(number: String? = nil, issuedOn: CivilDate? = nil, validUntil: CivilDate? = nil) {
            self.number = number
            self.issuedOn = issuedOn
            self.validUntil = validUntil
        }
    }

    /// A labour contract: who the employer was, and when.
    public struct Contract: Sendable, Equatable {
        public var employer: String?
        /// Unified social credit code (GB 32100-2015), as it was entered.
        public var creditCode: String?
        /// The first day; a contract without one is not known to run on any day.
        public var from: CivilDate?
        /// The last day, included; nil for a contract that still runs.
        public var to: CivilDate?

        public init(
            employer: String? = nil, creditCode: String? = nil, from: CivilDate? = nil, to: CivilDate? = nil
        ) {
            self.employer = employer
            self.creditCode = creditCode
            self.from = from
            self.to = to
        }

        /// Whether it runs on any day of the month.
        public func covers(_ month: YearMonth) -> Bool {
            guard let from, from.yearMonth <= month else { return false }
            return to.map { $0.yearMonth >= month } ?? true
        }
    }
}
