import Calendar
import Diagnostics
import Notation

/// The instruments of a rule book: each but the last ends on the day before the next begins.
enum InstrumentReader {
    static func instruments(_ node: Node?, _ reading: inout Reading) -> [Instrument] {
        let nodes = reading.list(node)
        if let node, case .list = node.value, nodes.isEmpty {
            reading.report(.ruleBook, at: node.place, "a rule book has no instrument")
        }
        let read = nodes.compactMap { node in instrument(node, &reading).map { (instrument: $0, place: node.place) } }
        reading.once(read.map { ($0.instrument.id, $0.place) }) { "two instruments are called \"\($0)\"" }
        CitationReader.checkOrder(read.map { ($0.instrument.from, $0.place) }, of: "instrument", &reading)
        // One that could not be read may be the one in between.
        guard read.count == nodes.count else { return read.map(\.instrument) }
        for (earlier, later) in zip(read, read.dropFirst()) where earlier.instrument.from < later.instrument.from {
            guard let until = earlier.instrument.until else { continue }
            let next = until.next
            if next != later.instrument.from {
                reading.report(
                    .ruleBook, at: later.place,
                    "it begins on \(later.instrument.from), but \"\(earlier.instrument.id)\" in line "
                        + "\(reading.line(of: earlier.place)) holds until \(until)",
                    help: "an instrument begins on the day after the one before it ends")
            }
        }
        return read.map(\.instrument)
    }

    private static func instrument(_ node: Node, _ reading: inout Reading) -> Instrument? {
        let known = ["id", "title", "short", "from", "fromUnknown", "until", "confidence"]
        guard let fields = reading.fields(node, known: known, of: "an instrument") else { return nil }
        let id = reading.id(reading.required("id", in: fields))
        let title = reading.wording(reading.required("title", in: fields))
        let short = reading.wording(fields["short"]) ?? title
        let from = CitationReader.date(reading.required("from", in: fields), &reading)
        let isStandIn = reading.bool(fields["fromUnknown"]) ?? false
        let until = CitationReader.date(fields["until"], &reading)
        let confidence: Confidence? = reading.choice(reading.required("confidence", in: fields))
        if let from, let until, until < from {
            reading.report(
                .ruleBook, at: fields["until"]?.place ?? fields.place,
                "the instrument ends on \(until), before it begins on \(from)")
            return nil
        }
        guard let id, let title, let short, let from, let confidence else { return nil }
        return Instrument(
            id: id, title: title, short: short, from: from, isFirstDayKnown: !isStandIn, until: until,
            confidence: confidence)
    }
}
