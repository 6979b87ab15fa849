import Calendar
import Diagnostics
import Notation
import Records

/// The examples that a rule book carries.
struct ExampleReader {
    /// The ids of the book's indicators, whose outcomes an example may expect.
    let indicators: [String]

    private var names: [String] { ExpectedName.allCases.map(\.rawValue) + indicators }

    func examples(_ node: Node?, _ reading: inout Reading) -> [RuleExample] {
        reading.list(node).compactMap { example($0, &reading) }
    }

    private func example(_ node: Node, _ reading: inout Reading) -> RuleExample? {
        let known = ["says", "asOf", "person", "contracts", "contributions", "evidence", "expect"]
        guard let fields = reading.fields(node, known: known, of: "an example") else { return nil }
        let says = reading.wording(reading.required("says", in: fields))
        let asOf = reading.month(reading.required("asOf", in: fields))
        let record = RecordReader.record(
            of: Fields(
                entries: fields.entries.map { entry in
                    guard entry.key == "contributions" else { return entry }
                    return .init(key: entry.key, keyPlace: entry.keyPlace, node: unrolled(entry.node, &reading))
                }, place: fields.place, what: fields.what), &reading)
        let expected = self.expected(reading.required("expect", in: fields), &reading)
        guard let says, let asOf else { return nil }
        return RuleExample(says: says, asOf: asOf, record: record, expected: expected)
    }

    /// One contribution a month for each entry that has `months: { first, last }` instead of a month: twelve years
    /// are one line.
    private func unrolled(_ node: Node, _ reading: inout Reading) -> Node {
        guard case .list(let nodes) = node.value else { return node }
        let all = nodes.flatMap { node -> [Node] in
            guard case .map(let entries) = node.value, let range = entries.first(where: { $0.key == "months" })
            else { return [node] }
            if let month = entries.first(where: { $0.key == "month" }) {
                reading.report(
                    .ruleBook, at: month.keyPlace,
                    "\"month\" says otherwise what \"months\" in line \(reading.line(of: range.keyPlace)) says")
            }
            let months = reading.months(range.node)?.months ?? []
            return months.map { month in
                let own = Node.Entry(
                    key: "month", keyPlace: range.keyPlace, node: Node(.text("\(month)"), at: range.node.place))
                return Node(.map([own] + entries.filter { !["month", "months"].contains($0.key) }), at: node.place)
            }
        }
        return Node(.list(all), at: node.place)
    }

    private func expected(_ node: Node?, _ reading: inout Reading) -> [RuleExample.Expectation] {
        guard let node, let fields = reading.fields(node, known: names, of: "the outcome") else { return [] }
        if fields.entries.isEmpty { reading.report(.ruleBook, at: node.place, "an example that expects nothing") }
        return fields.entries.compactMap { entry in
            reading.text(entry.node).map { .init(name: entry.key, value: $0, place: entry.node.place) }
        }
    }
}

/// What an example may expect beside the outcomes of indicators.
enum ExpectedName: String, CaseIterable {
    case points, pointsIfConfirmed, countedMonths, undeterminedMonths, milestones, next, monthsToGo, total, applyNow
}
