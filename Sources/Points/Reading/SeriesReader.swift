import Calendar
import Diagnostics
import Notation
import Records

/// The series of a rule book: yuan a month, and what part of them a person pays.
enum SeriesReader {
    private static let keys = ["title", "source", "unit", "dated"]

    static func reference(_ node: Node?, _ reading: inout Reading) -> YearlySeries<Money>? {
        guard let node, let fields = reading.fields(node, known: keys, of: "points-reference") else { return nil }
        return series(fields, keys: ["amount"], unit: .yuanAMonth, &reading) { fields, reading in
            amount("amount", in: fields, &reading)
        }
    }

    static func bounds(_ node: Node?, _ reading: inout Reading) -> YearlySeries<BaseBounds>? {
        guard let node, let fields = reading.fields(node, known: keys, of: "contribution-bounds") else { return nil }
        return series(fields, keys: ["floor", "cap"], unit: .yuanAMonth, &reading) { fields, reading in
            let floor = amount("floor", in: fields, &reading)
            let cap = amount("cap", in: fields, &reading)
            guard let floor, let cap else { return nil }
            guard let bounds = BaseBounds(floor: floor, cap: cap) else {
                reading.report(.ruleBook, at: fields.place, "the floor of \(floor) is above the cap of \(cap)")
                return nil
            }
            return bounds
        }
    }

    static func shares(_ node: Node?, _ reading: inout Reading) -> [PersonalShare] {
        guard let node else { return [] }
        var insurances: [(key: Contribution.Insurance, place: Place)] = []
        let shares = reading.filledList(node, of: "personal share").compactMap { node -> PersonalShare? in
            guard let fields = reading.fields(node, known: ["insurance"] + keys, of: "a personal share")
            else { return nil }
            let insurance: Contribution.Insurance? = reading.choice(reading.required("insurance", in: fields))
            if let insurance { insurances.append((insurance, node.place)) }
            let percent = series(fields, keys: ["percent"], unit: .percent, &reading) { fields, reading in
                reading.percent(reading.required("percent", in: fields))
            }
            guard let insurance, let percent else { return nil }
            return PersonalShare(insurance: insurance, percent: percent)
        }
        reading.once(insurances) { "a second personal share of \($0.rawValue)" }
        return shares
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
        _ fields: Fields, keys: [String], unit: RuleUnit, _ reading: inout Reading,
        value: (Fields, inout Reading) -> Value?
    ) -> YearlySeries<Value>? {
        let title = reading.wording(reading.required("title", in: fields))
        let source = reading.wording(reading.required("source", in: fields))
        reading.unit(unit, in: fields)
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
