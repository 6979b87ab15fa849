import Diagnostics
import Notation
import Records

/// A stretch of whole numbers, both ends included, and where it stands.
private struct Stretch {
    var from: Int?
    var to: Int?
    var place: Place

    /// Nothing is said of a band that can't be read.
    func endsBefore(_ other: Stretch?) -> Bool { other.map { (to ?? .max) < ($0.from ?? .min) } ?? false }

    /// Whether it ends before it begins.
    var isReversed: Bool { endsBefore(self) }
}

extension Reading {
    /// The ends of a band; nil where one that is there can't be read, so that nothing is said of its neighbours.
    fileprivate mutating func stretch(_ fields: Fields, in range: ClosedRange<Int>) -> Stretch? {
        let ends = ["from", "to"].map { fields[$0] }
        let numbers = ends.map { integer($0, in: range) }
        guard zip(ends, numbers).allSatisfy({ end, number in end == nil || number != nil }) else { return nil }
        return Stretch(from: numbers[0], to: numbers[1], place: fields.place)
    }

    /// Bands follow one another: a hole has no value, an overlap has two. Nil is a band that can't be read.
    fileprivate mutating func checkContiguous(_ stretches: [Stretch?], of what: String) {
        for band in stretches.compactMap({ $0 }) where band.isReversed {
            report(
                .ruleBook, at: band.place, "the band ends at \(band.to ?? 0), before it begins at \(band.from ?? 0)")
        }
        for case (let earlier?, let later?) in zip(stretches, stretches.dropFirst())
        where !earlier.isReversed && !later.isReversed {
            checkContiguous(earlier, later, of: what)
        }
    }

    private mutating func checkContiguous(_ earlier: Stretch, _ later: Stretch, of what: String) {
        let line = line(of: earlier.place)
        if later.endsBefore(earlier) {
            report(.ruleBook, at: later.place, "the band stands after the one in line \(line), but belongs before it")
            return
        }
        guard let to = earlier.to else {
            report(.ruleBook, at: later.place, "the band in line \(line) has no end, so this one overlaps it")
            return
        }
        guard let from = later.from else {
            report(.ruleBook, at: later.place, "the band has no beginning, so it overlaps the one in line \(line)")
            return
        }
        if from > to + 1 {
            report(
                .ruleBook, at: later.place,
                "a hole: \(stand(to + 1, from - 1, of: what)) between this band and the one in line \(line)")
        } else if from <= to {
            let (first, last) = (max(from, earlier.from ?? from), min(to, later.to ?? to))
            report(
                .ruleBook, at: later.place,
                "an overlap: \(stand(first, last, of: what)) in this band and in the one in line \(line)")
        }
    }

    private func stand(_ first: Int, _ last: Int, of what: String) -> String {
        first == last ? "\(what) \(first) stands" : "\(what) \(first) to \(last) stand"
    }
}

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

/// How counted months turn into points.
struct AccrualReader {
    /// The book's own; nil where it can't be read.
    let insurance: Contribution.Insurance?

    func accrual(_ fields: Fields, _ reading: inout Reading) -> Accrual? {
        let share = fields["share"].map { reading.choice($0, of: Accrual.Share.self) } ?? .full
        let run = fields["run"].map { reading.choice($0, of: Accrual.Run.self) } ?? .cumulative
        let cap = fields["cap"].flatMap { reading.points($0) }
        let insurances = insurances(fields["insurances"], &reading)
        let bands = bands(fields, &reading)
        guard let share, let run, let bands, !bands.isEmpty else { return nil }
        let accrual = Accrual(bands: bands, share: share, run: run, cap: cap, insurances: insurances)
        if bands.count == max(1, reading.elements(fields["bands"])) { checkReached(accrual, fields, &reading) }
        return accrual
    }

    private func insurances(_ node: Node?, _ reading: inout Reading) -> [Contribution.Insurance] {
        guard let node else { return insurance.map { [$0] } ?? [] }
        var places: [(key: String, place: Place)] = []
        let insurances = reading.list(node).compactMap { node -> Contribution.Insurance? in
            let insurance: Contribution.Insurance? = reading.choice(node)
            if let insurance { places.append((insurance.rawValue, node.place)) }
            return insurance
        }
        reading.once(places) { "\($0) is counted twice" }
        guard case .list(let nodes) = node.value, insurances.count == nodes.count else { return insurances }
        if let insurance, insurances.first != insurance {
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
        var stretches: [Stretch?] = []
        let bands = reading.filledList(node, of: "band").compactMap { node -> Accrual.Band? in
            let fields = reading.fields(node, known: ["from", "to", "points", "months"], of: "a band")
            let hasFrom = fields.map { reading.required("from", in: $0) != nil } ?? false
            let stretch = hasFrom ? fields.flatMap { reading.stretch($0, in: 1...1200) } : nil
            stretches.append(stretch)
            guard let fields else { return nil }
            let points = reading.points(reading.required("points", in: fields))
            let months = reading.integer(reading.required("months", in: fields), in: 1...1200)
            guard let stretch, let from = stretch.from, let points, let months else { return nil }
            return .init(from: from, to: stretch.to, points: points, months: months)
        }
        if case let first?? = stretches.first, first.from != 1 {
            reading.report(.ruleBook, at: first.place, "the first band begins with month 1")
        }
        // One that belongs before another is told that it does.
        if case let last?? = stretches.last, let to = last.to, !stretches.contains(where: last.endsBefore) {
            reading.report(
                .ruleBook, at: last.place, "the last band ends at \(to), so no month after it is worth anything",
                help: "leave out \"to\"; a \"cap\" says the most that it comes to")
        }
        reading.checkContiguous(stretches, of: "month")
        return bands
    }

    /// A band that begins where the cap is reached can never be reached itself; nor can those after it.
    private func checkReached(_ accrual: Accrual, _ fields: Fields, _ reading: inout Reading) {
        guard let cap = accrual.cap else { return }
        guard let index = accrual.bands.firstIndex(where: { accrual.points(for: $0.from - 1) >= cap }) else { return }
        let place = reading.list(fields["bands"]).dropFirst(index).first?.place ?? fields.place
        reading.report(.ruleBook, at: place, "the cap of \(cap) is reached before this band begins")
    }
}
