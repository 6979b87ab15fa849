import Points
import Records

/// A statement's claim beside the record: what the paper says otherwise than the record makes it today.
public struct StatementCheck: Sendable, Equatable {
    public let claim: StatementClaim
    public let differences: [Difference]
    /// Whether the first day of the version that is applied is known; else the claim's is a stand-in.
    public let isVersionDated: Bool
    /// Months of the record that are to be confirmed; where nothing differs they are the statement's too.
    public let undeterminedMonths: Int
    /// Points with all of them confirmed.
    public let pointsIfConfirmed: Fraction

    /// What the paper and the record say of one thing.
    public struct Difference: Sendable, Equatable {
        public let what: What
        public let statement: String
        public let record: String
    }

    public enum What: String, Sendable, CaseIterable {
        /// The first day of the rule book's version.
        case version
        case countedMonths
        case points
        /// The digest: some entry or some judgement is another one.
        case record
    }

    /// - Parameters:
    ///   - assessment: by the claim's rule book, as of the claim's month.
    ///   - record: the one that was assessed.
    public init(_ claim: StatementClaim, against assessment: Assessment, of record: Record) {
        self.claim = claim
        undeterminedMonths = assessment.accumulation.undeterminedMonths
        pointsIfConfirmed = assessment.accumulation.pointsIfConfirmed
        isVersionDated = assessment.instrument.isFirstDayKnown
        let made = StatementClaim(assessment, of: record)
        differences = What.allCases.compactMap { what in
            let (statement, record) = (claim.text(of: what), made.text(of: what))
            return statement == record ? nil : Difference(what: what, statement: statement, record: record)
        }
    }
}

extension StatementClaim {
    fileprivate func text(of what: StatementCheck.What) -> String {
        switch what {
        case .version: "\(version)"
        case .countedMonths: "\(countedMonths)"
        case .points: "\(points)"
        case .record: Base32.text(digest.bytes)
        }
    }
}

extension StatementCheck {
    /// Whether a page is, byte for byte, the one that the program makes of the record.
    public enum Page: Sendable, Equatable {
        case same
        /// The first line, from 1, in which it is another.
        case otherwise(line: Int)
        /// There was no page, or nothing was left to compare it with.
        case notCompared

        public init(_ page: [UInt8], made: [UInt8]) {
            guard page != made else {
                self = .same
                return
            }
            let common = zip(page, made).prefix { $0 == $1 }.count
            self = .otherwise(line: 1 + page[..<common].count { $0 == 0x0A })
        }
    }

    /// Whether paper and record agree.
    public func agrees(_ page: Page) -> Bool {
        switch page {
        case .same, .notCompared: differences.isEmpty
        case .otherwise: false
        }
    }
}
