import Markup

extension Evidence {
    /// The evidence as `personal-record/1` has it; what was not stated is left out.
    public var json: JSON {
        var members: [(String, JSON?)] = [
            ("education", education.map { .text($0.rawValue) }), ("skill", skill.map { .text($0.rawValue) }),
            ("commendation", commendation.map { .text($0.rawValue) }),
        ]
        members += Statement.allCases.map { ($0.rawValue, statements[$0].map { .bool($0) }) }
        members.append(
            (
                "spouse",
                spouse.map { spouse in
                    .object(known: [
                        ("localHousehold", spouse.localHousehold.map { .bool($0) }),
                        ("marriedOn", spouse.marriedOn.map { .text("\($0)") }),
                    ])
                }
            ))
        members += Work.allCases.map { ($0.rawValue, work[$0].map { .list($0.map(\.json)) }) }
        members.append(
            (
                "investment",
                investment.map { investment in
                    .object(known: [
                        ("averageTax", investment.averageTax.map { .text("\($0)") }),
                        ("averageLocalEmployees", investment.averageLocalEmployees.map { .integer($0) }),
                    ])
                }
            ))
        members.append(
            (
                "deductions",
                deductions.map { deductions in
                    .list(
                        deductions.map {
                            .object([.init("kind", .text($0.kind.rawValue)), .init("on", .text("\($0.on)"))])
                        })
                }
            ))
        return .object(known: members)
    }
}

extension Evidence.Spell {
    fileprivate var json: JSON {
        .object(known: [("from", .text("\(from)")), ("to", to.map { .text("\($0)") })])
    }
}
