import Calendar
import Crypto
import Markup
import Points

/// What a signed summary says, in so few words that a code on paper holds it with its signature and its key.
public struct SummaryClaim: Sendable, Equatable {
    public var receiver: String
    public var issuedOn: CivilDate
    /// The last day on which anybody should rely on it.
    public var expiresOn: CivilDate
    public var asOf: YearMonth
    /// As the summary has it, covered or whole; empty where it has none.
    public var name: String
    public var countedMonths: Int
    public var undeterminedMonths: Int
    public var points: Fraction
    public var pointsIfConfirmed: Fraction
    public var rules: String
    public var version: CivilDate?
    /// Of the whole disclosure.
    public var digest: [UInt8]

    static let format = "record-portal-claim/1"

    public init(_ disclosure: Disclosure) {
        receiver = disclosure.terms.receiver
        issuedOn = disclosure.terms.issuedOn
        expiresOn = disclosure.terms.expiresOn
        asOf = disclosure.asOf
        name = disclosure.name?.text ?? ""
        countedMonths = disclosure.countedMonths
        undeterminedMonths = disclosure.undeterminedMonths
        points = disclosure.points
        pointsIfConfirmed = disclosure.pointsIfConfirmed
        rules = disclosure.rules
        version = disclosure.version
        digest = disclosure.digest
    }

    var json: JSON {
        .list([
            .text(Self.format), .text(receiver), .text("\(issuedOn)"), .text("\(expiresOn)"), .text("\(asOf)"),
            .text(name), .integer(countedMonths), .integer(undeterminedMonths), .text("\(points)"),
            .text("\(pointsIfConfirmed)"), .text(rules), .text(version.map { "\($0)" } ?? ""),
            .text(Base64URL.text(digest)),
        ])
    }

    /// What `json` writes; nil for anything else.
    init?(_ json: JSON) {
        guard let values = json.list, values.count == 13, values[0].text == Self.format,
            let receiver = values[1].text, let issuedOn = values[2].text.flatMap({ CivilDate($0) }),
            let expiresOn = values[3].text.flatMap({ CivilDate($0) }),
            let asOf = values[4].text.flatMap({ YearMonth($0) }), let name = values[5].text,
            let counted = values[6].integer, let open = values[7].integer,
            let points = values[8].text.flatMap({ Fraction(described: $0) }),
            let most = values[9].text.flatMap({ Fraction(described: $0) }), let rules = values[10].text,
            let version = values[11].text, let digest = values[12].bytes(SHA256.byteCount)
        else { return nil }
        self.receiver = receiver
        self.issuedOn = issuedOn
        self.expiresOn = expiresOn
        self.asOf = asOf
        self.name = name
        countedMonths = counted
        undeterminedMonths = open
        self.points = points
        pointsIfConfirmed = most
        self.rules = rules
        self.version = CivilDate(version)
        self.digest = digest
        guard self.json == json else { return nil }
    }
}
