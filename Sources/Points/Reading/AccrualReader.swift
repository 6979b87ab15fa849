import Diagnostics
import Notation
import Records

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
        if bands.count == max(1, reading.elements(fields["bands"])) {
            checkReached(accrual, fields, &reading)
            checkSteps(accrual, fields, &reading)
        }
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

    /// The largest common denominator to which shares are added up: far beyond any rule, and small enough for exact sums.
    private static let finest = 1_000_000

    /// Full steps fill their band, and shares can be added up exactly.
    private func checkSteps(_ accrual: Accrual, _ fields: Fields, _ reading: inout Reading) {
        let places = reading.list(fields["bands"]).map(\.place)
        var finest = 1
        for (index, band) in accrual.bands.enumerated() {
            let place = index < places.count ? places[index] : fields.place
            switch accrual.share {
            case .full:
                guard let to = band.to else { continue }
                let count = to - band.from + 1
                guard count > 0, count % band.months != 0 else { continue }
                reading.report(
                    .ruleBook, at: place,
                    "the band has \(count) months, no multiple of \(band.months): the last of them never bring anything"
                )
            case .proRata:
                finest = Fraction.commonDenominator(finest, (band.points / band.months).denominator)
                guard finest > Self.finest else { continue }
                reading.report(.ruleBook, at: place, "the shares of the bands up to this one can't be added up exactly")
                return
            }
        }
    }

    /// A band that begins where the cap is reached can never be reached itself; nor can those after it.
    private func checkReached(_ accrual: Accrual, _ fields: Fields, _ reading: inout Reading) {
        guard let cap = accrual.cap else { return }
        guard let index = accrual.bands.firstIndex(where: { accrual.points(for: $0.from - 1) >= cap }) else { return }
        let place = reading.list(fields["bands"]).dropFirst(index).first?.place ?? fields.place
        reading.report(.ruleBook, at: place, "the cap of \(cap) is reached before this band begins")
    }
}
