import Markup

extension SummaryCheck {
    /// As `shared-verification-1.schema.json` describes it.
    public var json: JSON {
        var members: [(String, JSON?)] = []
        switch verdict {
        case .known(let name): members = [("verdict", .text("known-key")), ("signer", .text(name))]
        case .unknown: members = [("verdict", .text("unknown-key"))]
        case .altered(let part): members = [("verdict", .text("altered")), ("altered", .text(part.rawValue))]
        case .expired(let day, let signer):
            members = [
                ("verdict", .text("expired")), ("expired", .text("\(day)")), ("signer", signer.map { .text($0) }),
            ]
        case .unsigned: members = [("verdict", .text("unsigned"))]
        }
        if let summary {
            members += [
                ("key", .text(summary.key.id)), ("fingerprint", .text(summary.key.fingerprint)),
                ("claim", summary.claim.object), ("disclosure", summary.disclosure?.json),
            ]
        }
        return .object(known: members)
    }
}

extension SummaryClaim {
    fileprivate var object: JSON {
        .object(known: [
            ("to", .text(receiver)), ("issued", .text("\(issuedOn)")), ("expires", .text("\(expiresOn)")),
            ("asOf", .text("\(asOf)")), ("name", name.isEmpty ? nil : .text(name)),
            ("countedMonths", .integer(countedMonths)), ("undeterminedMonths", .integer(undeterminedMonths)),
            ("points", .text("\(points)")), ("pointsIfConfirmed", .text("\(pointsIfConfirmed)")),
            ("rules", .text(rules)), ("version", version.map { .text("\($0)") }),
        ])
    }
}
