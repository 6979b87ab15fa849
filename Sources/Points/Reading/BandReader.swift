import Diagnostics
import Notation
import Records

/// A stretch of whole numbers, both ends included, and where it stands.
private struct Stretch {
    var from: Int?
    var to: Int?
    var place: Place
}

extension Reading {
    /// Bands follow one another: a hole has no value, an overlap has two.
    fileprivate mutating func checkContiguous(_ stretches: [Stretch], of what: String) {
        for band in stretches {
            if let from = band.from, let to = band.to, to < from {
                report(.ruleBook, at: band.place, "the band ends at \(to), before it begins at \(from)")
            }
        }
        for (earlier, later) in zip(stretches, stretches.dropFirst()) {
            let line = line(of: earlier.place)
            guard let to = earlier.to else {
                report(.ruleBook, at: later.place, "the band in line \(line) has no end, so this one overlaps it")
                continue
            }
            guard let from = later.from else {
                report(.ruleBook, at: later.place, "the band has no beginning, so it overlaps the one in line \(line)")
                continue
            }
            if from > to + 1 {
                report(
                    .ruleBook, at: later.place,
                    "a hole: \(what) \(to + 1)\(from - 1 > to + 1 ? " to \(from - 1)" : "") "
                        + "stand\(from - 1 > to + 1 ? "" : "s") between this band and the one in line \(line)")
            } else if from <= to {
                report(
                    .ruleBook, at: later.place,
                    "an overlap: \(what) \(from)\(to > from ? " to \(to)" : "") "
                        + "stand\(to > from ? "" : "s") in this band and in the one in line \(line)")
            }
        }
    }
}

/// Bands of age.
enum AgeBandReader {
    static func bands(_ node: Node?, _ reading: inout Reading) -> [AgeBand]? {
        guard let node else { return nil }
        var stretches: [Stretch] = []
        let bands = reading.filledList(node, of: "band").compactMap { node -> AgeBand? in
            let known = ["from", "to", "points", "lessPerYear"]
            guard let fields = reading.fields(node, known: known, of: "a band") else { return nil }
            let from = reading.integer(fields["from"], in: 0...150)
            let to = reading.integer(fields["to"], in: 0...150)
            let points = reading.points(reading.required("points", in: fields))
            let less = fields["lessPerYear"].map { reading.points($0) } ?? Fraction(0)
            if let node = fields["lessPerYear"], from == nil || to == nil {
                reading.report(.ruleBook, at: node.place, "only a band with both ends can have \"lessPerYear\"")
                return nil
            }
            guard let points, let less else { return nil }
            stretches.append(Stretch(from: from, to: to, place: node.place))
            let band = AgeBand(from: from, to: to, points: points, lessPerYear: less)
            if let to, band.points(at: to) < 0 {
                reading.report(.ruleBook, at: node.place, "at \(to) the band has \(band.points(at: to)) points")
            }
            return band
        }
        reading.checkContiguous(stretches, of: "age")
        return bands.isEmpty ? nil : bands
    }
}

/// How counted months turn into points.
struct AccrualReader {
    let insurance: Contribution.Insurance

    func accrual(_ fields: Fields, _ reading: inout Reading) -> Accrual? {
        let share = fields["share"].map { reading.choice($0, of: Accrual.Share.self) } ?? .full
        let run = fields["run"].map { reading.choice($0, of: Accrual.Run.self) } ?? .cumulative
        let cap = fields["cap"].flatMap { reading.points($0) }
        let insurances = insurances(fields["insurances"], &reading)
        let bands = bands(fields, &reading)
        guard let share, let run, let bands, !bands.isEmpty else { return nil }
        let accrual = Accrual(bands: bands, share: share, run: run, cap: cap, insurances: insurances)
        checkReached(accrual, fields, &reading)
        return accrual
    }

    private func insurances(_ node: Node?, _ reading: inout Reading) -> [Contribution.Insurance] {
        guard let node else { return [insurance] }
        var places: [(key: String, place: Place)] = []
        let insurances = reading.list(node).compactMap { node -> Contribution.Insurance? in
            let insurance: Contribution.Insurance? = reading.choice(node)
            if let insurance { places.append((insurance.rawValue, node.place)) }
            return insurance
        }
        reading.once(places) { "\($0) is counted twice" }
        if insurances.first != insurance {
            reading.report(
                .ruleBook, at: node.place, "the first of them is the book's own insurance, \(insurance.rawValue)")
        }
        return insurances
    }

    /// The bands, or one for all months out of `points` and `months`.
    private func bands(_ fields: Fields, _ reading: inout Reading) -> [Accrual.Band]? {
        guard let node = fields["bands"] else {
            let points = reading.points(reading.required("points", in: fields))
            let months = reading.integer(reading.required("months", in: fields), in: 1...1200)
            guard let points, let months else { return nil }
            return [.init(from: 1, points: points, months: months)]
        }
        for key in ["points", "months"] {
            guard let other = fields[key] else { continue }
            reading.report(
                .ruleBook, at: other.place,
                "\"\(key)\" says twice what the bands in line \(reading.line(of: node.place)) say")
        }
        var stretches: [Stretch] = []
        let bands = reading.filledList(node, of: "band").compactMap { node -> Accrual.Band? in
            guard let fields = reading.fields(node, known: ["from", "to", "points", "months"], of: "a band")
            else { return nil }
            let from = reading.integer(reading.required("from", in: fields), in: 1...1200)
            let to = reading.integer(fields["to"], in: 1...1200)
            let points = reading.points(reading.required("points", in: fields))
            let months = reading.integer(reading.required("months", in: fields), in: 1...1200)
            guard let from, let points, let months else { return nil }
            stretches.append(Stretch(from: from, to: to, place: node.place))
            return .init(from: from, to: to, points: points, months: months)
        }
        if let first = stretches.first, first.from != 1 {
            reading.report(.ruleBook, at: first.place, "the first band begins with month 1")
        }
        reading.checkContiguous(stretches, of: "month")
        return bands
    }

    /// A cap within which not one step fits, or a band that begins where the cap is reached, can never be reached.
    private func checkReached(_ accrual: Accrual, _ fields: Fields, _ reading: inout Reading) {
        guard let cap = accrual.cap else { return }
        for (index, band) in accrual.bands.enumerated() where accrual.points(for: band.from - 1) >= cap {
            let place = reading.list(fields["bands"]).dropFirst(index).first?.place ?? fields.place
            reading.report(.ruleBook, at: place, "the cap of \(cap) is reached before this band begins")
        }
    }
}
