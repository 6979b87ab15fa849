import Calendar
import Markup

extension Record {
    /// The record as `personal-record/1`; what isn't known is left out. Reading it gives the same record again.
    public func file(_ layout: JSON.Layout) -> [UInt8] {
        var object = JSONObjectBytes(layout)
        object.add(.init("format", .text(Self.format)))
        if let id { object.add(.init("id", .text(id))) }
        object.add(
            .init(
                "source",
                .object(known: [
                    ("name", source.name.map { .text($0) }), ("exportedOn", source.exportedOn.map { .text("\($0)") }),
                ])))
        object.add(.init("person", person.json))
        object.add(.init("contracts", .list(contracts.map(\.json))))
        // One after the other: there may be a million.
        object.add("contributions", list: contributions.lazy.map(\.json))
        if evidence != Evidence() { object.add(.init("evidence", evidence.json)) }
        return object.finished()
    }
}

extension Record.Person {
    fileprivate var json: JSON {
        .object(known: [
            ("name", name.map { .text($0) }), ("idNumber", idNumber.map { .text($0) }),
            ("bornOn", bornOn.map { .text("\($0)") }),
            (
                "permit",
                permit.map { permit in
                    .object(known: [
                        ("number", permit.number.map { .text($0) }),
                        ("issuedOn", permit.issuedOn.map { .text("\($0)") }),
                        ("validUntil", permit.validUntil.map { .text("\($0)") }),
                    ])
                }
            ),
        ])
    }
}

extension Record.Contract {
    /// A contract as `personal-record/1` has it.
    public var json: JSON {
        .object(known: [
            ("employer", employer.map { .text($0) }), ("creditCode", creditCode.map { .text($0) }),
            ("from", from.map { .text("\($0)") }), ("to", to.map { .text("\($0)") }),
        ])
    }
}

extension Contribution {
    /// A contribution as `personal-record/1` has it.
    public var json: JSON {
        .object(
            known: cells.map { name, text in
                (name, name == "taxMatches" ? taxMatches.map { .bool($0) } : text.map { .text($0) })
            } + [("origin", origin?.json)])
    }

    /// Every column's name and text, in the order of the format; nil for what isn't known.
    var cells: [(name: String, text: String?)] {
        [
            ("month", "\(month)"), ("insurance", insurance.rawValue), ("scheme", scheme.rawValue),
            ("kind", kind.rawValue), ("state", state.rawValue), ("payer", payer), ("payerCode", payerCode),
            ("base", base.map { "\($0)" }), ("personal", personal.map { "\($0)" }),
            ("employer", employer.map { "\($0)" }), ("bookedMonth", bookedMonth.map { "\($0)" }),
            ("paidOn", paidOn.map { "\($0)" }), ("taxMatches", taxMatches.map { $0 ? "true" : "false" }),
        ]
    }
}
