import Calendar
import Markup
import Points
import Records

/// What a printed statement says of a record, in so few words that a code on paper holds them: anybody who has the
/// record can see whether the paper still agrees with it.
///
/// It carries neither name nor number of the person. Its digest covers what was judged and what came of it, and nothing
/// of the person: a number that is covered on the paper can't be guessed by trying.
public struct StatementClaim: Sendable, Equatable {
    public var asOf: YearMonth
    public var countedMonths: Int
    /// Certain points from contributions.
    public var points: Fraction
    /// Id of the rule book.
    public var rules: String
    /// First day of the version that was applied.
    public var version: CivilDate
    public var digest: RecordDigest

    public init(
        asOf: YearMonth, countedMonths: Int, points: Fraction, rules: String, version: CivilDate, digest: RecordDigest
    ) {
        self.asOf = asOf
        self.countedMonths = countedMonths
        self.points = points
        self.rules = rules
        self.version = version
        self.digest = digest
    }

    /// - Parameter record: the one that was assessed.
    public init(_ assessment: Assessment, of record: Record) {
        self.init(
            asOf: assessment.asOf, countedMonths: assessment.accumulation.countedMonths,
            points: assessment.accumulation.points, rules: assessment.rules.id,
            version: assessment.instrument.from, digest: RecordDigest(assessment, of: record))
    }

    /// The document's number, from everything that the claim says: `7F3K-91QD`.
    public var number: String { Self.number(of: fields) }

    /// The code as it stands on the paper: its format, the number and the fields, a space between them.
    public var code: String { ([StatementCode.format, number] + fields).joined(separator: " ") }

    private var fields: [String] {
        [
            "\(asOf)", "\(countedMonths)", "\(points)", rules.percentEncoded(), "\(version)",
            Base32.text(digest.bytes),
        ]
    }

    /// Forty bits of a hash, in two groups of four characters.
    static func number(of fields: [String]) -> String {
        let hash = RecordDigest.sha256(Array(fields.joined(separator: " ").utf8))
        let digits = Base32.text(Array(hash.prefix(5)))
        return "\(digits.prefix(4))-\(digits.suffix(4))"
    }
}
