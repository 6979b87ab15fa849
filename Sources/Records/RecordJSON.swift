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
        var alike = RowsAlike()
        object.add("contributions", objects: contributions.count, keys: Contribution.keys) {
            contributions[$0].write(into: &$1, &alike)
        }
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
        var members: [JSON.Member] = []
        forEachCell { members.append(.init("\($0.name)", $1.json)) }
        if let origin { members.append(.init("origin", origin.json)) }
        return .object(members)
    }

    func write(into object: inout JSONMembers, _ alike: inout RowsAlike) {
        if origin == nil, let row = alike.row(of: self) { return object.add(written: row) }
        let start = object.place
        var places = RowsAlike.Places()
        forEachCell { column, cell in
            let key = column.rawValue
            func number(_ append: (inout [UInt8]) -> Void) {
                object.add(key) { bytes in
                    places.note(column, at: bytes.count - start)
                    append(&bytes)
                }
            }
            switch cell {
            case .text(let text): object.add(key, text)
            case .word(let word):
                object.add(key) { bytes in
                    var word = word
                    word.withUTF8 { bytes.append(contentsOf: $0) }
                }
            case .flag(let isSet): object.add(key, isSet)
            case .month(let month): number { month.append(to: &$0) }
            case .date(let date): number { date.append(to: &$0) }
            case .money(let money): number { money.append(to: &$0) }
            }
        }
        guard let origin else { return alike.keep(object.written(from: start), of: self, places) }
        object.add(Column.all.count, origin.json)
    }

    fileprivate static let keys = JSONKeys(memberNames)
}
