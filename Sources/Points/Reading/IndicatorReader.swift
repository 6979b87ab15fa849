import Calendar
import Diagnostics
import Notation
import Records

/// The indicators of a rule book, each in its dated versions.
struct IndicatorReader {
    let citations: CitationReader
    /// The book's own insurance: what an accumulation counts when it names none; nil where it could not be read.
    let insurance: Contribution.Insurance?
    /// Whether the book says to what a base is compared.
    let hasReference: Bool

    func indicators(_ node: Node?, _ reading: inout Reading) -> [Indicator] {
        guard let node else { return [] }
        let nodes = reading.list(node)
        let read = nodes.compactMap { node in indicator(node, &reading).map { (indicator: $0, place: node.place) } }
        reading.once(read.map { ($0.indicator.id, $0.place) }) { "two indicators are called \"\($0)\"" }
        reading.once(read.compactMap { read in read.indicator.restsOn.map { ($0, read.place) } }) {
            "two indicators rest on \($0)"
        }
        let accumulations = read.filter { $0.indicator.kind == .accumulation }
        if let second = accumulations.dropFirst().first {
            reading.report(
                .ruleBook, at: second.place,
                "a second accumulation; the other is in line \(reading.line(of: accumulations[0].place))",
                help: "a rule book has one: its points are the ones from contributions")
        } else if case .list = node.value, accumulations.isEmpty, read.count == nodes.count {
            reading.report(
                .ruleBook, at: node.place, "no indicator is an accumulation, so contributions are worth nothing")
        }
        return read.map(\.indicator)
    }

    private func indicator(_ node: Node, _ reading: inout Reading) -> Indicator? {
        guard let any = reading.anyFields(node, of: "an indicator") else { return nil }
        guard let kind: Indicator.Kind = reading.choice(reading.required("kind", in: any)) else { return nil }
        let known =
            ["id", "group", "unit", "kind", "title", "says", "dated"]
            + (NamedEvidence.isNeeded(for: kind) ? ["evidence"] : [])
        guard let fields = reading.fields(node, known: known, of: "an indicator") else { return nil }
        let id = reading.id(reading.required("id", in: fields))
        checkName(id, at: fields["id"], &reading)
        let group: Indicator.Group? = reading.choice(reading.required("group", in: fields))
        checkGroup(group, at: fields["group"], of: kind, &reading)
        reading.unit(.points, in: fields)
        let title = reading.wording(reading.required("title", in: fields))
        let says = reading.wording(fields["says"])
        let worth = WorthReader(
            kind: kind, evidence: NamedEvidence.read(fields, for: kind, &reading), insurance: insurance,
            hasReference: hasReference)
        let dated = self.dated(reading.required("dated", in: fields), of: worth, &reading)
        let isWhole = dated.count == reading.elements(fields["dated"])
        if kind == .accumulation, isWhole, let first = dated.first, let instrument = citations.instruments.first {
            if first.from > instrument.from || dated.contains(where: { $0.value == nil }) {
                reading.report(
                    .ruleBook, at: node.place,
                    "an accumulation holds from the first instrument's day, \(instrument.from), on without end")
            }
        }
        guard let id, let group, let title, !dated.isEmpty else { return nil }
        return Indicator(id: id, group: group, kind: kind, title: title, says: says, dated: dated)
    }

    /// A name that an example or a page has for something else.
    private func checkName(_ id: String?, at node: Node?, _ reading: inout Reading) {
        let names = ExpectedName.allCases.map(\.rawValue) + ["pass-mark", "apply-now"]
        let rooms = ["tests-", "exceptions-", "absence-", "alternatives-"]
        guard let id, let node, names.contains(id) || rooms.contains(where: id.hasPrefix) else { return }
        reading.report(.ruleBook, at: node.place, "\"\(id)\" is the name of something else, not of an indicator")
    }

    /// What takes points off or rules an application out is read under a heading of its own, and nothing else is.
    private func checkGroup(
        _ group: Indicator.Group?, at node: Node?, of kind: Indicator.Kind, _ reading: inout Reading
    ) {
        guard let group, let node, !kind.groups.contains(group) else { return }
        let groups = kind.groups.map(\.rawValue).joined(separator: " or ")
        reading.report(
            .ruleBook, at: node.place,
            "an indicator of the kind \(kind.rawValue) belongs in the group \(groups), not \(group.rawValue)")
    }

    /// The versions. `unchanged` repeats the value before it under another citation, `repealed` takes it back.
    private func dated(
        _ node: Node?, of worth: WorthReader, _ reading: inout Reading
    ) -> [Dated<Worth?>] {
        let first = reading.elements(node) > 0 ? reading.list(node).first?.place : nil
        var before: Worth??
        return citations.dated(node, known: worth.keys + ["unchanged", "repealed"], &reading) {
            fields, reading -> Worth?? in
            let unchanged = reading.flag("unchanged", in: fields)
            let repealed = reading.flag("repealed", in: fields)
            guard let unchanged, let repealed else {
                before = nil
                return nil
            }
            let value: Worth??
            if unchanged {
                reading.none(of: worth.keys + (repealed ? ["repealed"] : []), in: fields, thatIs: "unchanged")
                if fields.place == first {
                    reading.report(.ruleBook, at: fields.place, "nothing stands before it that could be unchanged")
                }
                value = before
            } else if repealed {
                reading.none(of: worth.keys, in: fields, thatIs: "repealed")
                value = .some(nil)
            } else {
                value = worth.worth(fields, &reading).map { .some($0) }
            }
            before = value
            return value
        }
    }
}

extension Indicator.Kind {
    /// The groups in which an indicator of the kind can be.
    var groups: [Indicator.Group] {
        switch self {
        case .deduction: [.deduction]
        case .veto: [.veto]
        case .accumulation, .baseTiers, .ageBands, .levels, .statement, .fullYears, .amounts: [.basic, .bonus]
        }
    }
}

extension Indicator {
    /// The evidence that it looks at, in the words of a record; nil for what looks at contributions.
    fileprivate var restsOn: String? {
        for case let worth? in dated.map(\.value) {
            switch worth {
            case .levels(_, let evidence): return evidence.rawValue
            case .statement(let statement, _), .veto(let statement): return statement.rawValue
            case .fullYears(_, let years): return years.word
            case .deduction(let kind, _, _): return kind.rawValue
            case .ageBands: return "the age"
            case .amounts: return "the investment"
            case .accumulation, .baseTiers: return nil
            }
        }
        return nil
    }
}
