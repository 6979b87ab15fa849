import Diagnostics
import Notation

/// Tiers of the contribution base.
enum BaseTierReader {
    private static let keys = ["times", "months", "of"]

    static func tiers(_ fields: Fields, hasReference: Bool, _ reading: inout Reading) -> [BaseTier]? {
        let nodes = reading.filledList(reading.required("tiers", in: fields), of: "tier")
        let read = nodes.compactMap { node -> (BaseTier, Place)? in
            guard let fields = reading.fields(node, known: ["points"] + keys, of: "a tier") else { return nil }
            let points = reading.points(reading.required("points", in: fields))
            let condition = condition(fields, hasReference: hasReference, &reading)
            guard let points, let condition else { return nil }
            return (BaseTier(points: points, condition: condition), node.place)
        }
        for (index, (tier, place)) in read.enumerated() {
            for (other, otherPlace) in read[..<index] + read[(index + 1)...] {
                checkReached(tier, place, beside: other, otherPlace, &reading)
            }
        }
        let tiers = read.map(\.0).sorted { $0.points > $1.points }
        return tiers.isEmpty ? nil : tiers
    }

    /// A tier that asks no less than another and is worth no more is never the highest.
    private static func checkReached(
        _ tier: BaseTier, _ place: Place, beside other: BaseTier, _ otherPlace: Place, _ reading: inout Reading
    ) {
        guard other.condition.isNoHarder(than: tier.condition) else { return }
        let line = reading.line(of: otherPlace)
        if tier.condition == other.condition {
            // Of two that ask the same, the later one is told.
            guard reading.line(of: place) > line else { return }
            reading.report(
                .ruleBook, at: place,
                tier.points == other.points
                    ? "the tier stands in line \(line) too"
                    : "the tier is worth \(tier.points) points here and \(other.points) in line \(line)")
        } else if other.points >= tier.points {
            reading.report(
                .ruleBook, at: place,
                "the tier can never be the highest: the one in line \(line) asks no more, and is worth \(other.points)")
        }
    }

    /// The condition of a level that needs one.
    static func condition(
        _ node: Node, hasReference: Bool, _ reading: inout Reading
    ) -> BaseTier.Condition? {
        reading.fields(node, known: keys, of: "a base condition").flatMap { fields in
            condition(fields, hasReference: hasReference, &reading)
        }
    }

    private static func condition(
        _ fields: Fields, hasReference: Bool, _ reading: inout Reading
    ) -> BaseTier.Condition? {
        let times = reading.positive(reading.required("times", in: fields), is: "a multiple of the reference")
        let months = reading.integer(reading.required("months", in: fields), in: 1...1200)
        let of = reading.integer(reading.required("of", in: fields), in: 1...1200)
        if !hasReference {
            reading.report(
                .ruleBook, at: fields.place, "the rule book has no \"points-reference\" to compare a base to")
        }
        guard let times, let months, let of else { return nil }
        if months > of {
            reading.report(.ruleBook, at: fields.place, "\(months) months of \(of) can never be reached")
        }
        return .init(times: times, months: months, of: of)
    }
}
