import Diagnostics
import Notation

/// Tiers of the contribution base.
enum BaseTierReader {
    private static let keys = ["times", "months", "of"]

    static func tiers(_ fields: Fields, hasReference: Bool, _ reading: inout Reading) -> [BaseTier]? {
        let nodes = reading.filledList(reading.required("tiers", in: fields), of: "tier")
        let read = nodes.compactMap { node -> PlacedTier? in
            guard let fields = reading.fields(node, known: ["points"] + keys, of: "a tier") else { return nil }
            let points = reading.points(reading.required("points", in: fields))
            let condition = condition(fields, hasReference: hasReference, &reading)
            guard let points, let condition else { return nil }
            return PlacedTier(
                tier: BaseTier(points: points, condition: condition), place: node.place,
                line: reading.line(of: node.place))
        }
        for (index, tier) in read.enumerated() {
            // One reason is enough.
            let faults = read.enumerated().lazy.compactMap { tier.fault(beside: $1, isLater: index > $0) }
            if let fault = faults.first { reading.report(.ruleBook, at: tier.place, fault) }
        }
        let tiers = read.map(\.tier).sorted { $0.points > $1.points }
        return tiers.isEmpty ? nil : tiers
    }

    /// A tier and where it stands.
    private struct PlacedTier {
        var tier: BaseTier
        var place: Place
        var line: Int

        /// A tier that asks no less than another and is worth no more is never the highest. Of two that ask the same,
        /// the later one is told.
        func fault(beside other: PlacedTier, isLater: Bool) -> String? {
            let (points, others) = (tier.points, other.tier.points)
            guard other.tier.condition.isNoHarder(than: tier.condition) else { return nil }
            if tier.condition == other.tier.condition {
                guard isLater else { return nil }
                return points == others
                    ? "the tier stands in line \(other.line) too"
                    : "the tier is worth \(points) points here and \(others) in line \(other.line)"
            }
            guard others >= points else { return nil }
            return "the tier can never be the highest: "
                + "the one in line \(other.line) asks no more, and is worth \(others)"
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
        if !hasReference { reportNoReference(at: fields.place, &reading) }
        guard let times, let months, let of else { return nil }
        if months > of {
            reading.report(.ruleBook, at: fields.place, "\(months) months of \(of) can never be reached")
        }
        return .init(times: times, months: months, of: of)
    }

    /// However many bases there are to compare, it is one thing that is missing.
    private static func reportNoReference(at place: Place, _ reading: inout Reading) {
        let message = "the rule book has no \"points-reference\" to compare a base to"
        guard !reading.diagnostics.contains(where: { $0.message == message }) else { return }
        reading.report(.ruleBook, at: place, message)
    }
}
