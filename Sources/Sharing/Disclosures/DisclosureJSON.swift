import Calendar
import Crypto
import Markup
import Points
import Records

extension Disclosure {
    /// As FORMAT.md describes it.
    public var json: JSON {
        .object(known: [
            ("format", .text(Self.format)), ("to", .text(terms.receiver)), ("purpose", .text(terms.purpose)),
            ("issued", .text("\(terms.issuedOn)")), ("expires", .text("\(terms.expiresOn)")),
            ("asOf", .text("\(asOf)")), ("person", person),
            (
                "rules",
                .object(known: [("id", .text(rules)), ("version", version.map { .text("\($0)") })])
            ),
            ("countedMonths", .integer(countedMonths)), ("undeterminedMonths", .integer(undeterminedMonths)),
            ("points", .text("\(points)")), ("pointsIfConfirmed", .text("\(pointsIfConfirmed)")),
            (
                "window",
                .object([
                    .init("from", .text("\(window.lowerBound)")), .init("to", .text("\(window.upperBound)")),
                ])
            ),
            ("months", .list(months.map(\.json))),
            ("contributions", contributions.isEmpty ? nil : .list(contributions.map(\.json))),
            (
                "milestones",
                milestones.map {
                    .list(
                        $0.map {
                            .object([.init("month", .text("\($0.month)")), .init("points", .text("\($0.points)"))])
                        })
                }
            ),
            ("evidence", evidence?.json),
        ])
    }

    private var person: JSON {
        .object(known: [
            ("name", name.map { .text($0.text) }), ("isWhole", name?.isWhole == true ? .bool(true) : nil),
            ("number", numberTail.map { .text($0) }),
        ])
    }

    /// SHA-256 of the canonical JSON; nothing that was withheld goes into it.
    public var digest: [UInt8] { Array(SHA256.hash(data: json.canonicalBytes)) }
}

extension Disclosure.Month {
    fileprivate var json: JSON {
        .object([.init("month", .text("\(month)")), .init("status", .text(status.rawValue))])
    }
}

extension Disclosure.Row {
    fileprivate var json: JSON {
        .object(known: [
            ("month", .text("\(month)")), ("own", isOwn ? .bool(true) : nil), ("payer", payer.map { .text($0.text) }),
            ("base", base.map { .text("\($0)") }), ("personal", personal.map { .text("\($0)") }),
            ("employer", employer.map { .text("\($0)") }),
        ])
    }
}

extension Disclosure.Payer {
    fileprivate var text: String {
        switch self {
        case .named(let name): name
        case .person: ""
        }
    }

    fileprivate init(_ text: String) { self = text.isEmpty ? .person : .named(text) }
}

extension Disclosure {
    /// What `json` writes; nil for anything else.
    public init?(_ json: JSON) {
        guard
            let members = json.members(
                [
                    "format", "to", "purpose", "issued", "expires", "asOf", "person", "rules", "countedMonths",
                    "undeterminedMonths", "points", "pointsIfConfirmed", "window", "months",
                ], optional: ["contributions", "milestones", "evidence"]),
            members["format"]?.text == Self.format, let terms = DisclosureTerms(members),
            let asOf = members["asOf"]?.text.flatMap({ YearMonth($0) }),
            let person = members["person"]?.members([], optional: ["name", "isWhole", "number"]),
            let rules = members["rules"]?.members(["id"], optional: ["version"]), let id = rules["id"]?.text,
            let counted = members["countedMonths"]?.integer, let open = members["undeterminedMonths"]?.integer,
            let points = members["points"]?.text.flatMap({ Fraction(described: $0) }),
            let most = members["pointsIfConfirmed"]?.text.flatMap({ Fraction(described: $0) }),
            let months = members["months"]?.list?.map({ Month($0) }), !months.isEmpty
        else { return nil }
        self.terms = terms
        self.asOf = asOf
        name = person["name"]?.text.map { Name(text: $0, isWhole: person["isWhole"]?.bool ?? false) }
        numberTail = person["number"]?.text
        self.rules = id
        version = rules["version"]?.text.flatMap { CivilDate($0) }
        countedMonths = counted
        undeterminedMonths = open
        self.points = points
        pointsIfConfirmed = most
        self.months = months.compactMap(\.self)
        contributions = members["contributions"]?.list?.compactMap { Row($0) } ?? []
        milestones = members["milestones"]?.list?.compactMap { Accumulation.Milestone($0) }
        evidence = members["evidence"].flatMap { Evidence($0) }
        let isInOrder = zip(self.months, self.months.dropFirst()).allSatisfy { $0.month < $1.month }
        // Whatever was not understood is missing now.
        guard self.months.count == months.count, isInOrder, self.json.canonicalBytes == json.canonicalBytes else {
            return nil
        }
    }
}

extension DisclosureTerms {
    fileprivate init?(_ members: [String: JSON]) {
        guard let receiver = members["to"]?.text, let purpose = members["purpose"]?.text,
            let issued = members["issued"]?.text.flatMap({ CivilDate($0) }),
            let expires = members["expires"]?.text.flatMap({ CivilDate($0) })
        else { return nil }
        self.init(receiver: receiver, purpose: purpose, issuedOn: issued, expiresOn: expires)
    }
}

extension Disclosure.Month {
    fileprivate init?(_ json: JSON) {
        guard let members = json.members(["month", "status"]),
            let month = members["month"]?.text.flatMap({ YearMonth($0) }),
            let status = members["status"]?.text.flatMap({ MonthStatus(rawValue: $0) })
        else { return nil }
        self.init(month: month, status: status)
    }
}

extension Disclosure.Row {
    fileprivate init?(_ json: JSON) {
        guard
            let members = json.members(["month"], optional: ["own", "payer", "base", "personal", "employer"]),
            let month = members["month"]?.text.flatMap({ YearMonth($0) })
        else { return nil }
        self.init(month: month)
        isOwn = members["own"]?.bool ?? false
        payer = members["payer"]?.text.map { .init($0) }
        base = members["base"]?.text.flatMap { Money($0) }
        personal = members["personal"]?.text.flatMap { Money($0) }
        employer = members["employer"]?.text.flatMap { Money($0) }
    }
}

extension Accumulation.Milestone {
    fileprivate init?(_ json: JSON) {
        guard let members = json.members(["month", "points"]),
            let month = members["month"]?.text.flatMap({ YearMonth($0) }),
            let points = members["points"]?.text.flatMap({ Fraction(described: $0) })
        else { return nil }
        self.init(month: month, points: points)
    }
}
