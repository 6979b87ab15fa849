import Calendar
import Diagnostics
import Notation
import Records

/// Citations in a rule book: each names one of the book's instruments.
struct CitationReader {
    let instruments: [Instrument]
    /// Whether every instrument could be read: else a name that isn't there may be one of the others'.
    let isComplete: Bool

    private static let keys = ["instrument", "article", "from", "confidence", "clause"]

    /// A citation that stands alone; without `from` it holds from the instrument's first day.
    func one(_ node: Node?, _ reading: inout Reading) -> Citation? {
        guard let node, let fields = reading.fields(node, known: Self.keys, of: "a citation") else { return nil }
        return citation(fields, &reading)
    }

    /// A list of dated values, each with its citation, the oldest first.
    ///
    /// - Parameter known: the keys of a value, beside those of its citation.
    func dated<Value>(
        _ node: Node?, known: [String], _ reading: inout Reading, value: (Fields, inout Reading) -> Value?
    ) -> [Dated<Value>] {
        entries(node, known: known, &reading, value: value).map { Dated(value: $1, citation: $0) }
    }

    /// The places of a rule that has no value, one for each version, the oldest first.
    func places(_ node: Node?, _ reading: inout Reading) -> [Citation] {
        entries(node, known: [], &reading) { _, _ in true }.map(\.citation)
    }

    /// Value and citation are read both, whatever is wrong with one of them.
    private func entries<Value>(
        _ node: Node?, known: [String], _ reading: inout Reading, value: (Fields, inout Reading) -> Value?
    ) -> [(citation: Citation, value: Value)] {
        guard let node else { return [] }
        var days: [(CivilDate, Place)] = []
        let nodes = reading.filledList(node, of: "dated entry")
        let entries = nodes.compactMap { node -> (citation: Citation, value: Value)? in
            guard let fields = reading.fields(node, known: known + Self.keys, of: "a dated entry") else { return nil }
            let citation = citation(fields, &reading)
            if let citation { days.append((citation.from, node.place)) }
            let value = value(fields, &reading)
            guard let citation, let value else { return nil }
            return (citation, value)
        }
        Self.checkOrder(days, of: "dated entry", &reading)
        return entries
    }

    private func citation(_ fields: Fields, _ reading: inout Reading) -> Citation? {
        let name = reading.required("instrument", in: fields)
        let article = reading.wording(reading.required("article", in: fields))
        let confidence: Confidence? = reading.choice(reading.required("confidence", in: fields))
        let from = fields["from"].map { Self.date($0, &reading) }
        let clause = reading.wording(fields["clause"])
        guard let name, let id = reading.text(name) else { return nil }
        guard let instrument = instruments.first(where: { $0.id == id }) else {
            guard isComplete else { return nil }
            let ids = instruments.map(\.id)
            reading.report(
                .ruleBook, at: name.place, "the rule book has no instrument \"\(id)\"",
                help: NearestName.of(id, among: ids).map { "did you mean \"\($0)\"?" })
            return nil
        }
        // A day that can't be read is not the instrument's first one.
        guard let article, let confidence, let from = from ?? instrument.from else { return nil }
        if let node = fields["from"] { checkWithin(instrument, from, at: node.place, &reading) }
        return Citation(
            instrument: instrument, article: article, from: from, confidence: confidence,
            clause: clause)
    }

    /// Nothing holds by an instrument before it begins, or from a day on which it was replaced.
    private func checkWithin(_ instrument: Instrument, _ day: CivilDate, at place: Place, _ reading: inout Reading) {
        if day < instrument.from {
            reading.report(
                .ruleBook, at: place, "\(day) is before \"\(instrument.id)\" begins, on \(instrument.from)")
        } else if let next = instruments.first(where: { $0.from > instrument.from }), day >= next.from {
            reading.report(
                .ruleBook, at: place, "on \(day) \"\(next.id)\" is applied instead of \"\(instrument.id)\"")
        }
    }

    static func date(_ node: Node?, _ reading: inout Reading) -> CivilDate? {
        reading.value(
            node, code: .date, is: "a date", help: "write a date as YYYY-MM-DD", parse: CivilDate.init(_:))
    }

    /// Days or months must rise: of two entries from one of them nothing says which one holds.
    static func checkOrder<Day: Comparable & CustomStringConvertible>(
        _ days: [(day: Day, place: Place)], of what: String, _ reading: inout Reading
    ) {
        for (earlier, later) in zip(days, days.dropFirst()) where later.day <= earlier.day {
            let line = reading.line(of: earlier.place)
            reading.report(
                .ruleBook, at: later.place,
                later.day == earlier.day
                    ? "a second \(what) from \(later.day); the other is in line \(line)"
                    : "the \(what) from \(later.day) stands after the one from \(earlier.day) in line \(line)")
        }
    }
}
