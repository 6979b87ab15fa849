import Diagnostics
import Notation

/// Bands of age.
enum AgeBandReader {
    static func bands(_ node: Node?, _ reading: inout Reading) -> [AgeBand]? {
        guard let node else { return nil }
        var stretches: [Stretch?] = []
        let bands = reading.filledList(node, of: "band").compactMap { node -> AgeBand? in
            let known = ["from", "to", "points", "lessPerYear"]
            let fields = reading.fields(node, known: known, of: "a band")
            let stretch = fields.flatMap { reading.stretch($0, in: 0...150) }
            stretches.append(stretch)
            return fields.flatMap { band($0, stretch, &reading) }
        }
        reading.checkContiguous(stretches, of: "age")
        return bands.isEmpty ? nil : bands
    }

    private static func band(_ fields: Fields, _ stretch: Stretch?, _ reading: inout Reading) -> AgeBand? {
        let points = reading.points(reading.required("points", in: fields))
        let less = fields["lessPerYear"].map { reading.points($0) } ?? Fraction(0)
        guard let stretch else { return nil }
        if let node = fields["lessPerYear"], stretch.from == nil || stretch.to == nil {
            reading.report(.ruleBook, at: node.place, "only a band with both ends can have \"lessPerYear\"")
            return nil
        }
        guard let points, let less else { return nil }
        let band = AgeBand(from: stretch.from, to: stretch.to, points: points, lessPerYear: less)
        if let to = stretch.to, band.points(at: to) < 0 {
            reading.report(.ruleBook, at: fields.place, "at \(to) the band has \(band.points(at: to)) points")
        }
        return band
    }
}
