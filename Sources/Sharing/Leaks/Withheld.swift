import Calendar
import Diagnostics
import Markup
import Notation
import Points
import Records

/// Every value of a record that a receiver was not granted.
///
/// It is worked out from the record's own file and the grants, and not from the disclosure that it watches over: whatever
/// the record gains is withheld until somebody says here that it may be granted.
public struct Withheld: Sendable {
    public private(set) var values: [Value] = []
    private(set) var granted: Set<String> = []

    /// A text of the record, and where it stands there: `person.idNumber`, `contributions.base`.
    public struct Value: Sendable, Hashable {
        public let field: String
        public let text: String
    }

    /// - Parameters:
    ///   - record: the one that was assessed.
    ///   - window: the months that are disclosed.
    public init(
        _ record: Record, _ assessment: Assessment, terms: DisclosureTerms, grants: Set<Grant>,
        window: ClosedRange<YearMonth>
    ) {
        let own = Grants(
            grants: grants, window: window, receiver: Receiver(terms.receiver, in: record))
        granted = Self.alwaysGranted(record, assessment, terms: terms, grants: grants, window: window)
        var kept: Set<Value> = []
        let source = SourceFile(path: "", bytes: record.withoutContributions.file(.compact))
        if let node = JSONParser.parse(source).0 {
            Self.walk(node, at: "") { field, text in
                if own.grants.contains(.evidence), field.hasPrefix("evidence.") {
                    granted.insert(text)
                } else if field == "person.name", own.grants.contains(.name) {
                    granted.insert(text)
                } else if field != "format" {
                    kept.insert(Value(field: field, text: text))
                }
            }
        }
        for contribution in record.contributions {
            let may = own.fields(of: contribution, person: record.person)
            guard case .object(let members) = contribution.json else { continue }
            for member in members {
                let field = "contributions.\(member.key)"
                for (path, text) in Self.texts(of: member.value, at: field) {
                    if may.contains(member.key) {
                        granted.insert(text)
                    } else {
                        kept.insert(Value(field: path, text: text))
                    }
                }
            }
        }
        if let number = record.person.idNumber, let born = CitizenNumber.birthDate(in: number) {
            kept.insert(Value(field: "person.idNumber (birth date)", text: "\(born)"))
        }
        values = kept.sorted { ($0.field, $0.text) < ($1.field, $1.text) }
    }

    /// What stands in every summary, whatever was granted.
    private static func alwaysGranted(
        _ record: Record, _ assessment: Assessment, terms: DisclosureTerms, grants: Set<Grant>,
        window: ClosedRange<YearMonth>
    ) -> Set<String> {
        var granted: Set<String> = [
            terms.receiver, terms.purpose, "\(terms.issuedOn)", "\(terms.expiresOn)", "\(assessment.asOf)",
            assessment.rules.id, "\(assessment.instrument.from)", Disclosure.format,
        ]
        for month in assessment.months where window.contains(month.month) { granted.insert("\(month.month)") }
        if grants.contains(.milestones) {
            for milestone in assessment.accumulation.milestones { granted.insert("\(milestone.month)") }
        }
        if grants.contains(.number), let tail = record.person.idNumber.flatMap(Masking.tail) { granted.insert(tail) }
        return granted
    }

    /// Every text of a tree, with the keys that lead to it.
    private static func walk(_ node: Node, at field: String, _ visit: (String, String) -> Void) {
        switch node.value {
        case .null, .bool: break
        case .number(let text), .text(let text): visit(field, text)
        case .list(let nodes): for node in nodes { walk(node, at: field, visit) }
        case .map(let entries):
            for entry in entries { walk(entry.node, at: field.isEmpty ? entry.key : "\(field).\(entry.key)", visit) }
        }
    }

    private static func texts(of json: JSON, at field: String) -> [(String, String)] {
        switch json {
        case .null, .bool, .integer, .decimal: []
        case .text(let text): [(field, text)]
        case .list(let values): values.flatMap { texts(of: $0, at: field) }
        case .object(let members): members.flatMap { texts(of: $0.value, at: "\(field).\($0.key)") }
        }
    }
}

/// What was granted of single contributions.
private struct Grants {
    let grants: Set<Grant>
    let window: ClosedRange<YearMonth>
    let receiver: Receiver

    /// The keys of a contribution that may be disclosed.
    func fields(of contribution: Contribution, person: Record.Person) -> Set<String> {
        // The words of closed sets say nothing of anybody.
        var fields: Set<String> = ["insurance", "scheme", "kind", "state"]
        guard contribution.insurance == .pension, window.contains(contribution.month) else { return fields }
        fields.insert("month")
        if grants.contains(.payer), let payer = contribution.payer, isShown(payer, person) { fields.insert("payer") }
        if grants.contains(.base) { fields.insert("base") }
        if grants.contains(.employerMonths), receiver.paid(contribution) {
            fields.formUnion(["personal", "employer"])
        }
        return fields
    }

    /// Whether a payer is shown as the record has it: one who is called by the person is covered, unless it is the receiver.
    private func isShown(_ payer: String, _ person: Record.Person) -> Bool {
        if receiver.isCalled(payer) { return true }
        if person.isNumbered(in: payer) || person.isDated(in: payer) { return false }
        return grants.contains(.name) || !person.isNamed(in: payer)
    }
}

extension Record {
    fileprivate var withoutContributions: Record {
        Record(source: source, person: person, contracts: contracts, evidence: evidence)
    }
}
