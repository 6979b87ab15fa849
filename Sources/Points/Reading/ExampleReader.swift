import Calendar
import Diagnostics
import Notation
import Records

/// The examples that a rule book carries.
struct ExampleReader {
    /// Contributions that an example may have: a hundred years of all five insurances.
    private static let mostMonths = 6000

    /// The ids of the book's indicators, whose outcomes an example may expect; nil where they can't all be read.
    let indicators: [String]?

    func examples(_ node: Node?, _ reading: inout Reading) -> [RuleExample] {
        reading.list(node).compactMap { example($0, &reading) }
    }

    private func example(_ node: Node, _ reading: inout Reading) -> RuleExample? {
        let known = ["says", "asOf", "person", "contracts", "contributions", "evidence", "expect"]
        guard let fields = reading.fields(node, known: known, of: "an example") else { return nil }
        let says = reading.wording(reading.required("says", in: fields))
        let asOf = reading.month(reading.required("asOf", in: fields))
        let spans = reading.list(fields["contributions"]).compactMap { span($0, &reading) }
        var record = RecordReader.record(
            of: Fields(
                entries: fields.entries.map { entry in
                    guard entry.key == "contributions" else { return entry }
                    let list = Node(.list(spans.map(\.contribution)), at: entry.node.place)
                    return .init(key: entry.key, keyPlace: entry.keyPlace, node: list)
                }, place: fields.place, what: fields.what), &reading)
        // Fewer of them have a problem of their own, and the example is not made.
        let months = spans.reduce(0) { $0 + ($1.months?.count ?? 1) }
        if months > Self.mostMonths, let node = fields["contributions"] {
            reading.report(
                .ruleBook, at: node.place,
                "the example has \(months) contributions; at most \(Self.mostMonths) are made")
        } else if record.contributions.count == spans.count {
            record.contributions = zip(record.contributions, spans).flatMap { $1.unrolled($0) }
        }
        let expected = self.expected(reading.required("expect", in: fields), &reading)
        guard let says, let asOf else { return nil }
        return RuleExample(says: says, asOf: asOf, record: record, expected: expected)
    }

    /// A contribution as it is written, and the months for which it stands where it has `months: { first, last }`.
    private struct Span {
        var contribution: Node
        var months: [YearMonth]?

        /// One contribution a month: twelve years are one line.
        func unrolled(_ contribution: Contribution) -> [Contribution] {
            guard let months else { return [contribution] }
            return months.map { month in
                var each = contribution
                each.month = month
                return each
            }
        }
    }

    /// The contribution is given the first of its months, so that what is wrong with it is told once.
    private func span(_ node: Node, _ reading: inout Reading) -> Span? {
        guard case .map(let entries) = node.value, let range = entries.first(where: { $0.key == "months" })
        else { return Span(contribution: node) }
        if let month = entries.first(where: { $0.key == "month" }) {
            reading.report(
                .ruleBook, at: month.keyPlace,
                "a contribution has \"month\" or \"months\", not both; the other is in line "
                    + "\(reading.line(of: range.keyPlace))")
        }
        guard let months = reading.months(range.node)?.months, let first = months.first else { return nil }
        let month = Node.Entry(
            key: "month", keyPlace: range.keyPlace, node: Node(.text("\(first)"), at: range.node.place))
        let others = entries.filter { !["month", "months"].contains($0.key) }
        return Span(contribution: Node(.map([month] + others), at: node.place), months: Array(months))
    }

    private func expected(_ node: Node?, _ reading: inout Reading) -> [RuleExample.Expectation] {
        let what = "the outcome"
        let known = indicators.map { ExpectedName.allCases.map(\.rawValue) + $0 }
        let fields = node.flatMap { node in
            known.map { reading.fields(node, known: $0, of: what) } ?? reading.anyFields(node, of: what)
        }
        guard let node, let fields else { return [] }
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
