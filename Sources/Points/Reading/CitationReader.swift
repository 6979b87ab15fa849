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

    /// A list of dated entries, each with its citation and whatever else `known` names, the oldest first. An entry is
    /// read too where its citation can't be, so that all that is wrong with it is told at once.
    func list<Entry>(
        _ node: Node?, known: [String], _ reading: inout Reading,
        each entry: (Fields, Citation?, inout Reading) -> Entry?
    ) -> [Entry] {
        guard let node else { return [] }
        var days: [(CivilDate, Place)] = []
        let entries = reading.filledList(node, of: "dated entry").compactMap { node -> Entry? in
            guard let fields = reading.fields(node, known: known + Self.keys, of: "a dated entry") else { return nil }
            let citation = citation(fields, &reading)
            if let citation { days.append((citation.from, node.place)) }
            return entry(fields, citation, &reading)
        }
        Self.checkOrder(days, of: "dated entry", &reading)
        return entries
    }

    /// The places of a rule that has no value, one for each version, the oldest first.
    func places(_ node: Node?, _ reading: inout Reading) -> [Citation] {
        list(node, known: [], &reading) { _, citation, _ in citation }
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
        return Citation(
            instrument: instrument, article: article, from: from, confidence: confidence,
            clause: clause)
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
