import Calendar
import Diagnostics
import Notation

/// The keys of a record's `evidence` and the values that may stand under them.
enum EvidenceFields {
    private static let keys =
        ["education", "skill", "commendation"] + Evidence.Statement.allCases.map(\.rawValue) + ["spouse"]
        + Evidence.Work.allCases.map(\.rawValue) + ["investment", "deductions"]

    static func evidence(_ node: Node?, _ reading: inout Reading) -> Evidence {
        var evidence = Evidence()
        guard let node, let fields = reading.fields(node, known: keys, of: "evidence") else { return evidence }
        evidence.education = reading.choice(fields["education"])
        evidence.skill = reading.choice(fields["skill"])
        evidence.commendation = reading.choice(fields["commendation"])
        for statement in Evidence.Statement.allCases {
            evidence.statements[statement] = reading.bool(fields[statement.rawValue])
        }
        evidence.spouse = spouse(fields["spouse"], &reading)
        for work in Evidence.Work.allCases {
            guard let node = fields[work.rawValue] else { continue }
            evidence.work[work] = reading.list(node).compactMap { spell($0, &reading) }
        }
        evidence.investment = investment(fields["investment"], &reading)
        evidence.deductions = fields["deductions"].map { node in
            reading.list(node).compactMap { deduction($0, &reading) }
        }
        return evidence
    }

    private static func spouse(_ node: Node?, _ reading: inout Reading) -> Evidence.Spouse? {
        guard let node, let fields = reading.fields(node, known: ["localHousehold", "marriedOn"], of: "a spouse")
        else { return nil }
        return .init(
            localHousehold: reading.bool(fields["localHousehold"]),
            marriedOn: RecordFields.date(fields["marriedOn"], &reading))
    }

    private static func spell(_ node: Node, _ reading: inout Reading) -> Evidence.Spell? {
        guard let fields = reading.fields(node, known: ["from", "to"], of: "a spell of work") else { return nil }
        let from = RecordFields.date(reading.required("from", in: fields), &reading)
        let to = RecordFields.date(fields["to"], &reading)
        guard let from else { return nil }
        if let to, to < from {
            reading.report(
                .evidenceDates, at: fields["to"]?.place ?? fields.place,
                "the spell ends on \(to), before it begins on \(from)")
        }
        return .init(from: from, to: to)
    }

    private static func investment(_ node: Node?, _ reading: inout Reading) -> Evidence.Investment? {
        let known = ["averageTax", "averageLocalEmployees"]
        guard let node, let fields = reading.fields(node, known: known, of: "an investment") else { return nil }
        let tax = reading.money(fields["averageTax"])
        if let tax, tax.fen < 0, let node = fields["averageTax"] {
            reading.report(.money, at: node.place, "the tax of a year is below zero: \(tax)")
        }
        return .init(
            averageTax: tax,
            averageLocalEmployees: reading.integer(fields["averageLocalEmployees"], in: 0...1_000_000))
    }

    private static func deduction(_ node: Node, _ reading: inout Reading) -> Evidence.Deduction? {
        guard let fields = reading.fields(node, known: ["kind", "on"], of: "a deduction") else { return nil }
        let kind: Evidence.Deduction.Kind? = reading.choice(reading.required("kind", in: fields))
        let day = RecordFields.date(reading.required("on", in: fields), &reading)
        guard let kind, let day else { return nil }
        return .init(kind: kind, on: day)
    }
}
