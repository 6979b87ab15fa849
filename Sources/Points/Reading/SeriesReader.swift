import Calendar
import Diagnostics
import Notation
import Records

/// The yearly series of a rule book, yuan a month.
enum SeriesReader {
    static func reference(_ node: Node?, _ reading: inout Reading) -> YearlySeries<Money>? {
        series(node, keys: ["amount"], of: "points-reference", &reading) { fields, reading in
            amount("amount", in: fields, &reading)
        }
    }

    static func bounds(_ node: Node?, _ reading: inout Reading) -> YearlySeries<ClosedRange<Money>>? {
        series(node, keys: ["floor", "cap"], of: "contribution-bounds", &reading) { fields, reading in
            let floor = amount("floor", in: fields, &reading)
            let cap = amount("cap", in: fields, &reading)
            guard let floor, let cap else { return nil }
            guard floor <= cap else {
                reading.report(.ruleBook, at: fields.place, "the floor of \(floor) is above the cap of \(cap)")
                return nil
            }
            return floor...cap
        }
    }

    /// An amount above zero.
    private static func amount(_ key: String, in fields: Fields, _ reading: inout Reading) -> Money? {
        guard let node = reading.required(key, in: fields), let amount = reading.money(node) else { return nil }
        guard amount.fen > 0 else {
            reading.report(.money, at: node.place, "the \(key) is not above zero: \(amount)")
            return nil
        }
        return amount
    }

    private static func series<Value>(
        _ node: Node?, keys: [String], of what: String, _ reading: inout Reading,
        value: (Fields, inout Reading) -> Value?
    ) -> YearlySeries<Value>? {
        guard let node, let fields = reading.fields(node, known: ["title", "source", "unit", "dated"], of: what)
        else { return nil }
        let title = reading.wording(reading.required("title", in: fields))
        let source = reading.wording(reading.required("source", in: fields))
        reading.unit(.yuanAMonth, in: fields)
        let dated = reading.required("dated", in: fields)
        var months: [(YearMonth, Place)] = []
        let entries = reading.filledList(dated, of: "dated entry").compactMap { node -> YearlySeries<Value>.Entry? in
            let known = ["from", "confidence", "unknown"] + keys
            guard let fields = reading.fields(node, known: known, of: "a dated entry") else { return nil }
            let from = reading.month(reading.required("from", in: fields))
            if let from { months.append((from, node.place)) }
            guard let unknown = reading.flag("unknown", in: fields) else { return nil }
            if unknown {
                reading.none(of: keys, in: fields, thatIs: "unknown")
                return from.map { .init(from: $0, value: nil, confidence: .low) }
            }
            let confidence: Confidence? = reading.choice(reading.required("confidence", in: fields))
            let value = value(fields, &reading)
            guard let from, let confidence, let value else { return nil }
            return .init(from: from, value: value, confidence: confidence)
        }
        CitationReader.checkOrder(months, of: "dated entry", &reading)
        guard let title, let source, !entries.isEmpty else { return nil }
        return YearlySeries(title: title, source: source, entries: entries)
    }
}
